import type { Rule } from './rule';

/** What a draft's rule is beside today's version: not there, there with other words, just so, or there and no longer in the draft. */
export type Standing = 'new' | 'changed' | 'same' | 'removed';

/** How a rule of the draft stands to the one with its key in today's version. `sameCalendar`: do both go by the same school calendar? */
export function standingOf(draft: Rule | undefined, today: Rule | undefined, sameCalendar: boolean): Standing {
  if (today === undefined) return 'new';
  if (draft === undefined) return 'removed';
  return sameCalendar && asksTheSame(draft, today) ? 'same' : 'changed';
}

/** Rules, and by place where its limits are stricter: the same rules in the same order with the place's own limits (S13). */
export interface RulesByPlace<P> {
  readonly rules: readonly Rule[];
  readonly rulesAt?: ReadonlyMap<P, readonly Rule[]>;
}

/** May the two raise other pupils by this rule at the place? So it may be though the municipality's rule is the same, where one leaves a stricter limit to schools and the other does not. */
export function differsAt<P>(key: string, draft: RulesByPlace<P>, today: RulesByPlace<P>, sameCalendar: boolean, place: P): boolean {
  const held = ({ rules, rulesAt }: RulesByPlace<P>) => (rulesAt?.get(place) ?? rules).find((rule) => rule.key === key);
  return standingOf(held(draft), held(today), sameCalendar) !== 'same';
}

/** Do two rules raise the same pupils? What they are called, and who assesses whom by when, makes no difference to that. */
function asksTheSame(one: Rule, other: Rule): boolean {
  return asked(one) === asked(other);
}

function asked({ conditions, appliesTo, grades, protectedPupils, cadence, counting }: Rule): string {
  return JSON.stringify([conditions, appliesTo, grades, protectedPupils, cadence, counting]);
}
