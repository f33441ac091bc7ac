import { readyPlan } from '../cases/cases.fixture';
import { planChanges } from './plan-changes';
import { words } from './plan-changes.nb';

const [measure] = readyPlan.measures;
const [goal] = readyPlan.subGoals;
if (!measure || !goal) throw new Error('The plan of the fixture has no rows');

test('S60 B81: says what a new revision has changed, row by row, and nothing when it is the same', () => {
  expect(planChanges(readyPlan, structuredClone(readyPlan))).toEqual([]);
  const after = {
    ...readyPlan,
    subGoals: [{ ...goal, text: 'Fire dager' }, { id: 'd2', text: 'Spiser i kantina' }],
    measures: [{ ...measure, who: 'Kari', until: '2026-12-01' }, { ...measure, id: 'm2', what: 'Roligere start' }],
    planB: 'Vi ringer helsesykepleier',
  };
  expect(planChanges(readyPlan, after)).toEqual([
    words.goalChanged('Tre dager', 'Fire dager'),
    words.goalAdded('Spiser i kantina'),
    words.measureChanged('Møtes ved porten', [words.parts.who, words.parts.when]),
    words.measureAdded('Roligere start'),
    words.planB,
  ]);
});

test('S60, U17: a measure that another party takes on is changed, and one that nobody had placed is not', () => {
  expect(planChanges(readyPlan, { ...readyPlan, measures: [{ ...measure, actor: 'home' }] })).toEqual([words.measureChanged('Møtes ved porten', [words.parts.who])]);
  expect(planChanges(readyPlan, { ...readyPlan, measures: [{ ...measure, actor: '' }] })).toEqual([]);
});

test('S60: what is taken out is told of too', () => {
  expect(planChanges(readyPlan, { ...readyPlan, subGoals: [], measures: [] })).toEqual([words.goalGone('Tre dager'), words.measureGone('Møtes ved porten')]);
});
