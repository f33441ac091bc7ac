import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import type { DraftView, OutputOf } from '../../core/contracts/index';
import type { Problem } from '../../core/refusals';
import type { DraftPart, PartValue } from '../../core/routines/index';
import { addressOf, askedIn, failureOf, type Failure } from '../api/ask';

/** A problem of the check: errors stop publishing, advice does not. */
export interface DraftProblem extends Problem {
  readonly kind: 'error' | 'advice';
}

export interface PartPlace {
  readonly routineKey: string;
  readonly part: DraftPart;
  readonly key: string;
}

export type Saved = { readonly stamp: string } | { readonly clash: true } | Failure;

/** What a part that is being written asks of the server. */
export interface DraftDoor {
  view(routineKey: string): Promise<DraftView | Failure>;
  save(place: PartPlace, value: PartValue, stamp: string): Promise<Saved>;
  check(routineKey: string): Promise<DraftProblem[]>;
}

/**
 * The coordinator's door for text that must get there: the admin's own hook breaks off what is under way when its page is left,
 * and what was just written would be lost. It answers in the language that the admin is read in.
 */
export function draftDoorIn(language: 'nb' | 'en'): DraftDoor {
  const options = { headers: askedIn(language) };
  return {
    async view(routineKey) {
      try {
        return (await getFetchClient().get<DraftView>(addressOf('viewDraft', { routineKey }), options)).data;
      } catch (error) {
        return failureOf(error);
      }
    },

    async save({ routineKey, part, key }, value, stamp) {
      try {
        return (await getFetchClient().put<{ stamp: string }>(addressOf('saveDraftPart', { routineKey, part, partKey: key }), { value, stamp }, options)).data;
      } catch (error) {
        return isClash(error) ? { clash: true } : failureOf(error);
      }
    },

    async check(routineKey) {
      const { errors, advice } = (await getFetchClient().get<OutputOf<'checkRoutine'>>(addressOf('checkRoutine', { routineKey }), options)).data;
      return [...errors.map((problem) => ({ ...problem, kind: 'error' as const })), ...advice.map((problem) => ({ ...problem, kind: 'advice' as const }))];
    },
  };
}

function isClash(error: unknown): boolean {
  const body: unknown = isFetchError(error) ? error.response?.data : undefined;
  return (body as { error?: { code?: string } } | undefined)?.error?.code === 'version_conflict';
}
