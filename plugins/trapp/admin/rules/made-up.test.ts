import { evaluateRules, exampleGround, type Rule } from '../../core/rules/index';
import { routineTestSchema } from '../../core/routines/index';
import { absencesOf, caseFactsAsked, dayToTry, factsOf, marksOf, presets, testOf, type Preset } from './made-up';

const { calendar, today } = exampleGround;
const rule = (measure: 'days' | 'percent_days' | 'late' | 'lessons', value: number): Rule => ({
  key: 'regel', title: { nb: 'Regel' }, explanation: { nb: 'Hvorfor' }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true, sources: [],
  conditions: { all: [{ fact: 'absence', params: { measure, window: { kind: 'school_year' }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } }, operator: 'greaterThanInclusive', value }] },
});
const tried = async (preset: Preset, one: Rule) => (await evaluateRules([one], factsOf({ today, grade: 8, marks: marksOf(preset, calendar, today), caseFacts: {} }, calendar)))[0]?.result;

describe('a made-up pupil to try a rule on', () => {
  it.each([
    ['threeLastWeek', rule('days', 3), 'fired'], ['threeLastWeek', rule('days', 4), 'not_fired'],
    ['tenPercent', rule('percent_days', 9), 'fired'], ['tenPercent', rule('percent_days', 11), 'not_fired'],
    ['mondays', rule('days', 6), 'fired'], ['late', rule('late', 8), 'fired'], ['lessons', rule('lessons', 16), 'fired'], ['none', rule('days', 1), 'not_fired'],
  ] as const)('pain 11: %s', async (preset, one, result) => {
    expect(await tried(preset, one)).toBe(result);
  });

  it('pain 11: marks stand on school days only, and not after the day', () => {
    for (const preset of presets) for (const { date } of absencesOf(marksOf(preset, calendar, today))) expect(date <= today && !date.startsWith('2026-09-3')).toBe(true);
  });

  it('pain 11: the day is a school day that the calendar knows', () => {
    expect(dayToTry(calendar, '2026-11-20')).toBe('2026-11-20');
    expect(dayToTry(calendar, '2026-11-22')).toBe('2026-11-20');
    expect(dayToTry(calendar, '2026-10-01')).toBe('2026-09-25');
    expect(dayToTry(calendar, '2031-01-01')).toBe('2027-06-18');
    expect(dayToTry({ schoolYears: [] }, '2026-01-01')).toBe('2026-01-01');
  });

  it('pain 11: only the facts about a case that are asked for are asked about', () => {
    expect(caseFactsAsked({ all: [{ fact: 'meetings_held', operator: 'equal', value: 2 }, { not: { fact: 'grade', operator: 'equal', value: 1 } }] })).toEqual(['meetings_held']);
  });
});

describe('pain 11: what is kept as a test of the routine', () => {
  const pupil = { today, grade: 8, marks: marksOf('threeLastWeek', calendar, today), caseFacts: { meetings_held: 2, grade: 3 } };

  it('holds the grade and what is said of the case, besides the absence', () => {
    expect(testOf(pupil)).toEqual({ today, grade: 8, caseFacts: { meetings_held: 2 }, absences: absencesOf(pupil.marks) });
    expect(testOf({ ...pupil, caseFacts: {} })).not.toHaveProperty('caseFacts');
  });

  it('is one that the routine can have', () => {
    expect(routineTestSchema.safeParse({ key: 'prove', title: { nb: 'Prøve' }, fires: ['to-moter'], silent: [], ...testOf(pupil) }).success).toBe(true);
  });
});
