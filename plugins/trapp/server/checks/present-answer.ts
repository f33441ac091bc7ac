import type { CheckAnswer } from '../../core/checks/index';
import type { CheckAnswerRow, UnclearRow } from '../../core/contracts/index';
import { guardiansGiven, type Guardian } from '../../core/people/index';

export function presentAnswer({ id, answer, note, on, at, by }: CheckAnswer): CheckAnswerRow {
  return { id, answer, note, on, at, by: by.name };
}

/** Those at home whom the school may call. */
export function phonesOf(guardians: readonly Guardian[]): UnclearRow['guardians'] {
  return guardiansGiven(guardians, 'contact', { protection: 'none', way: 'in_person' }).map(({ name, phone }) => ({ name, phone }));
}
