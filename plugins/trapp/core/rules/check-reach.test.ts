import type { SchoolCalendar } from '../calendar/index';
import { checkRule, type Condition, type ConditionGroup, type ConditionNode, type Rule, type RuleSources } from './index';
import { SCHOOL_YEAR, rolling, rule, when } from './made-up.test-kit';

const GE = 'greaterThanInclusive';
const days = (operator: Condition['operator'], value: number) => when('days', SCHOOL_YEAR, operator, value);
const late = when('late', SCHOOL_YEAR, GE, 3);
const grade = (operator: Condition['operator'], value: number): Condition => ({ fact: 'grade', operator, value });
const all = (...nodes: ConditionNode[]): ConditionGroup => ({ all: nodes });
const any = (...nodes: ConditionNode[]): ConditionGroup => ({ any: nodes });
const not = (node: ConditionNode): ConditionGroup => ({ not: node });

const check = (conditions: ConditionGroup | Condition, more: Partial<Rule> = {}, sources: RuleSources = {}) => checkRule(rule(conditions, more), ['nb'], sources);
const said = (problems: readonly { path: string; message: string }[]) => problems.map(({ path, message }) => `${path}: ${message}`).join('\n');

describe('B13: conditions that can never be so at once are found, through groups and "not"', () => {
  test.each<[string, ConditionGroup, string | null, string | null]>([
    ['through a nested group', all(days(GE, 8), all(late, days('lessThan', 5))), 'conditions', 'ikke stemme samtidig'],
    ['through two nested groups', all(all(days(GE, 8), late), all(late, days('lessThan', 5))), 'conditions', 'ikke stemme samtidig'],
    ['through "not"', all(days(GE, 8), late, not(days(GE, 3))), 'conditions', 'det er ikke slik at eleven har minst 3 dager'],
    ['through "not any"', all(days(GE, 8), not(any(late, days(GE, 5)))), 'conditions', 'ikke stemme samtidig'],
    ['through "not not"', all(days(GE, 8), not(not(days('lessThan', 5)))), 'conditions', 'ikke stemme samtidig'],
    ['in one of several', all(days(GE, 8), any(late, days('lessThan', 5))), 'conditions.all.1.any.1', 'aldri stemme her'],
    ['deep in one of several', all(days(GE, 8), any(late, all(late, not(days(GE, 3))))), 'conditions.all.1.any.1.all.1.not', 'aldri stemme her'],
    ['several that leave nothing', all(days(GE, 3), days('lessThanInclusive', 4), days('notEqual', 3), days('notEqual', 4)), 'conditions', 'Ta bort en av dem'],
    ['one that is always so', all(late, any(days(GE, 3), not(days(GE, 2)), days('lessThan', 4))), 'conditions.all.1', 'stemmer alltid'],
    ['other windows are other facts', all(days(GE, 8), when('days', rolling(2, 'weeks'), 'lessThan', 5)), null, null],
    ['a choice may leave one of them', all(days(GE, 2), any(days(GE, 8), late)), null, null],
    ['a band', all(days(GE, 5), days('lessThan', 10)), null, null],
    ['what must be so, denied in "not all"', all(late, not(all(days(GE, 8), late))), 'conditions.all.1.not.all.1', 'aldri stemme her'],
    ['not all', all(when('lessons', SCHOOL_YEAR, GE, 2), not(all(days(GE, 8), late))), null, null],
  ])('%s', (_title, conditions, path, message) => {
    const { errors } = check(conditions);
    if (path === null) expect(errors).toEqual([]);
    else expect(errors).toContainEqual({ path, message: expect.stringContaining(message ?? '') });
  });

  test('200 conditions are checked side by side in no time', () => {
    const many = Array.from({ length: 4 }, (_, group) => any(...Array.from({ length: 49 }, (_one, number) => when('days', rolling(1 + number, 'weeks'), GE, 1 + (group % 3)))));
    expect(check(all(...many)).errors).toEqual([]);
  });

  test.each<[string, ConditionGroup, string]>([
    ['weaker beside stronger', all(days(GE, 3), days(GE, 5)), 'conditions.all.0: «eleven har minst 3 dager fravær i skoleåret» sier ikke noe mer når «eleven har minst 5'],
    ['stronger where the weaker is enough', any(days(GE, 3), days(GE, 5)), 'conditions.any.1: «eleven har minst 5 dager fravær i skoleåret» har ikke noe å si, for «eleven har minst 3'],
    ['a rule for all without a case', all({ fact: 'open_cases', operator: 'equal', value: 0 }), 'conditions: Regelen slår ut for alle elever som ikke har en sak'],
    ['illness and documented illness', all(when('days', SCHOOL_YEAR, GE, 3, { exceptCauses: ['illness', 'documented_illness'] })), 'dokumentert sykdom'],
    ['the start of school in a month', all(when('start_run_days', { kind: 'calendar_month' }, GE, 1)), 'Velg skoleåret'],
  ])('advice: %s', (_title, conditions, words) => {
    const { errors, advice } = check(conditions);
    expect(errors).toEqual([]);
    expect(said(advice)).toContain(words);
  });
});

describe('R25: what the new measures and filters can never say', () => {
  const first = { places: ['first_of_school_year' as const] };
  test.each<[string, Condition, string | null]>([
    ['11 half days in a week', when('half_days', { kind: 'calendar_week' }, GE, 11), 'aldri stemme'],
    ['10 half days in a week', when('half_days', { kind: 'calendar_week' }, GE, 10), null],
    ['3 Mondays in two weeks', when('days', rolling(2, 'weeks'), GE, 3, { weekdays: [1] }), 'aldri stemme'],
    ['24 days in a month', when('same_month_days', SCHOOL_YEAR, GE, 24), 'aldri stemme'],
    ['67 days in a quarter', when('days', { kind: 'last_quarter' }, GE, 67), 'aldri stemme'],
    ['11 days in two school weeks', when('days', { kind: 'school_weeks', amount: 2, schoolDaysAtLeast: 3, withinSchoolYear: false }, GE, 11), 'aldri stemme'],
    ['two first days of a school year', when('days', SCHOOL_YEAR, GE, 2, first), 'aldri stemme'],
    ['one first day', when('days', SCHOOL_YEAR, GE, 1, first), null],
    ['any change there can be', when('change_from_usual', rolling(4, 'weeks'), GE, -100), 'stemmer alltid'],
    ['change from the usual over the year', when('change_from_usual', SCHOOL_YEAR, GE, 10), 'ingen periode før seg'],
    ['a share of everything', when('percent_of_absence', SCHOOL_YEAR, GE, 50), 'alltid hundre prosent'],
    ['a share of some', when('percent_of_absence', SCHOOL_YEAR, GE, 50, { weekdays: [1] }), null],
    ['half days of a subject', when('half_days', SCHOOL_YEAR, GE, 5, { subjects: ['Norsk'] }), 'ikke fag'],
    ['days of a lesson', when('days', SCHOOL_YEAR, GE, 5, { lessonNumbers: [1] }), 'ikke til én time'],
    ['days of many minutes', when('days', SCHOOL_YEAR, GE, 5, { minutesOver: 30 }), 'ikke minutter'],
    ['late by many minutes', when('late', SCHOOL_YEAR, GE, 5, { minutesOver: 30 }), null],
    ['late at the first lesson', when('late', SCHOOL_YEAR, GE, 5, { lessonNumbers: [1] }), null],
    ['a child heard twice', { fact: 'child_heard', operator: GE, value: 2 }, 'aldri stemme'],
    ['no points ticked', { fact: 'choices_made', params: { guide: 'g', field: 'f' }, operator: GE, value: 0 }, 'stemmer alltid'],
  ])('%s', (_title, condition, message) => {
    const { errors } = check(condition);
    if (message === null) expect(errors).toEqual([]);
    else expect(said(errors)).toContain(message);
  });
});

describe('S13: a rule that nobody would ever be asked by is found', () => {
  test.each<[string, Partial<Rule>, ConditionGroup, string]>([
    ['grades backwards', { grades: { from: 7, to: 1 } }, all(late), 'grades: Det første trinnet er høyere'],
    ['kindergarten in grades of school', { appliesTo: 'kindergarten', grades: { from: 1, to: 7 } }, all(late), 'grades: Regelen gjelder barnehager'],
    ['school in the grade of kindergarten', { grades: { from: 0, to: 0 } }, all(late), 'grades: Regelen gjelder skoler'],
    ['other grades than the rule', { grades: { from: 1, to: 7 } }, all(late, grade(GE, 8)), 'conditions.all.1: «klassetrinnet er minst 8» kan aldri stemme'],
    ['grades of school in kindergarten', { appliesTo: 'kindergarten' }, all(late, any(grade(GE, 1), late)), 'conditions.all.1.any.0'],
    ['a date that is none', { cadence: { kind: 'dates', dates: ['10-15', '02-30'] } }, all(late), 'cadence.dates.1: 30.02. finnes ikke'],
    ['a title of spaces', { title: { nb: '  ' } }, all(late), 'title.nb: Skriv noe her.'],
  ])('%s', (_title, more, conditions, words) => expect(said(check(conditions, more).errors)).toContain(words));

  test('29 February is a date', () => expect(check(late, { cadence: { kind: 'dates', dates: ['02-29'] } }).errors).toEqual([]));
  test('S37: a weekly check on Monday of this week sees next to nothing', () => {
    const week = when('days', { kind: 'calendar_week' }, GE, 1);
    expect(said(check(week, { cadence: { kind: 'weekly', weekday: 1 } }).advice)).toContain('Velg «forrige uke»');
  });

  test('S37: a weekly check on Friday of this week sees only Monday when Friday is off: rolling school days or last week are advised', () => {
    const week = when('days', { kind: 'calendar_week' }, GE, 1);
    const friday: Partial<Rule> = { cadence: { kind: 'weekly', weekday: 5 } };
    expect(check(week, friday).errors).toEqual([]);
    expect(said(check(week, friday).advice)).toBe(
      'conditions.all.0.params.window: Er det ikke skole en fredag, vurderes regelen neste skoledag. Er det mandagen etter, ser den bare på mandagen. Velg heller «de siste 5 skoledagene», eller «forrige uke» med vurdering på mandag.',
    );
    expect(check(when('days', rolling(5, 'school_days'), GE, 1), friday).advice).toEqual([]);
    expect(check(when('days', { kind: 'last_week' }, GE, 1), friday).advice).toEqual([]);
    expect(check(week).advice).toEqual([]);
  });

  test.each<[string, string[], string, string]>([
    ['midsummer only', ['07-10'], 'cadence.dates.0: Det er ikke skole 10.07.', ''],
    ['midsummer among others', ['10-15', '07-10'], '', 'cadence.dates.1: Det er ikke skole 10.07.'],
    ['right before school begins, made on its first day', ['08-10'], '', ''],
    ['a Sunday, a break, and 29 February', ['11-22', '12-24', '02-29'], '', ''],
    ['a date that is none is said once', ['02-30', '07-10'], 'cadence.dates.0: 30.02. finnes ikke', 'cadence.dates.1: Det er ikke skole'],
  ])('S22: fixed dates without school: %s', (_title, dates, error, advised) => {
    const calendar: SchoolCalendar = {
      schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Juleferie', from: '2026-12-21', to: '2027-01-01' }] }],
    };
    const cadence: Rule['cadence'] = { kind: 'dates', dates };
    const { errors, advice } = check(late, { cadence }, { calendar });
    expect(said(errors)).toMatch(error === '' ? /^$/ : new RegExp(`^${error}`));
    expect(said(advice)).toMatch(advised === '' ? /^$/ : new RegExp(`^${advised}`));
    expect(said([...check(late, { cadence }).errors, ...check(late, { cadence }).advice])).not.toContain('ikke skole');
  });
});

describe('B62, B64, B65: a rule that asks for what nobody records is found', () => {
  const choices = (field: string, value = 2): Condition => ({ fact: 'choices_made', params: { guide: 'samtale', field }, operator: GE, value });
  const guides = [{ guide: 'samtale', field: 'tegn', most: 4 }, { guide: 'samtale', field: 'notat', most: null }];
  test.each<[string, Condition, RuleSources, string, string]>([
    ['lessons in files of whole days', late, { recordsLessons: false }, 'conditions.all.0', 'bare hele dager'],
    ['subjects', when('same_subject_lessons', SCHOOL_YEAR, GE, 3), { subjects: false }, 'conditions.all.0', 'hvilket fag'],
    ['a subject', when('lessons', SCHOOL_YEAR, GE, 3, { subjects: ['Norsk'] }), { subjects: false }, 'conditions.all.0.params.filter.subjects', 'hvilket fag'],
    ['a lesson of the day', when('late', SCHOOL_YEAR, GE, 3, { lessonNumbers: [1] }), { lessonNumbers: false }, 'conditions.all.0.params.filter.lessonNumbers', 'hvilken time'],
    ['a length that no file tells', when('left_early', SCHOOL_YEAR, GE, 3, { minutesOver: 30 }), { minutes: false }, 'conditions.all.0.params.filter.minutesOver', 'hvor lenge'],
    ['the length of lessons without a timetable', when('lessons', SCHOOL_YEAR, GE, 3, { minutesOver: 30 }), { timetables: [] }, 'conditions.all.0', 'Skriv timeplanen i skoleruta'],
    ['documentation', when('days', SCHOOL_YEAR, GE, 3, { documentation: 'undocumented' }), { documentation: false }, 'conditions.all.0.params.filter.documentation', 'dokumentert'],
    ['documented illness', when('days', SCHOOL_YEAR, GE, 3, { exceptCauses: ['documented_illness'] }), { documentation: false }, 'conditions.all.0.params.filter.exceptCauses', 'dokumentert'],
    ['messages from home', when('days', SCHOOL_YEAR, GE, 3, { message: 'unreported' }), { messages: false }, 'conditions.all.0.params.filter.message', 'melding'],
    ['codes that no file has', when('days', SCHOOL_YEAR, GE, 3, { codes: ['X', 'Y'] }), { codes: ['F'] }, 'conditions.all.0.params.filter.codes', 'Kodene «X» og «Y» står ikke'],
    ['half days without a timetable', when('half_days', SCHOOL_YEAR, GE, 3), { timetables: [] }, 'conditions.all.0', 'Skriv timeplanen i skoleruta'],
    ['a guide that is not there', { ...choices('tegn'), params: { guide: 'annet', field: 'tegn' } } as Condition, { guides }, 'conditions.all.0.params.guide', 'finnes ikke i rutinen'],
    ['a question that is not there', choices('annet'), { guides }, 'conditions.all.0.params.field', 'har ikke spørsmålet'],
    ['B46: a question without choices', choices('notat'), { guides }, 'conditions.all.0.params.field', 'ikke svar å krysse av'],
    ['B46: more choices than there are', choices('tegn', 5), { guides }, 'conditions.all.0', 'har plass til 4'],
  ])('%s', (_title, condition, sources, path, message) => {
    expect(check(condition, {}, sources).errors).toEqual([{ path, message: expect.stringContaining(message) }]);
    expect(check(condition).errors).toEqual([]);
  });

  test.each<[string, Condition, Partial<Rule>, RuleSources, string]>([
    ['some codes', when('days', SCHOOL_YEAR, GE, 3, { codes: ['X', 'F'] }), {}, { codes: ['F'] }, 'Koden «X» står ikke'],
    ['a share of time without a timetable', when('percent_time', SCHOOL_YEAR, GE, 10), { grades: { from: 8, to: 10 } }, { timetables: [] }, '8., 9. og 10. trinn. Der kan'],
    ['half days in a grade without one', when('half_days', SCHOOL_YEAR, GE, 3), { grades: { from: 7, to: 8 } }, { timetables: [{ from: 1, to: 7 }] }, '8. trinn'],
  ])('B65: advice where it is recorded for some: %s', (_title, condition, more, sources, words) => {
    const { errors, advice } = check(condition, more, sources);
    expect(errors).toEqual([]);
    expect(said(advice)).toContain(words);
  });

  test('B46: a form with such a question is enough', () => expect(check(choices('tegn', 4), {}, { guides, recordsLessons: false }).errors).toEqual([]));
});
