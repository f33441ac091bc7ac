import type { StaffActor } from '../../plugins/trapp/core/access/index';
import { scopeOf } from '../../plugins/trapp/server/row-security/scope';
import { plan, planTemplate } from '../documents/papers';
import { theApp } from '../kit/app';
import { aCaseDesk, begin, FRIDAY, inCase, signedRecord } from '../kit/case-desk';
import { aStaff, ask, premises, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { describeOnPostgres } from '../kit/postgres';
import { daysRule, smallRoutine } from '../kit/small-routine';

describeOnPostgres('sec-2: the database shows a record that is not for everybody to those whom it is for', () => {
  beforeAll(async () => {
    setClock(FRIDAY);
    await publishOnly(smallRoutine('mottaker-radvern', [daysRule(3)]));
  });
  afterAll(() => resetClock());

  it('and its papers, what was written in it, and no more when the case has another owner', async () => {
    let desk = await aCaseDesk();
    const ready = { ...plan, measures: plan.measures.filter(({ from }) => from !== ''), startsOn: '2026-11-20', evaluateOn: '2026-12-11' };
    const { record } = await signedRecord(desk, begin({ kind: 'plan', template: planTemplate.key }), () => ({ kind: 'plan', plan: ready }));
    expect((await ask('post', `/records/${record.id}/documents`, desk.cookie).send({ language: 'nb' })).status).toBe(200);
    const colleague = await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }]);
    const next = await aStaff([{ role: 'contact_teacher', schoolId: desk.school.id, groupId: desk.group.id }]);
    const actor = ({ id, name, assignments }: typeof colleague): StaffActor => ({ kind: 'staff', id, name, assignments, on: '2026-11-20' });
    const rows = async (staff: typeof colleague) => {
      const count = (table: string, column: string) => theApp().db.transaction(async ({ trx }) => (await trx(table).select('id').where(column, record.id)).length > 0);
      return premises().actingAs(scopeOf(actor(staff), 'viewCase'), () => premises().transaction(async () => [await count('trapp_records', 'ref'), await count('trapp_documents', 'record'), await count('trapp_field_changes', 'record')]));
    };
    const [all, none] = [[true, true, true], [false, false, false]];
    expect([await rows(desk.teacher), await rows(desk.leader), await rows(colleague), await rows(next)]).toEqual([all, all, all, all]);
    expect((await inCase(desk, 'audience', { kind: 'record', id: record.id, audience: { kind: 'named', staffIds: [desk.leader.id] }, reason: 'Familien ba om det.' })).status).toBe(200);
    expect([await rows(desk.teacher), await rows(desk.leader), await rows(colleague), await rows(next)]).toEqual([all, all, none, none]);
    // What nobody reads any more is there again for whomever the head teacher names.
    const [head, reader] = [await aStaff([{ role: 'head_teacher', schoolId: desk.school.id, groupId: null }]), await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }])];
    const save = (staff: typeof colleague) => premises().transaction(() => premises().stores.staff.save(staff));
    for (const gone of [desk.teacher, desk.leader]) await save({ ...gone, active: false });
    expect([await rows(head), await rows(reader)]).toEqual([none, none]);
    expect((await ask('post', `/cases/${desk.caseId}/audience`, await sessionOf(head)).send({ kind: 'record', id: record.id, audience: { kind: 'named', staffIds: [reader.id] }, reason: 'De har sluttet.' })).status).toBe(200);
    expect([await rows(head), await rows(reader)]).toEqual([none, all]);
    for (const back of [desk.teacher, desk.leader]) await save(back);
    desk = { ...desk, cookie: await sessionOf(desk.teacher) };
    expect((await inCase(desk, 'audience', { kind: 'record', id: record.id, audience: { kind: 'leaders' }, reason: 'Ledelsen.' })).status).toBe(200);
    expect([await rows(colleague), await rows(next)]).toEqual([none, none]);
    expect((await inCase(desk, 'offer', { toId: next.id, note: 'Det du må vite.' })).status).toBe(200);
    expect((await ask('post', `/cases/${desk.caseId}/offer/answer`, await sessionOf(next)).send({ accept: true, reason: '' })).status).toBe(200);
    expect([await rows(next), await rows(colleague), await rows(desk.leader)]).toEqual([all, none, all]);
  });
});
