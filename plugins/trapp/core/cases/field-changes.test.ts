import { readyPlan } from './cases.fixture';
import { fieldChanges } from './field-changes';
import type { RecordContent } from './record';

const plan = (more: Partial<typeof readyPlan> = {}): RecordContent => ({ kind: 'plan', plan: { ...readyPlan, ...more } });
const [measure] = readyPlan.measures;
if (!measure) throw new Error('The plan of the fixture has no measure');

test('B81 B83: tells of each field that was written anew, and of nothing else', () => {
  expect(fieldChanges(plan(), plan())).toEqual([]);
  expect(fieldChanges(plan(), plan({ planB: 'Vi ringer', measures: [{ ...measure, who: 'Kari' }] }))).toEqual([
    { path: 'plan.measures.m1.who', before: 'Ola', after: 'Kari' },
    { path: 'plan.planB', before: 'Vi møtes igjen', after: 'Vi ringer' },
  ]);
});

test('B81 B83: a row that moves has not changed; a new one and one that is gone have', () => {
  const second = { ...measure, id: 'm2', what: 'Roligere start' };
  expect(fieldChanges(plan({ measures: [measure, second] }), plan({ measures: [second, measure] }))).toEqual([]);
  const gone = fieldChanges(plan({ measures: [measure, second] }), plan({ measures: [measure] }));
  expect(gone).toContainEqual({ path: 'plan.measures.m2.what', before: 'Roligere start', after: '' });
  expect(gone.every(({ path }) => path.startsWith('plan.measures.m2.'))).toBe(true);
});

test('B81 B83: answers of every sort are told as text', () => {
  const answered = (answers: object): RecordContent => ({ kind: 'conversation', answers: answers as never });
  expect(fieldChanges(answered({ trives: null, fag: ['norsk'] }), answered({ trives: true, fag: ['norsk', 'gym'], sovn: { weight: 'risk', note: 'Lite' } }))).toEqual([
    { path: 'answers.trives', before: '', after: 'true' },
    { path: 'answers.fag', before: 'norsk', after: 'norsk, gym' },
    { path: 'answers.sovn.weight', before: '', after: 'risk' },
    { path: 'answers.sovn.note', before: '', after: 'Lite' },
  ]);
});
