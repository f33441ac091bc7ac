import { isRefusal } from '../../refusals';
import { after, guide, on, opened } from '../cases.fixture';
import { inConfidenceOf, latestSides, type FinishedSide } from '../sides';
import { finishSide } from './index';

const side: FinishedSide = { recordId: 'samtale', respondent: 'pupil', answeredBy: 'Ærlend', on: '2026-08-31', how: 'together', inConfidence: [] };
const answers = { trives: true };
const refusedAt = (more: Partial<FinishedSide>, given: object) => {
  const result = finishSide(opened(), { ...side, ...more }, { guide, answers: given as typeof answers }, on());
  return isRefusal(result) ? result.problems[0]?.path : 'done';
};

describe('B22: one side’s part is finished by itself', () => {
  test.each<[string, string, Partial<FinishedSide>, object]>([
    ['answered by somebody, some day, some way', 'done', {}, answers],
    ['a side that the guide does not ask', 'respondent', { respondent: 'guardian' }, answers],
    ['nothing is answered; what the system filled in is nobody’s answer', 'respondent', {}, { fravaer: '8 dager' }],
    ['nobody is named', 'answeredBy', { answeredBy: ' ' }, answers],
    ['a day ahead', 'on', { on: '2026-09-01' }, answers],
    ['a question that is not there', 'inConfidence', { inConfidence: ['finnes-ikke'] }, answers],
  ])('%s: %s', (_title, path, more, given) => expect(refusedAt(more, given)).toBe(path));

  test('what is finished last counts, and what was told in confidence is known', () => {
    const first = after(opened(), finishSide(opened(), { ...side, inConfidence: ['trives'] }, { guide, answers }, on()));
    expect([...inConfidenceOf(first, 'samtale')]).toEqual(['trives']);
    expect([...inConfidenceOf(first, 'en-annen')]).toEqual([]);
    const again = after(first, finishSide(first, { ...side, how: 'paper' }, { guide, answers }, on()));
    expect(latestSides(again.sides, 'samtale')).toEqual([{ ...side, how: 'paper' }]);
    expect([...inConfidenceOf(again, 'samtale')]).toEqual([]);
  });
});
