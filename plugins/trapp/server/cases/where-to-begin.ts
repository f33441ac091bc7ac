import { entryFor, mayBeginOn, type EntryWhy } from '../../core/cases/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Routine } from '../../core/routines/index';
import type { Stores } from '../stores';

interface Start {
  readonly pupilId: string;
  readonly findingIds: readonly string[];
  /** The step that a person has chosen to begin on. */
  readonly entry?: string | undefined;
}

/** Where a new case begins: where the person has chosen, else after the rule of its findings, else the usual place. Refuses `unknown_step`. */
export async function whereToBegin(stores: Stores, { pupilId, findingIds, entry }: Start, { staircase }: Routine): Promise<{ step: string; why: EntryWhy } | Refusal> {
  if (staircase.entries === undefined) return entry === undefined || entry === staircase.entry ? { step: staircase.entry, why: 'usual' } : refuse('unknown_step');
  const track = (await stores.people.pupil(pupilId))?.school.kind ?? 'school';
  if (entry !== undefined) return mayBeginOn(staircase, track, entry) ? { step: entry, why: 'person' } : refuse('unknown_step');
  const findings = findingIds.length === 0 ? [] : await stores.findings.ofPupils([pupilId], 'all');
  return entryFor(staircase, { track, ruleKeys: findings.filter(({ id }) => findingIds.includes(id)).map(({ ruleKey }) => ruleKey) });
}
