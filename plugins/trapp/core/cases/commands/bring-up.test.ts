import { isRefusal, type Refusal } from '../../refusals';
import { after, on, opened } from '../cases.fixture';
import type { CaseEvent } from '../event';
import { waitingAbove } from '../oversight';
import { answerAbove, answerTransfer, bringUp, offerTransfer, takeOtherWay } from './index';

const refusedBy = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? [result.refused, result.problems[0]?.path] : 'not refused');
const insight = { staffId: 'grete', purpose: 'Råd om skoleskyss', until: '2026-09-30' };
const ask = { why: 'Vi kommer ikke videre med skyssen.', insight, candidates: ['grete'] };
const raised = after(opened(), bringUp(opened(), ask, on()));
const up = () => raised;

test('B91, S39: it waits for an answer, and the insight ends with it', () => {
  expect(waitingAbove(up())).toMatchObject({ why: ask.why, insight, step: 'samtale', by: 'ola', on: '2026-08-31', answer: null });
  expect(refusedBy(bringUp(up(), ask, on()))).toEqual(['invalid_input', 'why']);
  const answered = after(up(), answerAbove(up(), { text: 'Skyss er ordnet fra mandag.' }, { ...on('2026-09-02'), by: { id: 'grete', name: 'Grete' } }));
  expect(answered.broughtUp).toMatchObject([{ answer: { text: 'Skyss er ordnet fra mandag.', by: 'grete', on: '2026-09-02' }, endedOn: '2026-09-02' }]);
  expect(waitingAbove(answered)).toBeUndefined();
  expect(refusedBy(answerAbove(answered, { text: 'Igjen' }, on()))).toEqual(['offer_gone', undefined]);
  expect(after(answered, bringUp(answered, { ...ask, insight: null }, on())).broughtUp).toHaveLength(2);
});

test('B91: nobody above looks into a case that is over, or that another school has', () => {
  const closed = after(up(), takeOtherWay(up(), { to: 'close', reason: 'Flyttet' }, on('2026-09-01')));
  expect(closed.broughtUp).toMatchObject([{ endedOn: '2026-09-01', answer: null }]);
  const sent = after(up(), offerTransfer(up(), { note: 'x', legalBasis: 'x', pupilSchoolId: 'ny' }, on()));
  expect(after(sent, answerTransfer(sent, { accept: true, reason: '', ownerId: 'siri', candidates: ['siri'], pupilSchoolId: 'ny' }, on('2026-09-01'))).broughtUp).toMatchObject([{ endedOn: '2026-09-01' }]);
});

test.each<[string, Partial<Parameters<typeof bringUp>[1]>, string]>([
  ['without a reason', { why: ' ' }, 'why'],
  ['where there is nobody above', { candidates: [] }, 'why'],
  ['to somebody who is not above', { insight: { ...insight, staffId: 'kari' } }, 'staffId'],
  ['without a purpose', { insight: { ...insight, purpose: ' ' } }, 'purpose'],
  ['until a day that has been', { insight: { ...insight, until: '2026-08-30' } }, 'until'],
  ['for longer than three months', { insight: { ...insight, until: '2026-12-01' } }, 'until'],
])('S54: it is not brought up %s', (_what, more, path) => {
  expect(refusedBy(bringUp(opened(), { ...ask, ...more }, on()))).toEqual(['invalid_input', path]);
});
