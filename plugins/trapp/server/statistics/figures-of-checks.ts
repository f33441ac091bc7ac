import type { Period } from '../../core/calendar/index';
import { isOccasionOverdue, occasionsSince, type Occasion } from '../../core/checks/index';
import type { CheckFiguresRow } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { addChecks, countChecks } from '../../core/statistics/index';
import { placesOf, slotAt, type CheckPlace, type WithHistory } from '../checks/check-places';
import { slotOfRound } from '../checks/check.store';
import { nowIn } from '../clock';
import type { Call } from '../http/handler';
import type { GroupCard } from '../people/people.store';

/** More than there are days of school in a year. */
const MOST_OCCASIONS = 400;

type FigureCall = Pick<Call<'viewAbsenceOverview' | 'viewMunicipalityOverview'>, 'stores' | 'today' | 'now'>;

/** Each of the routines' checks at the school in the period: how often it was due, made in time, late, and not made. One statement. */
export async function figuresOfChecks(call: FigureCall, routines: readonly WithHistory[], school: School, groups: readonly GroupCard[], period: Period | null): Promise<CheckFiguresRow[]> {
  const places = period === null ? [] : placesOf(routines, [school], groups);
  if (period === null || places.length === 0) return [];
  const made = new Map((await call.stores.checks.roundsAt(school.id, period)).map((round) => [slotOfRound(round), round]));
  const now = nowIn(call);
  const figuresAt = (place: CheckPlace, occasions: readonly Occasion[]) => countChecks(occasions.map((occasion) => ({ isOver: isOccasionOverdue(occasion, now), round: made.get(slotAt(place, occasion.on)) ?? null })));
  // The classes of a school are asked to make it on the same days.
  const checks = [...new Set(places.map(({ check }) => check))];
  return checks.flatMap((check): CheckFiguresRow[] => {
    const there = places.filter((place) => place.check === check);
    const [first] = there;
    if (first === undefined) return [];
    const from = first.since > period.from ? first.since : period.from;
    const occasions = occasionsSince(check, first.calendar, from, period.to < now.today ? period.to : now.today, MOST_OCCASIONS);
    return [{ key: `${first.version.routineKey}.${check.key}`, title: check.title, ...addChecks(there.map((place) => figuresAt(place, occasions))) }];
  });
}
