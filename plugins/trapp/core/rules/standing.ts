import type { Rule } from './rule';

/** What a draft's rule is beside today's version: not there, there with other words, just so, or there and no longer in the draft. */
export type Standing = 'new' | 'changed' | 'same' | 'removed';

/** How a rule of the draft stands to the one with its key in today's version. `sameCalendar`: do both go by the same school calendar? */
export function standingOf(draft: Rule | undefined, today: Rule | undefined, sameCalendar: boolean): Standing {
  if (today === undefined) return 'new';
  if (draft === undefined) return 'removed';
  return sameCalendar && asksTheSame(draft, today) ? 'same' : 'changed';
}

/** Do two rules raise the same pupils? What they are called, and who assesses whom by when, makes no difference to that. */
function asksTheSame(one: Rule, other: Rule): boolean {
  return asked(one) === asked(other);
}

function asked({ conditions, appliesTo, grades, protectedPupils, cadence, counting }: Rule): string {
  return JSON.stringify([conditions, appliesTo, grades, protectedPupils, cadence, counting]);
}
