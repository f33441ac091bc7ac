import { joinPath } from '../language/index';
import type { Problem } from '../refusals';
import { placesOf } from './check-meaning';
import { words } from './messages/check.nb';
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

/** Grades that are none, and dates that are not in any year: the rule would never be asked. */
export function checkWhom(rule: Pick<Rule, 'appliesTo' | 'grades' | 'cadence'>): Problem[] {
  const { grades, cadence, appliesTo } = rule;
  const problems: Problem[] = [];
  if (grades && grades.from > grades.to) problems.push({ path: 'grades', message: words.gradesBackwards });
  else if (isEmpty(gradesAsked(rule))) problems.push({ path: 'grades', message: words.noSuchGrades[appliesTo] });
  if (cadence?.kind === 'dates') {
    cadence.dates.forEach((date, index) => {
      if (!isDate(date)) problems.push({ path: joinPath('cadence.dates', index), message: words.noSuchDate(`${date.slice(3)}.${date.slice(0, 2)}.`) });
    });
  }
  return problems;
}

/** A check at the start of a window that has just begun sees next to nothing. */
export function adviseWhen({ cadence }: Pick<Rule, 'cadence'>, conditions: ConditionGroup): Problem[] {
  if (cadence === undefined) return [];
  const early = (cadence.kind === 'weekly' && cadence.weekday <= 2 && 'calendar_week') || (cadence.kind === 'monthly' && cadence.on === 'first_school_day' && 'calendar_month');
  if (!early) return [];
  return placesOf(conditions, 'conditions').flatMap(({ node, path }) =>
    'fact' in node && node.fact === 'absence' && node.params.window.kind === early ? [{ path: joinPath(path, 'params.window'), message: words.windowJustBegun[early] }] : [],
  );
}

/** Is the MM-DD in the calendar? 29 February is, every fourth year. */
function isDate(date: string): boolean {
  const [month, day] = date.split('-').map(Number) as [number, number];
  return day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
