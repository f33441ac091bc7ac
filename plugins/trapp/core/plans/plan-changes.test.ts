import { readyPlan } from '../cases/cases.fixture';
import type { Plan } from './plan';
import { planChanges } from './plan-changes';
import { planChangeWords } from './plan-changes.words';

const words = planChangeWords('nb');
const changesIn = (before: Plan, after: Plan) => planChanges(before, after, 'nb');

const [measure] = readyPlan.measures;
const [goal] = readyPlan.subGoals;
if (!measure || !goal) throw new Error('The plan of the fixture has no rows');

test('S60 B81: says what a new revision has changed, row by row, and nothing when it is the same', () => {
  expect(changesIn(readyPlan, structuredClone(readyPlan))).toEqual([]);
  const after = {
    ...readyPlan,
    subGoals: [{ ...goal, text: 'Fire dager' }, { id: 'd2', text: 'Spiser i kantina' }],
    measures: [{ ...measure, who: 'Kari', until: '2026-12-01' }, { ...measure, id: 'm2', what: 'Roligere start' }],
    planB: 'Vi ringer helsesykepleier',
  };
  expect(changesIn(readyPlan, after)).toEqual([
    words.goalChanged('Tre dager', 'Fire dager'),
    words.goalAdded('Spiser i kantina'),
    words.measureChanged('Møtes ved porten', [words.parts.who, words.parts.when]),
    words.measureAdded('Roligere start'),
    words.planB,
  ]);
});

test('S60, U17: a measure that another party takes on is changed, and one that nobody had placed is not', () => {
  expect(changesIn(readyPlan, { ...readyPlan, measures: [{ ...measure, actor: 'home' }] })).toEqual([words.measureChanged('Møtes ved porten', [words.parts.who])]);
  expect(changesIn(readyPlan, { ...readyPlan, measures: [{ ...measure, actor: '' }] })).toEqual([]);
});

test('S60 B39: which weeks of the return plan are new, changed or gone; one that is over is no change', () => {
  const week = (id: string, monday: string, note = '') => ({ id, monday, note, days: [] });
  const before = { ...readyPlan, startsOn: '2026-09-07', returnWeeks: [week('u1', '2026-09-07'), week('u2', '2026-09-14'), week('u3', '2026-09-21')] };
  expect(changesIn(before, { ...before, startsOn: '2026-09-16', returnWeeks: [week('u2', '2026-09-14', 'Én time til'), week('u4', '2026-09-28')] })).toEqual([
    'Uka fra 14. september 2026 er endret i opptrappingsplanen', 'Ny uke i opptrappingsplanen, fra 28. september 2026', 'Uka fra 21. september 2026 er tatt ut av opptrappingsplanen', 'Planen starter 16. september 2026',
  ]);
});

test('S51 S60 S74: contact and days are told as they are now', () => {
  const before = { ...readyPlan, contactPerson: 'Ola', contactHow: '' };
  expect(changesIn(before, { ...before, contactPerson: 'Kari', contactHow: 'Melding hver dag', evaluateOn: '2026-11-30' })).toEqual([
    'Kontaktperson for hjemmet er Kari (før Ola)', 'Slik holder vi kontakt: Melding hver dag', 'Planen evalueres 30. november 2026',
  ]);
});

test('S60: what is taken out is told of too', () => {
  expect(changesIn(readyPlan, { ...readyPlan, subGoals: [], measures: [] })).toEqual([words.goalGone('Tre dager'), words.measureGone('Møtes ved porten')]);
});

test('S60: is told in the language of whoever reads the paper', () => {
  const after = { ...readyPlan, measures: [{ ...measure, who: 'Kari' }], startsOn: '2026-11-30' };
  expect(planChanges(readyPlan, after, 'nn')).toEqual(['Tiltaket «Møtes ved porten» er endra: kven', 'Planen startar 30. november 2026']);
  expect(planChanges(readyPlan, after, 'en')).toEqual(['The measure “Møtes ved porten” has changed: who', 'The plan starts on 30 November 2026']);
  expect(planChanges(readyPlan, after, 'se')).toEqual(planChanges(readyPlan, after, 'nb'));
});
