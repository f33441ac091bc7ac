import type { Day } from './day';

/** The time it is, in Norway: day, and HH:MM. */
export interface Now {
  readonly today: Day;
  readonly time: string;
}

/** When something is due: a day, and the time of that day as HH:MM where the whole day is not in time. */
export interface Due {
  readonly due: Day;
  readonly dueAt?: string | null | undefined;
}

/** Of what has the whole day: the day has passed. */
export function isOverdue(due: Day, today: Day): boolean {
  return due < today;
}

/** The one definition of overdue, for list, badge, mail and report: the due day has passed, or on that day the time, where one is said (pain 18). */
export function isPast({ due, dueAt }: Due, { today, time }: Now): boolean {
  return isOverdue(due, today) || (due === today && typeof dueAt === 'string' && time > dueAt);
}

/** The soonest first; what is due at a time before what has the whole day. */
export function byDue(one: Due, other: Due): number {
  const [first, second] = [one, other].map(({ due, dueAt }) => `${due} ${dueAt ?? '99'}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
