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

test('a case that stands is not read again, and one that was taken back is never shown', async () => {
  const { caseId, teacher } = await aCaseDesk();
  const { cases } = premises().stores;
  const stamps: unknown[] = [];
  const joined = (findingId: string) => ({ type: 'finding.joined', findingId, on: '2026-11-20', by: teacher.id }) as const;
  const join = (findingId: string, then: () => void) =>
    premises().actingAs(system, () =>
      premises().transaction(async () => {
        const current = await cases.claim(caseId);
        if (current === undefined) throw new Error('There is no case');
        await cases.append(current, [joined(findingId)], '2026-11-20T08:00:00.000Z');
        expect((await cases.find(caseId))?.findingIds).toContain(findingId);
        stamps.push((await theApp().db.transaction(({ trx }) => trx('trapp_cases').first('stamp').where('ref', caseId))).stamp);
        then();
      }),
    );
  const read = () => premises().actingAs(system, () => premises().transaction(() => cases.find(caseId)));
  const before = await read();
  expect(await read()).toBe(before);
  await expect(join('taken-back', () => { throw new Error('taken back'); })).rejects.toThrow('taken back');
  expect(await read()).toEqual(before);
  await join('kept', () => undefined);
  expect((await read())?.findingIds).toEqual(['kept']);
  // Both came of the same state: with a count, the second would be taken for the first.
  expect(new Set(stamps).size).toBe(2);
});
