import type { AbsenceFilter, AbsenceMeasure } from '../../../plugins/trapp/core/absences/index';
import type { Window } from '../../../plugins/trapp/core/calendar/index';
import { ruleSchema, type Condition, type ConditionGroup, type ConditionNode, type Operator, type Rule } from '../../../plugins/trapp/core/rules/index';

/** Rules as short as they can be said and with nothing hidden: every window and filter stands in the JSON that these give. Those of the corpus stand in the packs, as `preset` reads them. */
export const rolling = (amount: number, unit: 'school_days' | 'calendar_days' | 'weeks' | 'months', withinSchoolYear = true): Window => ({ kind: 'rolling', amount, unit, withinSchoolYear });
export const MONTH: Window = { kind: 'calendar_month' };
export const YEAR: Window = { kind: 'school_year' };

const signs = { '>=': 'greaterThanInclusive', '>': 'greaterThan', '<=': 'lessThanInclusive', '<': 'lessThan', '=': 'equal', '!=': 'notEqual' } as const satisfies Record<string, Operator>;
type Sign = keyof typeof signs;

/** `absence('days', MONTH, '>=', 3, { exceptCauses: ['leave'] })` */
export function absence(measure: AbsenceMeasure, window: Window, sign: Sign, value: number, filter: Partial<AbsenceFilter> = {}): Condition {
  return { fact: 'absence', params: { measure, window, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null, ...filter } }, operator: signs[sign], value };
}

export const all = (...conditions: ConditionNode[]): ConditionGroup => ({ all: conditions });

/** A rule for the contact teacher of a school, unless `more` says otherwise. A single condition stands in an "all" of its own. */
export function rule(conditions: ConditionGroup | Condition, more: Partial<Rule> = {}): Rule {
  return ruleSchema.parse({
    key: 'regel', title: { nb: 'Regel' }, explanation: { nb: 'Hvorfor vi ser på dette.' }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5,
    appliesTo: 'school', enabled: true, conditions: 'fact' in conditions ? { all: [conditions] } : conditions, sources: [], ...more,
  });
}
