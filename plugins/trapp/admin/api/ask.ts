import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { OperationId, Operations, OutputOf } from '../../core/contracts/index';
import type { Problem } from '../../core/refusals';

/** The operations at the coordinator's door. Paths are checked against the contracts by the compiler. */
export type AdminOperation = { [Id in OperationId]: Operations[Id]['door'] extends 'admin' ? Id : never }[OperationId];
const addresses = {
  listRoutines: '/routines',
  listPacks: '/packs',
  createRoutine: '/routines',
  viewDraft: '/routines/:routineKey/draft',
  printDraftGuide: '/routines/:routineKey/guides/:partKey/blank-form',
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
  viewKeptDraft: '/routines/:routineKey/kept/:keptId',
  proposeRoutine: '/routines/:routineKey/proposals',
  answerProposal: '/routines/:routineKey/kept/:keptId/answer',
  withdrawVersion: '/routines/:routineKey/versions/:number/withdrawal',
  restoreDraft: '/routines/:routineKey/draft',
  viewMunicipalityOverview: '/absence-overview',
  listImportSources: '/import-sources',
  addImportSource: '/import-sources',
  changeImportSource: '/import-sources/:sourceKey',
  renewSourceToken: '/import-sources/:sourceKey/token',
  revokeSourceToken: '/import-sources/:sourceKey/token',
  allowWithdrawals: '/import-sources/:sourceKey/withdrawals',
} as const satisfies { readonly [Id in AdminOperation]: Operations[Id]['path'] };

/** In longer pages of relations Strapi names only the first ten. */
const PAGE = 10;

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

type Get = ReturnType<typeof useFetchClient>['get'];

/** Asks any address of the admin's server, and asks again when told to. `undefined` = nothing to ask yet. */
export function useAddress<T>(address: string | undefined): Asked<T> {
  return useQuestion<T>(address, answerOf);
}

/** Every page of a list of the content manager. */
export function useAllPages<T>(address: string | undefined): Asked<T[]> {
  return useQuestion<T[]>(address, pagesOf);
}

async function answerOf<T>(get: Get, address: string): Promise<T> {
  return (await get<T>(address)).data;
}

async function pagesOf<T>(get: Get, address: string): Promise<T[]> {
  const entries: T[] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const { data } = await get<{ results: T[]; pagination: { pageCount: number } }>(`${address}?page=${page}&pageSize=${PAGE}`);
    entries.push(...data.results);
    last = data.pagination.pageCount;
  }
  return entries;
}

function useQuestion<T>(address: string | undefined, question: (get: Get, address: string) => Promise<T>): Asked<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<{ answer?: T; failure?: Failure }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (address === undefined) return undefined;
    let stale = false;
    question(get, address).then(
      (answer) => stale || setState({ answer }),
      (error: unknown) => stale || setState({ failure: failureOf(error) }),
    );
    return () => {
      stale = true;
    };
  }, [get, address, question, turn]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return { answer: state.answer, failure: state.failure, again };
}

export function useAsked<Id extends AdminOperation>(id: Id, params: Params = {}): Asked<OutputOf<Id>> {
  return useAddress<OutputOf<Id>>(addressOf(id, params));
}

/** Publishes the routine; answers the new version or why not. */
export function usePublish(routineKey: string): (reason: string) => Promise<OutputOf<'publishRoutine'> | Failure> {
  const { post } = useFetchClient();
  return async (reason) => {
    try {
      const { data } = await post<OutputOf<'publishRoutine'>>(addressOf('publishRoutine', { routineKey }), { reason });
      return data;
    } catch (error) {
      return failureOf(error);
    }
  };
}
