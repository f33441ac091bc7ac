import { schoolDaysIn, type Day, type Period } from '../../core/calendar/index';
import { say, type Language, type Text } from '../../core/language/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Rule } from '../../core/rules/index';
import type { ReplayPair } from './replay-content';
import type { ReplayJob } from './replay-job';
import { rulesAtSchools } from './replay-limits';
import type { ReplayedPupils } from './replay-pupils';

const noSchoolDays: Text = {
  nb: 'Det er ingen skoledager som har vært i denne perioden, etter skoleruten i rutinen.',
  nn: 'Det er ingen skuledagar som har vore i denne perioden, etter skuleruta i rutinen.',
  en: 'No school day of this period has been, by the school calendar of the routine.',
};

interface Wish {
  readonly rules: readonly string[] | null;
  readonly from: Day;
  readonly to: Day;
}

/** What is to be replayed: the rules of both sides, and the part of the period that is past. */
export interface ReplayRequest {
  readonly pair: ReplayPair;
  readonly draft: readonly Rule[];
  readonly today: readonly Rule[];
  /** Both sides' rules at the schools that have stricter limits on any of them, by school (S13). */
  readonly atSchools: { readonly draft: ReadonlyMap<string, readonly Rule[]>; readonly today: ReadonlyMap<string, readonly Rule[]> };
  readonly period: Period;
  readonly schoolDays: number;
}

/**
 * Rules that are named are replayed also when they are switched off in the draft, to try them out; without names it is all that are switched on.
 * The version in force is replayed as it is. Refusals: `not_found` for a rule that neither has, `invalid_input` for a period without past school days.
 */
export function replayRequest(pair: ReplayPair, { rules, from, to }: Wish, { today, reader }: { readonly today: Day; readonly reader: Language }): ReplayRequest | Refusal {
  const { asked, current } = pair;
  const inForce = current?.document.rules.filter(({ enabled }) => enabled) ?? [];
  const isWished = ({ key, enabled }: Rule) => (rules === null ? enabled : rules.includes(key));
  const chosen = { draft: asked.rules.filter(isWished), today: inForce.filter(({ key }) => rules === null || rules.includes(key)) };
  if (rules?.some((key) => ![...chosen.draft, ...chosen.today].some((rule) => rule.key === key))) return refuse('not_found');
  const period = { from, to: to < today ? to : today };
  const schoolDays = schoolDaysIn(asked.calendar, period.from, period.to).length;
  if (schoolDays === 0) return refuse('invalid_input', [{ path: 'from', message: say(noSchoolDays, reader) }]);
  const atSchools = { draft: rulesAtSchools(chosen.draft, pair.limits.asked), today: rulesAtSchools(chosen.today, pair.limits.current) };
  return { pair, ...chosen, atSchools, period, schoolDays };
}

/** The request as the thread gets it. */
export function jobOf({ pair, draft, today, atSchools, period }: ReplayRequest, { schools, places, packed }: ReplayedPupils): ReplayJob {
  const { calendar } = pair.asked;
  const byPlace = (held: ReadonlyMap<string, readonly Rule[]>) =>
    new Map(schools.flatMap(({ id }, place): [number, readonly Rule[]][] => {
      const rules = held.get(id);
      return rules === undefined ? [] : [[place, rules]];
    }));
  return {
    draft: { rules: draft, rulesAt: byPlace(atSchools.draft), calendar, period },
    today: { rules: today, rulesAt: byPlace(atSchools.today), calendar: pair.current?.document.calendar ?? calendar, period },
    places,
    pupils: packed,
  };
}
