import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { Operations, OutputOf } from '../../core/contracts/index';
import { useReader } from '../messages/index';
import { addressOf, askedIn, failureOf, type AdminOperation, type Failure, type Params } from './ask';

/** What can be done to import sources and drafts. The compiler keeps the methods like those of the contracts. */
const methods = {
  addImportSource: 'POST',
  changeImportSource: 'PUT',
  renewSourceToken: 'POST',
  revokeSourceToken: 'DELETE',
  allowWithdrawals: 'POST',
  createRoutine: 'POST',
  addDraftPart: 'POST',
  removeDraftPart: 'POST',
  moveDraftPart: 'POST',
  publishRoutine: 'POST',
  proposeRoutine: 'POST',
  answerProposal: 'POST',
  withdrawVersion: 'POST',
  restoreDraft: 'POST',
  exportRoutine: 'POST',
  previewPackage: 'POST',
  remindSchools: 'POST',
  importPackage: 'POST',
  changeAppearance: 'PUT',
  addRole: 'POST',
  saveRole: 'PUT',
  saveAbsenceNames: 'PUT',
  saveRetention: 'PUT',
  addImportProfile: 'POST',
  saveImportProfile: 'PUT',
} as const satisfies { readonly [Id in AdminOperation]?: Operations[Id]['method'] };
type Act = keyof typeof methods;

/** Does something at the coordinator's door; answers what came of it, or why not. */
export function useAct(): <Id extends Act>(id: Id, params?: Params, input?: object) => Promise<OutputOf<Id> | Failure> {
  const { post, put, del } = useFetchClient();
  const { language } = useReader();
  return useCallback(
    async <Id extends Act>(id: Id, params: Params = {}, input: object = {}) => {
      const address = addressOf(id, params);
      const method = methods[id];
      const options = { headers: askedIn(language) };
      try {
        const { data } = method === 'DELETE' ? await del<OutputOf<Id>>(address, options) : await (method === 'PUT' ? put : post)<OutputOf<Id>>(address, input, options);
        return data;
      } catch (error) {
        return failureOf(error);
      }
    },
    [post, put, del, language],
  );
}

/** Did it end in a refusal? */
export function isFailure(answer: object): answer is Failure {
  return 'problems' in answer;
}
