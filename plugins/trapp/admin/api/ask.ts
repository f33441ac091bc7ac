import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { OperationId, Operations, OutputOf } from '../../core/contracts/index';
import type { Problem } from '../../core/refusals';
import { useReader } from '../messages/index';

/** The operations at the coordinator's door. Paths are checked against the contracts by the compiler. */
export type AdminOperation = { [Id in OperationId]: Operations[Id]['door'] extends 'admin' ? Id : never }[OperationId];
const addresses = {
  listRoutines: '/routines',
  listPacks: '/packs',
  listRulePresets: '/rule-presets',
  createRoutine: '/routines',
  viewDraft: '/routines/:routineKey/draft',
  printDraftGuide: '/routines/:routineKey/guides/:partKey/blank-form',
  previewPaper: '/routines/:routineKey/paper-preview',
  viewRoles: '/roles',
  addRole: '/roles',
  saveRole: '/roles/:role',
  viewAbsenceNames: '/absence-names',
  saveAbsenceNames: '/absence-names',
  viewRetention: '/retention',
  saveRetention: '/retention',
  viewRetentionOverview: '/retention/overview',
  viewAppearance: '/appearance',
  changeAppearance: '/appearance',
  listImportProfiles: '/import-profiles',
  addImportProfile: '/import-profiles',
  saveImportProfile: '/import-profiles/:profileKey',
  saveDraftPart: '/routines/:routineKey/draft/:part/:partKey',
  addDraftPart: '/routines/:routineKey/draft/:part',
  removeDraftPart: '/routines/:routineKey/draft/:part/:partKey/removal',
  moveDraftPart: '/routines/:routineKey/draft/:part/:partKey/place',
  checkRoutine: '/routines/:routineKey/check',
  publishRoutine: '/routines/:routineKey/versions',
  listVersions: '/routines/:routineKey/versions',
  viewReplayChoices: '/routines/:routineKey/replays',
  replayRoutine: '/routines/:routineKey/replays',
  viewVersion: '/routines/:routineKey/versions/:number',
  viewFollowers: '/routines/:routineKey/followers',
  viewKeptDraft: '/routines/:routineKey/kept/:keptId',
  proposeRoutine: '/routines/:routineKey/proposals',
  answerProposal: '/routines/:routineKey/kept/:keptId/answer',
  withdrawVersion: '/routines/:routineKey/versions/:number/withdrawal',
  restoreDraft: '/routines/:routineKey/draft',
  exportRoutine: '/routines/:routineKey/package/file',
  previewPackage: '/routines/:routineKey/package/preview',
  importPackage: '/routines/:routineKey/package',
  viewMunicipalityOverview: '/absence-overview',
  listSchoolPlans: '/local-plans',
  viewSchoolPlan: '/local-plans/:schoolId/:routineKey',
  remindSchools: '/local-plans/reminders',
  listImportSources: '/import-sources',
  addImportSource: '/import-sources',
  changeImportSource: '/import-sources/:sourceKey',
  renewSourceToken: '/import-sources/:sourceKey/token',
  revokeSourceToken: '/import-sources/:sourceKey/token',
  allowWithdrawals: '/import-sources/:sourceKey/withdrawals',
} as const satisfies { readonly [Id in AdminOperation]: Operations[Id]['path'] };

export type Params = Readonly<Record<string, string | number>>;

/** Where an operation of the coordinator's door is asked for. */
export function addressOf(id: AdminOperation, params: Params): string {
  return `/trapp${addresses[id].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))}`;
}

/** Why something could not be done, in words. */
export interface Failure {
  readonly problems: readonly Problem[];
}

export function failureOf(error: unknown): Failure {
  const body: unknown = isFetchError(error) ? error.response?.data : undefined;
  const told = (body as { error?: { message?: string; problems?: Problem[] } } | undefined)?.error;
  if (told?.problems !== undefined && told.problems.length > 0) return { problems: told.problems };
  return { problems: told?.message === undefined ? [] : [{ path: '', message: told.message }] };
}

export interface Asked<T> {
  readonly answer: T | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** Has the server answer in the language that the admin is read in, whatever the browser's own is. */
export const askedIn = (language: 'nb' | 'en'): Record<string, string> => ({ 'Accept-Language': language });

/** Asks any address of the admin's server, and asks again when told to. `undefined` = nothing to ask yet. */
export function useAddress<T>(address: string | undefined): Asked<T> {
  const { get } = useFetchClient();
  const { language } = useReader();
  const [state, setState] = useState<{ answer?: T; failure?: Failure }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (address === undefined) return undefined;
    let stale = false;
    get<T>(address, { headers: askedIn(language) }).then(
      ({ data }) => stale || setState({ answer: data }),
      (error: unknown) => stale || setState({ failure: failureOf(error) }),
    );
    return () => {
      stale = true;
    };
  }, [get, address, language, turn]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return { answer: state.answer, failure: state.failure, again };
}

export function useAsked<Id extends AdminOperation>(id: Id, params: Params = {}): Asked<OutputOf<Id>> {
  return useAddress<OutputOf<Id>>(addressOf(id, params));
}
