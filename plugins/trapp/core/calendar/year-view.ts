import { addDays, mondayOf, weekdayOf, type Day } from './day';
import { calendarOfSchool, schoolCalendarSchema, type SchoolYear } from './school-calendar';

/** A day of a month as it is drawn: with school, in a break (by its name), at the weekend, or outside the school year. */
export interface ShownDay {
  readonly day: Day;
  readonly kind: 'school' | 'break' | 'weekend' | 'outside';
  readonly breakName: string | null;
}

export interface ShownMonth {
  /** "2026-08". */
  readonly month: string;
  readonly schoolDays: number;
  /** Monday to Sunday; null where the day is of another month. */
  readonly weeks: readonly (readonly (ShownDay | null)[])[];
}

export interface ShownYear {
  readonly label: string;
  readonly schoolDays: number;
  readonly months: readonly ShownMonth[];
}

/** Longer than any school year; what is longer has been written wrongly, and is told of by the check. */
const MOST_MONTHS = 14;

/** The school years of a calendar that is being written, month by month; for one school, its own breaks too. Years that are not whole yet are passed by. */
export function yearsShown(draft: unknown, school: string | null): ShownYear[] {
  const held = typeof draft === 'object' && draft !== null ? (draft as Readonly<Record<string, unknown>>) : {};
  const whole = <T>(list: unknown, read: (one: unknown) => T | undefined): T[] => (Array.isArray(list) ? list.flatMap((one: unknown) => read(one) ?? []) : []);
  const { schoolYears, ownBreaks } = schoolCalendarSchema.shape;
  const years = whole(held['schoolYears'], (one) => schoolYears.element.safeParse(one).data);
  const own = whole(held['ownBreaks'], (one) => ownBreaks.unwrap().element.safeParse(one).data);
  return calendarOfSchool({ schoolYears: years, ownBreaks: own }, school ?? '').schoolYears.filter(({ from, to }) => from <= to).map(shown);
}

/** The schools that have breaks of their own in the draft. */
export function schoolsWithOwnBreaks(draft: unknown): string[] {
  const list: unknown = typeof draft === 'object' && draft !== null ? (draft as Readonly<Record<string, unknown>>)['ownBreaks'] : undefined;
  const named = Array.isArray(list) ? list.map((one: unknown) => (typeof one === 'object' && one !== null && 'school' in one ? one.school : undefined)) : [];
  return [...new Set(named.filter((school): school is string => typeof school === 'string' && school !== ''))].sort();
}

function shown(year: SchoolYear): ShownYear {
  const months: ShownMonth[] = [];
  for (let month = year.from.slice(0, 7); month <= year.to.slice(0, 7) && months.length < MOST_MONTHS; month = addDays(`${month}-28`, 7).slice(0, 7)) months.push(shownMonth(month, year));
  return { label: year.label, schoolDays: months.reduce((sum, { schoolDays }) => sum + schoolDays, 0), months };
}

function shownMonth(month: string, year: SchoolYear): ShownMonth {
  const weeks: (ShownDay | null)[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at)).map((day) => (day.startsWith(month) ? shownDay(day, year) : null)));
  }
  return { month, schoolDays: weeks.flat().filter((day) => day?.kind === 'school').length, weeks };
}

function shownDay(day: Day, { from, to, breaks }: SchoolYear): ShownDay {
  if (day < from || day > to) return { day, kind: 'outside', breakName: null };
  if (weekdayOf(day) > 5) return { day, kind: 'weekend', breakName: null };
  const pause = breaks.find((one) => one.from <= day && day <= one.to);
  return { day, kind: pause === undefined ? 'school' : 'break', breakName: pause?.name ?? null };
}
