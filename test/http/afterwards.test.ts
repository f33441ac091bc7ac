import { aCaseDesk, choose, errorOf, FRIDAY, inCase, on, raise, signedRecord, viewCase, viewRecord, workFirstStep } from '../kit/case-desk';
import { ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';
import { plan, planTemplate } from '../documents/papers';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-etterpa', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const signedPlan = { kind: 'plan' as const, plan: { ...plan, measures: plan.measures.filter(({ from }) => from !== '') } };

it('U18: a closed case is opened again by those who decide, on the step they choose, and goes on with all that is known', async () => {
  const desk = await aCaseDesk();
  await workFirstStep(desk);
  expect((await choose(desk, 'byttet-skole')).status).toBe(200);
  const later = await on(desk, '2026-12-01');
  const reopen = (input: object) => ask('post', `/cases/${desk.caseId}/reopening`, later.leaderCookie).send(input);
  expect(errorOf(await reopen({ step: 'finnes-ikke', reason: 'Borte igjen' }))).toEqual([400, 'invalid_input']);
  const again = await reopen({ step: 'samtale-og-kontakt', reason: 'Borte igjen.' });
  expect([again.status, again.body.case.status, again.body.case.stepSince]).toEqual([200, 'open', '2026-12-01']);
  expect(again.body.records).toHaveLength(1);
  expect(errorOf(await reopen({ step: 'samtale-og-kontakt', reason: 'En gang til' }))).toEqual([400, 'invalid_input']);
  expect((await ask('get', `/cases/${desk.caseId}/journal`, later.cookie)).body.entries.at(-1)).toMatchObject({ on: '2026-12-01', text: 'Borte igjen.' });
});

it('U18: where another case has been opened meanwhile, the old one stays closed', async () => {
  const desk = await aCaseDesk();
  await workFirstStep(desk);
  expect((await choose(desk, 'byttet-skole')).status).toBe(200);
  const second = await raise(desk);
  expect(second).not.toBe(desk.caseId);
  expect(errorOf(await ask('post', `/cases/${desk.caseId}/reopening`, desk.leaderCookie).send({ step: 'samtale-og-kontakt', reason: 'Borte igjen' }))).toEqual([409, 'case_exists']);
  expect((await viewCase(desk)).case.status).toBe('closed');
});

it('U17 F21: what each party says of the plan stands beside it, also a no', async () => {
  const desk = await aCaseDesk();
  const { record } = await signedRecord(desk, { kind: 'plan', template: planTemplate.key }, () => signedPlan);
  const say = (input: object) => ask('post', `/records/${record.id}/agreements`, desk.cookie).send({ party: 'guardian', name: 'Mor', answer: 'agrees', note: '', on: '2026-11-20', ...input });
  expect((await say({})).status).toBe(200);
  expect(errorOf(await say({ party: 'pupil', name: 'Eleven', answer: 'disagrees' }))).toEqual([400, 'invalid_input']);
  expect((await say({ party: 'pupil', name: 'Eleven', answer: 'disagrees', note: 'Vil ikke begynne mandag.' })).body.agreements).toHaveLength(2);
  expect((await viewRecord(desk, record.id)).agreements).toMatchObject([{ name: 'Mor', answer: 'agrees' }, { name: 'Eleven', answer: 'disagrees', note: 'Vil ikke begynne mandag.' }]);
  const draft = await inCase(desk, 'records', { kind: 'plan', template: planTemplate.key, taskId: null, revises: record.id, planRecordId: null });
  expect(errorOf(await ask('post', `/records/${draft.body.recordId}/agreements`, desk.cookie).send({ party: 'pupil', name: 'Eleven', answer: 'agrees', note: '', on: '2026-11-20' }))).toEqual([400, 'invalid_input']);
});
