import type { AbsenceFilter } from '../../plugins/trapp/core/absences/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import { pack } from '../routines/sondre-land/pack';

const filter: AbsenceFilter = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };
const year = { kind: 'school_year' } as const;

/** At least so many days of absence in the school year, for the contact teacher, within three school days. */
export function daysRule(days: number, more: Partial<Rule> = {}): Rule {
  return {
    key: 'mange-dager', title: { nb: 'Mange dager' }, explanation: { nb: 'Eleven har vært mye borte.' }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 3,
    appliesTo: 'school', enabled: true, conditions: { all: [{ fact: 'absence', params: { measure: 'days', window: year, filter }, operator: 'greaterThanInclusive', value: days }] }, sources: ['S39'],
    ...more,
  };
}

/** Asks what the school's data may not say: is the absence documented? */
export const documentedRule: Rule = daysRule(1, {
  key: 'dokumenterte-dager',
  title: { nb: 'Dokumenterte dager' },
  conditions: { all: [{ fact: 'absence', params: { measure: 'days', window: year, filter: { ...filter, documentation: 'documented' } }, operator: 'greaterThanInclusive', value: 1 }] },
});

/** The staircase and forms of Søndre Land with few rules and a calendar that never runs out: Friday 20 November 2026 is a school day in it. */
export function smallRoutine(key: string, rules: readonly Rule[]): Routine {
  const { leftToSchools: _left, ...whole } = pack();
  return {
    ...whole,
    key,
    rules: [...rules],
    checks: [],
    tests: [],
    calendar: {
      schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] }],
    },
  };
}
