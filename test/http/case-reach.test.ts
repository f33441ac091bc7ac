import { theApp } from '../kit/app';
import { aCaseDesk } from '../kit/case-desk';
import { premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { system } from '../../plugins/trapp/server/row-security/scope';

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(smallRoutine('rekkevidde', [daysRule(2)]));
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test('sec-2: a case that an earlier version has written gets beside it whom it is for, and nothing else is changed', async () => {
  const { caseId } = await aCaseDesk();
  const row = () => premises().actingAs(system, () => theApp().db.transaction(async ({ trx }) => trx('trapp_cases').where('ref', caseId).first()));
  const before = await row();
  expect(before.reach).not.toBeNull();
  await premises().actingAs(system, () => theApp().db.transaction(async ({ trx }) => void (await trx('trapp_cases').where('ref', caseId).update({ reach: null }))));
  await premises().actingAs(system, () => premises().stores.cases.prepare());
  expect(await row()).toEqual(before);
});
