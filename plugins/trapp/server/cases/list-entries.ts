import { about } from '../../core/audit/index';
import { entriesFor, entryFor } from '../../core/cases/index';
import { refuse } from '../../core/refusals';
import { findStep } from '../../core/staircases/index';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';

/** Where a case of the pupil may begin under the routine; nothing to choose where it has one place (B26, A17, A25). */
export const listEntries: Handler<'listEntries'> = async ({ stores, params, guard }) => {
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = guard(pupilObject(card.pupil));
  if (refused) return refused;
  const version = await stores.routines.current(params.routineKey);
  if (!version) return refuse('no_routine_published');
  const { staircase } = version.document;
  const { kind } = card.school;
  const { step: usual } = entryFor(staircase, { track: kind, ruleKeys: [] });
  const entries = entriesFor(staircase, kind).map(({ step, title, help }) => ({ step, title, help: help ?? null }));
  const own = findStep(staircase, usual)?.step;
  const all = own && !entries.some(({ step }) => step === usual) ? [{ step: usual, title: own.title, help: own.purpose }, ...entries] : entries;
  return { output: { usual, entries: all }, about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id }) };
};
