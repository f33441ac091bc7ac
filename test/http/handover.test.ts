import type { CaseView, Waiting } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil } from '../../plugins/trapp/core/people/index';
import { theApp } from '../kit/app';
import { aCaseDesk, errorOf, FRIDAY, inCase, viewCase, type CaseDesk } from '../kit/case-desk';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('stafettpinnen', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const nurse = (desk: CaseDesk) => aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }], { name: 'Helse Prøve' });
const waiting = async (cookie: string): Promise<Waiting> => (await ask('get', '/my-day', cookie)).body.waiting;
const answer = (desk: CaseDesk, what: 'offer' | 'transfer', cookie: string, input: object) => ask('post', `/cases/${desk.caseId}/${what}/answer`, cookie).send(input);
const eventsOf = async (caseId: string): Promise<string[]> =>
  (await theApp().db.connection('trapp_case_events').where('case_ref', caseId).orderBy('sequence')).map(({ type }: { type: string }) => type).filter((type: string) => /owner|offer|transfer/.test(type));

describe('U20, S38: the baton is handed over', () => {
  it('the one who is asked sees the note and the name, and the case only when they have accepted', async () => {
    const desk = await aCaseDesk();
    const next = await nurse(desk);
    const asNext = await sessionOf(next);
    expect((await inCase(desk, 'offer', { toId: next.id, note: 'Mor ringes mandager.' })).status).toBe(200);
    expect((await waiting(asNext)).offers).toMatchObject([{ caseId: desk.caseId, fromName: 'Lærer Prøve', isMine: true, note: 'Mor ringes mandager.', pupil: { name: 'Ærlend Prøve' } }]);
    expect((await waiting(desk.leaderCookie)).offers).toEqual([]);
    expect((await ask('get', `/cases/${desk.caseId}`, asNext)).status).toBe(404);
    expect((await viewCase(desk)).case).toMatchObject({ ownerId: desk.teacher.id, offer: { toId: next.id } });

    expect((await answer(desk, 'offer', asNext, { accept: true, reason: '' })).body).toEqual({ caseId: desk.caseId });
    const after: CaseView = (await ask('get', `/cases/${desk.caseId}`, asNext)).body;
    expect(after.case).toMatchObject({ ownerId: next.id, offer: null });
    expect(after.people).toMatchObject({ [next.id]: 'Helse Prøve', [desk.teacher.id]: 'Lærer Prøve' });
    expect(await eventsOf(desk.caseId)).toEqual(['owner.offered', 'owner.accepted']);
    expect((await waiting(asNext)).offers).toEqual([]);
  });

  it('a no has a reason, and the owner still has the case', async () => {
    const desk = await aCaseDesk();
    const next = await nurse(desk);
    const asNext = await sessionOf(next);
    await inCase(desk, 'offer', { toId: next.id, note: 'Tar du over?' });
    expect(errorOf(await answer(desk, 'offer', asNext, { accept: false, reason: '' }))).toEqual([400, 'invalid_input']);
    expect((await answer(desk, 'offer', asNext, { accept: false, reason: 'Er bare her tirsdager.' })).status).toBe(200);
    expect((await viewCase(desk)).case).toMatchObject({ ownerId: desk.teacher.id, offer: null, handovers: [{ kind: 'declined', answer: 'Er bare her tirsdager.' }] });
    expect((await ask('get', `/cases/${desk.caseId}`, asNext)).status).toBe(404);
  });

  it('nobody answers for another, and of two answers at once one counts', async () => {
    const desk = await aCaseDesk();
    const next = await nurse(desk);
    const asNext = await sessionOf(next);
    await inCase(desk, 'offer', { toId: next.id, note: 'Tar du over?' });
    expect(errorOf(await answer(desk, 'offer', desk.leaderCookie, { accept: true, reason: '' }))).toEqual([403, 'forbidden']);
    const both = await Promise.all([answer(desk, 'offer', asNext, { accept: true, reason: '' }), answer(desk, 'offer', asNext, { accept: false, reason: 'Nei' })]);
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
  });

  it('what is answered, taken back or held out to another is gone to whoever was asked, and was never there to anybody else', async () => {
    const desk = await aCaseDesk();
    const [next, other] = [await nurse(desk), await nurse(desk)];
    const [asNext, asOther] = [await sessionOf(next), await sessionOf(other)];
    const [yes, no] = [{ accept: true, reason: '' }, { accept: false, reason: 'Nei' }];
    const gone = [409, 'offer_gone'];
    await inCase(desk, 'offer', { toId: next.id, note: 'Tar du over?' });
    expect((await answer(desk, 'offer', asNext, no)).status).toBe(200);
    expect([errorOf(await answer(desk, 'offer', asNext, no)), errorOf(await answer(desk, 'offer', asOther, no))]).toEqual([gone, [404, 'not_found']]);
    await inCase(desk, 'offer', { toId: next.id, note: 'Kan du likevel?' });
    await inCase(desk, 'offer', { toId: other.id, note: 'Eller du?' });
    expect(errorOf(await answer(desk, 'offer', asNext, yes))).toEqual(gone);
    expect((await inCase(desk, 'offer/withdrawal', {})).status).toBe(200);
    expect(errorOf(await answer(desk, 'offer', asOther, yes))).toEqual(gone);
    await inCase(desk, 'offer', { toId: next.id, note: 'Takk.' });
    expect((await answer(desk, 'offer', asNext, yes)).status).toBe(200);
    expect(errorOf(await answer(desk, 'offer', asNext, yes))).toEqual(gone);
    expect(errorOf(await answer(desk, 'offer', desk.leaderCookie, yes))).toEqual([403, 'forbidden']);
  });

  it('B91: an owner who has left is told of, and a leader takes the case over or gives it away', async () => {
    const desk = await aCaseDesk();
    const next = await nurse(desk);
    const give = (ownerId: string) => ask('post', `/cases/${desk.caseId}/owner`, desk.leaderCookie).send({ ownerId, note: 'Læreren har sluttet.' });
    expect(errorOf(await give(next.id))).toEqual([400, 'invalid_input']);
    await premises().stores.staff.save({ ...desk.teacher, active: false });
    expect(((await ask('get', `/cases/${desk.caseId}`, desk.leaderCookie)).body as CaseView).baton.standing).toBe('left');
    expect((await give(next.id)).body.case.ownerId).toBe(next.id);
    expect((await give(desk.leader.id)).body.case).toMatchObject({ ownerId: desk.leader.id, handovers: [{ kind: 'taken' }, { kind: 'taken' }] });
  });
});

/** The school system says that the pupil goes to this group now. */
const moves = (pupil: Pupil, group: Group) => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...pupil, schoolId: group.schoolId, groupId: group.id }], guardians: [] }));

async function aNewSchool(kind: 'school' | 'kindergarten' = 'school') {
  const school = await aSchool({ name: 'Ny skole', kind });
  const group = await aGroup(school, { name: '9C' });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: 'Ny Rektor' });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Ny Lærer' });
  return { school, group, leader, teacher, asLeader: await sessionOf(leader), asTeacher: await sessionOf(teacher) };
}

describe('U7: the case follows the pupil', () => {
  it('to another class: the new contact teacher has it, and the one before has it only as owner', async () => {
    const desk = await aCaseDesk();
    const other = await aGroup(desk.school, { name: '8B' });
    const teacher = await aStaff([{ role: 'contact_teacher', schoolId: desk.school.id, groupId: other.id }]);
    const asTeacher = await sessionOf(teacher);
    expect((await ask('get', `/cases/${desk.caseId}`, asTeacher)).status).toBe(404);
    await moves(desk.pupil, other);
    expect((await ask('get', `/cases/${desk.caseId}`, asTeacher)).status).toBe(200);
    expect((await ask('get', '/my-day', asTeacher)).body.tasks.map(({ caseId }: { caseId: string }) => caseId)).toContain(desk.caseId);
    await inCase(desk, 'offer', { toId: teacher.id, note: 'Byttet klasse.' });
    await answer(desk, 'offer', asTeacher, { accept: true, reason: '' });
    expect((await ask('get', `/cases/${desk.caseId}`, desk.cookie)).status).toBe(404);
  });

  it('to another school: that school sees the note, accepts, and names the owner', async () => {
    const desk = await aCaseDesk();
    const there = await aNewSchool();
    await moves(desk.pupil, there.group);
    expect((await waiting(desk.cookie)).moved).toMatchObject([{ caseId: desk.caseId, schoolName: 'Ny skole', requestedOn: null, offeredOn: null }]);
    expect((await viewCase(desk)).baton.pupilWentTo).toMatchObject({ schoolName: 'Ny skole' });
    expect(await waiting(there.asLeader)).toMatchObject({ transfers: [], moved: [] });

    const sent = await inCase(desk, 'transfer', { note: 'Trives med musikk.', legalBasis: 'Foresatte har samtykket.' });
    expect(sent.body.case).toMatchObject({ schoolId: desk.school.id, ownerId: desk.teacher.id });
    expect((await waiting(there.asLeader)).transfers).toMatchObject([{ caseId: desk.caseId, fromSchoolName: desk.school.name, fromName: 'Lærer Prøve', note: 'Trives med musikk.' }]);
    expect((await waiting(there.asTeacher)).transfers).toEqual([]);
    expect((await ask('get', `/cases/${desk.caseId}`, there.asLeader)).status).toBe(404);
    expect((await ask('get', `/cases/${desk.caseId}/transfer`, there.asTeacher)).status).toBe(404);
    const view = await ask('get', `/cases/${desk.caseId}/transfer`, there.asLeader);
    expect(view.body.staff.map(({ name }: { name: string }) => name).sort()).toEqual(['Ny Lærer', 'Ny Rektor']);

    expect(errorOf(await answer(desk, 'transfer', there.asLeader, { accept: true, reason: '', ownerId: desk.teacher.id }))).toEqual([400, 'invalid_input']);
    expect((await answer(desk, 'transfer', there.asLeader, { accept: true, reason: '', ownerId: there.teacher.id })).status).toBe(200);
    const arrived: CaseView = (await ask('get', `/cases/${desk.caseId}`, there.asTeacher)).body;
    expect(arrived).toMatchObject({ case: { schoolId: there.school.id, ownerId: there.teacher.id, concern: 'Har sluttet å være med i friminuttene.' }, may: { decide: true } });
    expect([(await ask('get', `/cases/${desk.caseId}`, desk.cookie)).status, (await ask('get', `/cases/${desk.caseId}`, desk.leaderCookie)).status]).toEqual([404, 404]);
    expect(await eventsOf(desk.caseId)).toEqual(['transfer.offered', 'transfer.accepted']);
    const again = { accept: true, reason: '', ownerId: there.teacher.id };
    expect([errorOf(await answer(desk, 'transfer', there.asLeader, again)), errorOf(await ask('get', `/cases/${desk.caseId}/transfer`, there.asLeader))]).toEqual([[409, 'offer_gone'], [409, 'offer_gone']]);
    expect([errorOf(await answer(desk, 'transfer', there.asTeacher, again)), errorOf(await answer(desk, 'transfer', desk.leaderCookie, again))]).toEqual([[403, 'forbidden'], [404, 'not_found']]);
  });

  it('the new school is told that there is one, asks for it, and opens its own only when it cannot wait', async () => {
    const desk = await aCaseDesk();
    const there = await aNewSchool();
    await moves(desk.pupil, there.group);
    const open = () => ask('post', `/pupils/${desk.pupil.id}/cases`, there.asTeacher).send({ concern: 'Har ikke kommet.' });
    const request = (input: object) => ask('post', `/pupils/${desk.pupil.id}/transfer-request`, there.asTeacher).send(input);
    expect(errorOf(await open())).toEqual([409, 'case_elsewhere']);
    expect((await request({ note: '', cannotWait: false })).status).toBe(200);
    expect((await waiting(desk.cookie)).moved).toMatchObject([{ caseId: desk.caseId, requestedOn: '2026-11-20' }]);
    expect(errorOf(await open())).toEqual([409, 'case_elsewhere']);
    expect(errorOf(await request({ note: '', cannotWait: true }))).toEqual([400, 'invalid_input']);
    expect((await request({ note: 'Har ikke vært på skolen på to uker.', cannotWait: true })).status).toBe(200);
    expect((await open()).status).toBe(200);
    // Two cases under one routine at one school would be one too many.
    await inCase(desk, 'transfer', { note: 'Her er saken.', legalBasis: 'Samtykke' });
    expect(errorOf(await answer(desk, 'transfer', there.asLeader, { accept: true, reason: '', ownerId: there.leader.id }))).toEqual([409, 'case_exists']);
  });

  it('from kindergarten to school, and back to the one before when the school says no', async () => {
    const kindergarten = await aSchool({ name: 'Solbakken barnehage', kind: 'kindergarten' });
    const group = await aGroup(kindergarten, { name: 'Maur', grade: 0 });
    const pupil = await aPupil(group);
    const teacher = await aStaff([{ role: 'contact_teacher', schoolId: kindergarten.id, groupId: group.id }]);
    const cookie = await sessionOf(teacher);
    const caseId: string = (await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Er sjelden her.' })).body.caseId;
    const desk = { ...(await aCaseDesk()), caseId, cookie };
    const there = await aNewSchool();
    await moves(pupil, there.group);
    await inCase(desk, 'transfer', { note: 'Begynner i første.', legalBasis: 'Samtykke' });
    expect((await answer(desk, 'transfer', there.asLeader, { accept: false, reason: 'Barnet har fått utsatt skolestart.', ownerId: '' })).status).toBe(200);
    expect((await viewCase(desk)).case).toMatchObject({ schoolId: kindergarten.id, transfer: null, handovers: [{ kind: 'transfer_declined', answer: 'Barnet har fått utsatt skolestart.' }] });
    await inCase(desk, 'transfer', { note: 'Begynner likevel.', legalBasis: 'Samtykke' });
    expect((await answer(desk, 'transfer', there.asLeader, { accept: true, reason: '', ownerId: there.leader.id })).status).toBe(200);
    expect((await ask('get', `/cases/${caseId}`, there.asLeader)).body.case.schoolId).toBe(there.school.id);
  });

  it('sec-10: a protected pupil’s case is received by a leader who is named, and by nobody else', async () => {
    const there = await aNewSchool();
    const other = await aStaff([{ role: 'department_head', schoolId: there.school.id, groupId: null }]);
    const desk = await aCaseDesk();
    await moves({ ...desk.pupil, protection: 'strictly_confidential', namedStaff: [desk.teacher.id, there.leader.id] }, there.group);
    await inCase(desk, 'transfer', { note: 'Hemmelig adresse.', legalBasis: 'Samtykke' });
    expect((await waiting(await sessionOf(other))).transfers).toEqual([]);
    expect((await waiting(there.asLeader)).transfers).toHaveLength(1);
  });
});
