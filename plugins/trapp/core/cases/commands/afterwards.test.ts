import { after, on, opened, readyPlan } from '../cases.fixture';
import { caseSchema } from '../case';
import { words } from '../messages.nb';
import { yetToSay } from '../agreements';
import { chooseOutcome, completeTask, hearChild, recordAgreement, recordContact, reopenCase, signRecord } from './index';

const reached = { on: '2026-08-31', with: 'guardian' as const, how: 'phone' as const, reached: true, summary: 'Enige' };

function closed() {
  let current = after(opened(), recordContact(opened(), reached, on()));
  current = after(current, signRecord(current, { recordId: 'samtale-1', template: 'elevsamtale', content: { kind: 'conversation', answers: { trives: true } }, plan: null }, on()));
  for (const task of current.tasks.filter(({ doneOn, required }) => doneOn === null && required)) current = after(current, completeTask(current, { taskId: task.id, note: 'Gjort' }, on()));
  current = after(current, hearChild(current, { heard: true, byWhom: 'Ola', how: '', what: '', whyNot: '', on: '2026-08-31' }, on()));
  return after(current, chooseOutcome(current, { outcome: 'avslutt', reason: 'Ikke lenger grunn til bekymring' }, on()));
}

test('U18: a closed case is opened again on the step that a person chooses, with all that is known', () => {
  const before = closed();
  expect(before.status).toBe('closed');
  const again = after(before, reopenCase(before, { step: 'kartlegging', reason: 'Fraværet har økt igjen' }, on('2026-10-12')));
  expect(again).toMatchObject({ status: 'open', closedOn: null, step: 'kartlegging', stepSince: '2026-10-12' });
  expect(again.signed).toEqual(before.signed);
  expect(again.tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped).map(({ key }) => key)).toEqual(['kall-inn']);
  expect(again.path.at(-1)).toMatchObject({ step: 'kartlegging', from: '2026-10-12', to: null });
  caseSchema.parse(again);
});

test('U18: an open case, a step that is not there and no reason are refused', () => {
  expect(reopenCase(opened(), { step: 'kartlegging', reason: 'x' }, on())).toMatchObject({ problems: [{ path: 'step', message: words.isOpen }] });
  expect(reopenCase(closed(), { step: 'finnes-ikke', reason: 'x' }, on())).toMatchObject({ problems: [{ path: 'step', message: words.stepMissing }] });
  expect(reopenCase(closed(), { step: 'kartlegging', reason: '' }, on())).toMatchObject({ problems: [{ path: 'reason', message: words.reasonMissing }] });
});

test('U17 F21: what each party says of the signed plan is kept, also a no, which asks what they would have had otherwise', () => {
  const start = opened();
  const current = after(start, signRecord(start, { recordId: 'plan-1', template: 'tiltaksplan', content: { kind: 'plan', plan: readyPlan }, plan: null }, on()));
  const said = { recordId: 'plan-1', party: 'guardian' as const, name: 'Mor', answer: 'partly' as const, note: 'Vil starte roligere', on: '2026-08-31' };
  expect(after(current, recordAgreement(current, said, on())).agreements).toMatchObject([said]);
  expect(recordAgreement(current, { ...said, note: '' }, on())).toMatchObject({ problems: [{ path: 'note' }] });
  expect(recordAgreement(current, { ...said, recordId: 'annen' }, on())).toMatchObject({ problems: [{ path: 'recordId', message: words.planNotSigned }] });
  expect(recordAgreement(current, { ...said, on: '2026-09-01' }, on())).toMatchObject({ problems: [{ path: 'on' }] });
});

test('U17, S64: who of the family has said nothing of the plan yet is told, also when others have', () => {
  const family = { pupil: 'Kari Prøve', guardians: ['Mor Prøve', 'Far Prøve'] };
  expect(yetToSay([], family)).toEqual(['Kari Prøve', 'Mor Prøve', 'Far Prøve']);
  expect(yetToSay([{ party: 'guardian', name: ' mor prøve ' }, { party: 'school', name: 'Far Prøve' }], family)).toEqual(['Kari Prøve', 'Far Prøve']);
  expect(yetToSay([{ party: 'pupil', name: 'Kari' }, { party: 'guardian', name: 'Mor Prøve' }, { party: 'guardian', name: 'Far Prøve' }], family)).toEqual([]);
});
