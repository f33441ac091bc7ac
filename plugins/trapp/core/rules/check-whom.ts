import { datesNeverAsked, type Cadence, type SchoolCalendar, type Window } from '../calendar/index';
import { joinPath, type Fault, type Faults, type Text } from '../language/index';
import { placesOf } from './check-meaning';
import { words } from './messages/check';
import { isEmpty, overlap, type Range } from './range';
import type { ConditionGroup, Rule } from './rule';

/** The grades that pupils of such a school can have: 0 is kindergarten. */
const gradesOf: Readonly<Record<Rule['appliesTo'], Range>> = {
  school: { from: 1, to: 13 },
  kindergarten: { from: 0, to: 0 },
  both: { from: 0, to: 13 },
};

/** The grades that the rule is asked for: those of its schools, and of its own where it names some. */
export function gradesAsked({ appliesTo, grades }: Pick<Rule, 'appliesTo' | 'grades'>): Range {
  return overlap(gradesOf[appliesTo], grades ?? gradesOf.both);
}

/** Is the rule asked for pupils in this grade, 0 being kindergarten? */
export function isAskedFor(rule: Pick<Rule, 'appliesTo' | 'grades'>, grade: number): boolean {
  const { from, to } = gradesAsked(rule);
  return from <= grade && grade <= to;
}

/** Grades that are none, and dates that are not in any year: the rule would never be asked. */
export function checkWhom(rule: Pick<Rule, 'appliesTo' | 'grades' | 'cadence'>): Fault[] {
  const { grades, cadence, appliesTo } = rule;
  const faults: Fault[] = [];
  if (grades && grades.from > grades.to) faults.push({ path: 'grades', message: words.gradesBackwards });
  else if (isEmpty(gradesAsked(rule))) faults.push({ path: 'grades', message: words.noSuchGrades[appliesTo] });
  if (cadence?.kind === 'dates') {
    cadence.dates.forEach((date, index) => {
      if (!isDate(date)) faults.push({ path: joinPath('cadence.dates', index), message: words.noSuchDate(inDayOrder(date)) });
    });
  }
  return faults;
}

/** Fixed dates without school then or soon after, as in midsummer: one of several is advice; when all are such, the rule is never asked (S22). */
export function checkDates({ cadence }: Pick<Rule, 'cadence'>, calendar: SchoolCalendar | undefined): Faults {
  const dates = cadence?.kind === 'dates' ? cadence.dates : [];
  const never = calendar === undefined ? [] : datesNeverAsked(dates.filter(isDate), calendar);
  const found = dates.flatMap((date, index): Fault[] => (never.includes(date) ? [{ path: joinPath('cadence.dates', index), message: words.neverAsked(inDayOrder(date)) }] : []));
  return found.length === dates.length ? { errors: found, advice: [] } : { errors: [], advice: found };
}

/** A check at the start of a window that has just begun sees next to nothing; so does a weekly one that is moved into the week after (S37). */
export function adviseWhen({ cadence }: Pick<Rule, 'cadence'>, conditions: ConditionGroup): Fault[] {
  const found = cadence && seesTooLittle(cadence);
  if (!found) return [];
  return placesOf(conditions, 'conditions').flatMap(({ node, path }) =>
    'fact' in node && node.fact === 'absence' && node.params.window.kind === found.window ? [{ path: joinPath(path, 'params.window'), message: found.message }] : [],
  );
}

function seesTooLittle(cadence: Cadence): { readonly window: Window['kind']; readonly message: Text } | null {
  if (cadence.kind === 'monthly' && cadence.on === 'first_school_day') return { window: 'calendar_month', message: words.windowJustBegun.calendar_month };
  if (cadence.kind !== 'weekly') return null;
  if (cadence.weekday <= 2) return { window: 'calendar_week', message: words.windowJustBegun.calendar_week };
  return { window: 'calendar_week', message: words.movedIntoNextWeek(words.weekdays[cadence.weekday === 3 ? 'wednesday' : cadence.weekday === 4 ? 'thursday' : 'friday']) };
}

/** Is the MM-DD in the calendar? 29 February is, every fourth year. */
function isDate(date: string): boolean {
  const [month, day] = date.split('-').map(Number) as [number, number];
  return day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function inDayOrder(date: string): string {
  return `${date.slice(3)}.${date.slice(0, 2)}.`;
}
