import type { AbsenceFact, AbsenceFilter, AbsenceMeasure } from '../../plugins/trapp/core/absences/index';
import type { Window } from '../../plugins/trapp/core/calendar/index';
import { ruleSchema, type Condition, type ConditionGroup, type ConditionNode, type Rule } from '../../plugins/trapp/core/rules/index';

/* Twenty rules from the rule corpus as authors would write them: 31 conditions over 22 distinct facts. */

const any: AbsenceFilter = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };
const notLeave: AbsenceFilter = { ...any, exceptCauses: ['leave'] };
const undocumented: AbsenceFilter = { ...any, documentation: 'undocumented' };
const unreported: AbsenceFilter = { ...any, message: 'unreported' };

export const rolling = (amount: number, unit: 'school_days' | 'calendar_days' | 'weeks' | 'months'): Window => ({ kind: 'rolling', amount, unit, withinSchoolYear: true });
const month: Window = { kind: 'calendar_month' };
const quarter: Window = { kind: 'calendar_quarter' };
const semester: Window = { kind: 'semester' };
const year: Window = { kind: 'school_year' };

const fact = (measure: AbsenceMeasure, window: Window, filter: AbsenceFilter = any): AbsenceFact => ({ measure, window, filter });
const atLeast = (params: AbsenceFact, value: number): Condition => ({ fact: 'absence', params, operator: 'greaterThanInclusive', value });
const moreThan = (params: AbsenceFact, value: number): Condition => ({ fact: 'absence', params, operator: 'greaterThan', value });
const noOpenCase: Condition = { fact: 'open_cases', operator: 'equal', value: 0 };

const daysOfMonth = fact('days', month, notLeave);
const daysOfYear = fact('days', year);
const daysIn4Weeks = fact('days', rolling(4, 'weeks'));
const daysIn20 = fact('days', rolling(20, 'school_days'));
const lessonsIn4Weeks = fact('lessons', rolling(4, 'weeks'));
const late = fact('late', rolling(30, 'calendar_days'));

type Written = readonly [key: string, title: string, conditions: ConditionGroup, source: string];

const written: readonly Written[] = [
  ['dager-i-maneden', 'Tre dager på en måned', { all: [atLeast(daysOfMonth, 3)] }, 'B1'],
  ['dager-i-kvartalet', 'Ti dager på et kvartal', { all: [atLeast(fact('days', quarter), 10)] }, 'B2'],
  ['uten-permisjon', 'Mer enn ti dager uten permisjon', { all: [moreThan(fact('days', quarter, notLeave), 10)] }, 'B8'],
  ['kommer-for-sent', 'Kommer ofte for sent', { all: [atLeast(late, 5)] }, 'B4'],
  ['timer-uten-beskjed', 'Enkelttimer uten beskjed', { all: [atLeast(fact('lessons', rolling(20, 'school_days'), unreported), 4)] }, 'B5'],
  ['dager-uten-beskjed', 'Dager uten beskjed', { all: [atLeast(fact('days', month, unreported), 2)] }, 'B5'],
  ['samme-fag', 'Borte fra samme fag', { all: [atLeast(fact('same_subject_lessons', rolling(6, 'weeks')), 4), atLeast(lessonsIn4Weeks, 4)] }, 'B11'],
  ['samme-ukedag', 'Borte samme ukedag', { all: [atLeast(fact('same_weekday_days', semester), 4), atLeast(fact('days', semester), 6)] }, 'B12'],
  ['fravaret-oker', 'Fraværet øker', { all: [atLeast(fact('change_days', rolling(20, 'school_days')), 4), atLeast(daysIn20, 5)] }, 'B16'],
  ['atte-dager', 'Åtte dager, og ingen sak', { all: [atLeast(daysOfYear, 8), noOpenCase] }, 'S39'],
  ['manedens-gjennomgang', 'Til gjennomgangen hver måned', { any: [atLeast(daysOfMonth, 4), atLeast(lessonsIn4Weeks, 8)] }, 'S40'],
  ['sju-dager', 'Sju dager på fire uker', { all: [atLeast(daysIn4Weeks, 7), noOpenCase] }, 'A8'],
  ['gar-tidlig', 'Går tidlig to ganger', { all: [atLeast(fact('left_early', rolling(4, 'weeks')), 2)] }, 'A9'],
  ['enkelte-timer', 'Mister enkelte timer', { all: [atLeast(lessonsIn4Weeks, 3), { not: atLeast(daysIn4Weeks, 7) }] }, 'A10'],
  ['fjerdedelen', 'En fjerdedel av to uker', { all: [atLeast(fact('percent_days', rolling(10, 'school_days')), 25)] }, 'B14'],
  ['femten-uker', 'Ti dager på femten uker', { all: [atLeast(fact('days', rolling(15, 'weeks')), 10), noOpenCase] }, 'B15'],
  ['tiendedelen', 'Ti prosent av måneden', { all: [atLeast(fact('percent_days', month), 10), atLeast(daysIn20, 2)] }, 'B15'],
  ['ti-timer', 'Ti timer på et halvår', { any: [atLeast(fact('lessons', semester), 10), atLeast(late, 8)] }, 'B62'],
  ['dager-pa-rad', 'Tre dager på rad', { all: [atLeast(fact('current_run_days', rolling(14, 'school_days')), 3)] }, 'S24'],
  ['udokumentert', 'Mange dager, eller udokumenterte', { any: [atLeast(fact('days', year, undocumented), 5), atLeast(daysOfYear, 20)] }, 'B7'],
];

const ruleOf = ([key, title, conditions, source]: Written): Rule =>
  ruleSchema.parse({
    key, title: { nb: title }, explanation: { nb: 'Se sammen på hva som ligger bak, og snakk med eleven.' }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5,
    appliesTo: 'school', enabled: true, conditions, sources: [source],
  });

const twenty = written.map(ruleOf);
const five = ['dager-i-maneden', 'dager-i-kvartalet', 'samme-fag', 'atte-dager', 'fjerdedelen'].flatMap((key) => twenty.filter((rule) => rule.key === key));

/** What other authors than the first would have written: their own limits, windows and groupings of the same concerns. */
const windowsOf: Partial<Record<Window['kind'], readonly Window[]>> = {
  calendar_month: [rolling(4, 'weeks'), rolling(30, 'calendar_days'), rolling(1, 'months'), { kind: 'last_month' }],
  calendar_quarter: [rolling(3, 'months'), rolling(60, 'school_days'), rolling(12, 'weeks'), rolling(90, 'calendar_days')],
  semester: [rolling(90, 'school_days'), rolling(20, 'weeks'), rolling(5, 'months'), year],
  school_year: [rolling(180, 'school_days'), rolling(10, 'months'), semester, rolling(40, 'weeks')],
};
const filters: readonly AbsenceFilter[] = [any, notLeave, undocumented, { ...any, exceptCauses: ['leave', 'health_appointment'] }, unreported];

function another(params: AbsenceFact, author: number): AbsenceFact {
  const { measure, window, filter } = params;
  // A share and a change must be certain to count, and rows that do not say leave them open: those authors filter by cause.
  const asked = measure === 'percent_days' || measure === 'change_days' || filter !== any ? filter : (filters[author % 2] ?? any);
  if (window.kind !== 'rolling') return { measure, window: windowsOf[window.kind]?.[author - 1] ?? window, filter: asked };
  return { measure, window: { ...window, amount: Math.max(2, Math.round(window.amount * (0.6 + 0.25 * author))) }, filter: asked };
}

function rewritten(node: ConditionNode, author: number): ConditionNode {
  if ('not' in node) return { not: rewritten(node.not, author) };
  if ('all' in node) return { all: node.all.map((child) => rewritten(child, author)) };
  if ('any' in node) return { any: node.any.map((child) => rewritten(child, author)) };
  if (node.fact !== 'absence') return node;
  return { ...node, params: another(node.params, author), value: Math.max(2, Math.round(node.value * (0.8 + 0.3 * author))) };
}

/** Two more conditions, so that a rule reads "..., and either much of it lately, or much of it unexplained". */
const lately = (author: number, place: number): ConditionNode => ({
  any: [
    atLeast(fact('days', rolling(8 + 5 * author + (place % 3), 'school_days'), filters[place % 2]), 2 + (author % 2)),
    atLeast(fact(place % 4 === 0 ? 'lessons' : 'days', rolling(6 + 3 * author, 'weeks'), filters[2 + (place % 3)]), 3 + author),
  ],
});

const eighty = [1, 2, 3, 4].flatMap((author) =>
  twenty.map((rule, place) => ({ ...rule, key: `${rule.key}-${author}`, conditions: { all: [rewritten(rule.conditions, author), lately(author, place)] } })),
);

/** The rule sets that are measured, by how many rules they hold: 5 (7 conditions), 20 (31) and 100 (315). */
export const ruleSets: Readonly<Record<5 | 20 | 100, readonly Rule[]>> = { 5: five, 20: twenty, 100: [...twenty, ...eighty.map((rule) => ruleSchema.parse(rule))] };

export const conditionsOf = (node: ConditionNode): Condition[] =>
  'fact' in node ? [node] : 'not' in node ? conditionsOf(node.not) : ('all' in node ? node.all : node.any).flatMap(conditionsOf);

/** How many conditions, and how many different facts these ask for. */
export function sizeOf(rules: readonly Rule[]): { readonly conditions: number; readonly facts: number } {
  const all = rules.flatMap((rule) => conditionsOf(rule.conditions));
  return { conditions: all.length, facts: new Set(all.map((one) => (one.fact === 'absence' ? JSON.stringify(one.params) : one.fact))).size };
}
