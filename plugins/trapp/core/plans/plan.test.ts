import type { Absence } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { presenceEffect } from './effect';
import { checkEvaluation, newEvaluation } from './evaluate';
import { newPlan, revisePlan } from './new-plan';
import type { Evaluation, Measure, Plan } from './plan';
import type { PlanTemplate } from './plan-template';
import { checkPlan } from './ready-plan';
import { subGoalsReached, triedInVain, triedMeasures, triedWorthTelling } from './tried';

const text = { nb: 'Tekst' };
const template: PlanTemplate = {
  key: 'tiltaksplan',
  title: text,
  introduction: text,
  areas: [
    { key: 'skole', title: text },
    { key: 'hjem', title: text },
  ],
  evaluateAfter: { amount: 3, unit: 'weeks' },
  returnPlan: true,
  guidance: { longTermGoal: text, subGoals: text, measures: text, returnPlan: text, planB: text },
  sources: [],
};
const calendar: SchoolCalendar = {
  schoolYears: [
    {
      label: '2026/2027',
      from: '2026-08-17',
      to: '2027-06-18',
      secondSemesterFrom: '2027-01-18',
      breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }],
    },
  ],
};
const measure = (more: Partial<Measure> = {}): Measure => ({
  id: 'm1',
  area: 'skole',
  what: 'Møtes ved porten',
  who: 'Kontaktlærer',
  from: '2026-09-07',
  until: '',
  specialTreatment: false,
  phaseOut: '',
  ...more,
});
const day = (weekday: number, time = '08:30-10:00') => ({ weekday, time, what: '', meetsWith: '' });
const ready: Plan = {
  ...newPlan(template, { calendar, today: '2026-09-07', contactPerson: 'Ola Lærer' }),
  longTermGoal: 'Være på skolen hver dag',
  subGoals: [{ id: 'd1', text: 'Tre dager i uken' }],
  measures: [measure()],
  returnWeeks: [{ id: 'u1', monday: '2026-09-07', days: [day(1), day(3)], note: '' }],
  planB: 'Vi møtes igjen',
};

test('S73: a new plan starts today and is evaluated three weeks on', () => {
  expect(newPlan(template, { calendar, today: '2026-08-31' })).toMatchObject({ startsOn: '2026-08-31', evaluateOn: '2026-09-21', measures: [] });
});

test('S18, S73: an evaluation day in the autumn holiday moves to the first school day after it', () => {
  expect(newPlan(template, { calendar, today: '2026-09-07' }).evaluateOn).toBe('2026-10-05');
});

test('S56: a plan with goal, sub-goal, measure, plan B, contact person and dates is ready to sign', () => {
  expect(checkPlan(ready, template)).toEqual([]);
});

test('S56: an empty plan is told everything that lacks, once each', () => {
  const problems = checkPlan({ ...newPlan(template, { calendar, today: '2026-09-07' }), startsOn: '', evaluateOn: '' }, template);
  expect(problems.map((problem) => problem.path)).toEqual(['longTermGoal', 'subGoals', 'measures', 'planB', 'contactPerson', 'startsOn', 'evaluateOn']);
});

test.each<[string, Partial<Plan>, string]>([
  ['S56: a blank long-term goal', { longTermGoal: '  ' }, 'longTermGoal'],
  ['S56: no sub-goal', { subGoals: [] }, 'subGoals'],
  ['S56: an empty sub-goal', { subGoals: [{ id: 'd1', text: '' }] }, 'subGoals.0.text'],
  ['S56: no measure', { measures: [] }, 'measures'],
  ['S56: a measure without what', { measures: [measure({ what: '' })] }, 'measures.0.what'],
  ['U20: a measure that nobody has', { measures: [measure({ who: '' })] }, 'measures.0.who'],
  ['S56: a measure without a start', { measures: [measure({ from: '' })] }, 'measures.0.from'],
  ['S6: a measure in no area of the template', { measures: [measure({ area: 'fritid' })] }, 'measures.0.area'],
  ['S56: a measure that ends before it starts', { measures: [measure({ until: '2026-09-01' })] }, 'measures.0.until'],
  ['S53: special treatment without an end', { measures: [measure({ specialTreatment: true, phaseOut: 'Litt mindre hver uke' })] }, 'measures.0.until'],
  ['B41: a home visit that nobody has made safe', { measures: [measure({ homeVisit: { guardianHome: true, neverAlone: false, agreedBeforehand: true } })] }, 'measures.0.homeVisit.agreedBeforehand'],
  ['S53: special treatment without phasing out', { measures: [measure({ specialTreatment: true, until: '2026-10-09' })] }, 'measures.0.phaseOut'],
  ['S51: no contact person', { contactPerson: '' }, 'contactPerson'],
  ['S59: no plan B', { planB: '' }, 'planB'],
  ['S73: evaluated on the day it starts', { evaluateOn: '2026-09-07' }, 'evaluateOn'],
  ['B39: a return week that starts on a Tuesday', { returnWeeks: [{ id: 'u1', monday: '2026-09-08', days: [day(1)], note: '' }] }, 'returnWeeks.0.monday'],
  ['B39: a return week without a date', { returnWeeks: [{ id: 'u1', monday: '', days: [day(1)], note: '' }] }, 'returnWeeks.0.monday'],
  ['B39: a return week without any time', { returnWeeks: [{ id: 'u1', monday: '2026-09-07', days: [day(1, '')], note: '' }] }, 'returnWeeks.0.days'],
  ['B39: one weekday twice', { returnWeeks: [{ id: 'u1', monday: '2026-09-07', days: [day(1), day(1)], note: '' }] }, 'returnWeeks.0.days'],
  [
    'B39: one week twice',
    { returnWeeks: ['u1', 'u2'].map((id) => ({ id, monday: '2026-09-07', days: [day(1)], note: '' })) },
    'returnWeeks.1.monday',
  ],
  [
    'S52: weeks out of order',
    { returnWeeks: ['2026-09-14', '2026-09-07'].map((monday) => ({ id: monday, monday, days: [day(1)], note: '' })) },
    'returnWeeks.1.monday',
  ],
])('%s is not ready to sign', (_title, change, path) => {
  expect(checkPlan({ ...ready, ...change }, template)).toEqual([{ path, message: expect.stringMatching(/^[A-ZÆØÅ].+[.?]$/) }]);
});

test('S58, S64: a revision keeps rows and ids, drops weeks that are over, and asks the child anew', () => {
  const earlier: Plan = {
    ...ready,
    childVoice: 'Det er bra',
    returnWeeks: ['2026-09-07', '2026-10-05'].map((monday) => ({ id: monday, monday, days: [day(1)], note: '' })),
  };
  const revised = revisePlan(earlier, template, { calendar, today: '2026-10-07' });
  expect(revised).toMatchObject({ measures: earlier.measures, subGoals: earlier.subGoals, childVoice: '', startsOn: '2026-10-07', evaluateOn: '2026-10-28' });
  expect(revised.returnWeeks.map((week) => week.monday)).toEqual(['2026-10-05']);
});

test('B81: a plan that revises another says why, each time anew; a first plan has nothing to say', () => {
  const revised = revisePlan({ ...ready, whyRevised: 'Forrige gang' }, template, { calendar, today: '2026-10-07' });
  expect(revised.whyRevised).toBe('');
  expect(checkPlan(revised, template)).toEqual([{ path: 'whyRevised', message: expect.stringContaining('hvorfor planen endres') }]);
  expect(checkPlan({ ...revised, whyRevised: 'Morgenene er lettere.' }, template)).toEqual([]);
  expect(checkPlan(ready, template)).toEqual([]);
});

const weighed: Evaluation = {
  ...newEvaluation(ready, 'plan-1'),
  subGoals: [{ id: 'd1', reached: 'partly', note: '' }],
  measures: [{ id: 'm1', carriedOut: 'yes', effect: 'good', note: '' }],
  planB: 'Ikke brukt',
  summary: 'Det går bedre',
};

test('S57, S59: an evaluation that weighs every sub-goal, every measure and plan B is ready to sign', () => {
  expect(checkEvaluation(weighed, ready)).toEqual([]);
});

test.each<[string, Partial<Evaluation>, string]>([
  ['S57: a sub-goal not weighed', { subGoals: [{ id: 'd1', reached: '', note: '' }] }, 'subGoals.0.reached'],
  ['S57: a sub-goal left out', { subGoals: [] }, 'subGoals'],
  ['S57: a row of another plan', { subGoals: [...weighed.subGoals, { id: 'x', reached: 'yes', note: '' }] }, 'subGoals.1'],
  ['S57: a measure not weighed', { measures: [{ id: 'm1', carriedOut: '', effect: '', note: '' }] }, 'measures.0.carriedOut'],
  ['S57: a measure carried out without its effect', { measures: [{ id: 'm1', carriedOut: 'partly', effect: '', note: '' }] }, 'measures.0.effect'],
  ['F23: worse, and nothing said about it', { measures: [{ id: 'm1', carriedOut: 'yes', effect: 'worse', note: '' }] }, 'measures.0.note'],
  ['S59: plan B not weighed', { planB: ' ' }, 'planB'],
  ['S57: no summary', { summary: '' }, 'summary'],
])('%s is not ready to sign', (_title, change, path) => {
  expect(checkEvaluation({ ...weighed, ...change }, ready).map((problem) => problem.path)).toEqual([path]);
});

test('S57: a measure that was not carried out needs no effect', () => {
  expect(checkEvaluation({ ...weighed, measures: [{ id: 'm1', carriedOut: 'no', effect: '', note: '' }] }, ready)).toEqual([]);
});

test('S57: the newest plan’s sub-goals with the latest word on each; one that was written anew is not weighed yet', () => {
  const [goal] = ready.subGoals;
  const plans = [{ recordId: 'plan-1', plan: ready, signedOn: '2026-09-01' }];
  const revised = { recordId: 'plan-2', plan: { ...ready, subGoals: [...ready.subGoals, { id: 'd2', text: 'Spiser i kantina' }] }, signedOn: '2026-10-01' };
  const rewritten = { recordId: 'plan-3', plan: { ...ready, subGoals: [{ id: goal!.id, text: 'Fem dager' }] }, signedOn: '2026-10-02' };
  expect(subGoalsReached([], [])).toEqual([]);
  expect(subGoalsReached(plans, [weighed])).toEqual([{ text: goal!.text, reached: 'partly' }]);
  expect(subGoalsReached([...plans, revised], [weighed])).toEqual([{ text: goal!.text, reached: 'partly' }, { text: 'Spiser i kantina', reached: '' }]);
  expect(subGoalsReached([...plans, rewritten], [weighed])).toEqual([{ text: 'Fem dager', reached: '' }]);
});

test('S58: tried measures come newest first with the latest weighed effect, and a kept row once', () => {
  const second: Plan = { ...ready, measures: [measure(), measure({ id: 'm2', what: 'Kortere dag' })] };
  const plans = [
    { recordId: 'plan-1', plan: ready, signedOn: '2026-09-07' },
    { recordId: 'plan-2', plan: second, signedOn: '2026-10-05' },
  ];
  const worse: Evaluation = { ...weighed, measures: [{ id: 'm1', carriedOut: 'yes', effect: 'none', note: '' }] };
  expect(triedMeasures(plans, [weighed, worse])).toEqual([
    { what: 'Møtes ved porten', effect: 'none', planSignedOn: '2026-10-05' },
    { what: 'Kortere dag', effect: '', planSignedOn: '2026-10-05' },
  ]);
});

test('S58: what did nothing or made it worse is told first, and again when the same words are chosen; what nobody has weighed and the plan holds anyway is not', () => {
  const tried = [{ what: 'Kortere dag', effect: '' as const }, { what: 'Møtes ved porten', effect: 'good' as const }, { what: 'Ny plass i klassen', effect: 'none' as const }, { what: 'Møter med mange', effect: 'worse' as const }];
  expect(triedWorthTelling(tried, ['Kortere dag.']).map(({ what }) => what)).toEqual(['Møter med mange', 'Ny plass i klassen', 'Møtes ved porten']);
  expect(triedWorthTelling(tried, []).map(({ what }) => what).at(-1)).toBe('Kortere dag');
  expect(triedInVain('ny plass i klassen!', tried)).toEqual(tried[2]);
  for (const what of ['Møtes ved porten', 'Kortere dag', 'Noe helt nytt', '', ' . ']) expect(triedInVain(what, tried)).toBeUndefined();
});

const away = (date: string): Absence => ({
  pupilId: 'p', schoolId: 's', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null, sourceCode: 'F', comment: null,
});
const picture = (dates: string[], dataUntil: string | null) => ({ absences: dates.map(away), dataUntil, recordsLessons: true });

test('S57, pain 21: presence is compared over equally many school days, the holiday counted on neither side', () => {
  // From 5 October (after the holiday) to the 9th are five school days; the five before are 21-25 September.
  const held = picture(['2026-09-21', '2026-09-22', '2026-09-30', '2026-10-05'], '2026-10-09');
  expect(presenceEffect(held, { calendar, day: '2026-10-05', today: '2026-10-12' })).toEqual({
    before: { from: '2026-09-21', to: '2026-09-25', schoolDays: 5, absentDays: 2, presencePercent: 60 },
    after: { from: '2026-10-05', to: '2026-10-09', schoolDays: 5, absentDays: 1, presencePercent: 80 },
  });
});

test('S57: a plan started in a holiday is measured from the first school day after it', () => {
  const effect = presenceEffect(picture([], '2026-10-06'), { calendar, day: '2026-09-30', today: '2026-10-12' });
  expect(effect).toMatchObject({ before: { from: '2026-09-24', to: '2026-09-25' }, after: { from: '2026-10-05', to: '2026-10-06' } });
});

test('S57: the windows are never longer than asked for, and never reach into the school year before', () => {
  const held = picture([], '2026-12-01');
  expect(presenceEffect(held, { calendar, day: '2026-10-05', today: '2026-12-01', longest: 10 })?.after.schoolDays).toBe(10);
  expect(presenceEffect(held, { calendar, day: '2026-08-19', today: '2026-12-01' })?.before).toMatchObject({ from: '2026-08-17', schoolDays: 2 });
});

test.each([
  ['nothing has been imported', null, '2026-10-05', '2026-10-12'],
  ['the data ends before the plan starts', '2026-10-02', '2026-10-05', '2026-10-12'],
  ['the plan starts in the future', '2026-10-09', '2026-11-02', '2026-10-12'],
  ['the plan starts on the first day of the year', '2026-10-09', '2026-08-17', '2026-10-12'],
  ['the calendar does not know the day', '2026-10-09', '2025-10-06', '2026-10-12'],
])('S57, S78: no effect is told when %s', (_why, dataUntil, startDay, today) => {
  expect(presenceEffect(picture([], dataUntil), { calendar, day: startDay, today })).toBeNull();
});
