import type { AbsenceFact, AbsenceMeasure } from '../absences/index';
import type { Window } from '../calendar/index';
import type { ConditionNode, Operator, Rule } from './rule';

const counts: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>([
  'days', 'half_days', 'dates', 'lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times',
  'longest_run_days', 'same_weekday_days', 'same_month_days', 'second_week_days', 'same_subject_lessons',
]);
const more: readonly Operator[] = ['greaterThan', 'greaterThanInclusive'];
const fromAFixedDay: readonly Window['kind'][] = ['calendar_week', 'calendar_month', 'calendar_quarter', 'semester', 'school_year'];

/**
 * Can a rule that is asked every day and did not fire yesterday only fire today when the pupil has absence today? So it is with counts that must be
 * large enough, over windows that end today: as days go by, such a window lets absence go and brings in today's only. Shares count as well
 * where the time they are taken of cannot shrink but with a window that begins anew.
 */
export function needsNewRows({ cadence, conditions }: Pick<Rule, 'cadence' | 'conditions'>): boolean {
  return (cadence === undefined || cadence.kind === 'daily') && grows(conditions);
}

function grows(node: ConditionNode): boolean {
  if ('not' in node) return false;
  if (!('fact' in node)) return ('all' in node ? node.all : node.any).every(grows);
  // A replay knows the grade, which stays the same, and no case.
  return node.fact !== 'absence' || (more.includes(node.operator) && factGrows(node.params));
}

function factGrows({ measure, window }: AbsenceFact): boolean {
  if (counts.has(measure)) return fromAFixedDay.includes(window.kind) || window.kind === 'rolling';
  if (measure === 'percent_days') return fromAFixedDay.includes(window.kind) || (window.kind === 'rolling' && window.unit === 'school_days');
  return measure === 'percent_time' && fromAFixedDay.includes(window.kind);
}
