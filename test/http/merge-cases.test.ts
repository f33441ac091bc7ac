import type { CaseView, JournalView, RecordView, TransferRow } from '../../plugins/trapp/core/contracts/index';
import type { Staff } from '../../plugins/trapp/core/people/index';
import { aCaseDesk, auditOf, errorOf, FRIDAY, inCase, signedRecord, taskOf, viewCase, wholeConversation, type CaseDesk } from '../kit/case-desk';
import { aGroup, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('to-saker', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

interface TwoCases {
  /** The case at the earlier school. */
  readonly desk: CaseDesk;
  readonly ownCaseId: string;
  readonly teacher: Staff;
  readonly asTeacher: string;
  readonly asHead: string;
  readonly toSchoolId: string;
}

/** A pupil with a case has moved; the new school could not wait, and the earlier one sends the case after. */
async function twoCases(): Promise<TwoCases> {
  const desk = await aCaseDesk();
  const { recordId } = await conversation(desk);
  expect(recordId).not.toBe('');
  const school = await aSchool({ name: 'Nyskolen' });
  const group = await aGroup(school, { name: '8C' });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Ny Lærer' });
  const asHead = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: 'Ny Rektor' }));
  const asTeacher = await sessionOf(teacher);
  const moved = { ...desk.pupil, schoolId: school.id, groupId: group.id };
  await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [moved], guardians: [] }));
  expect((await ask('post', `/pupils/${desk.pupil.id}/transfer-request`, asTeacher).send({ note: 'Kommer ikke på skolen.', cannotWait: true })).status).toBe(200);
  const opened = await ask('post', `/pupils/${desk.pupil.id}/cases`, asTeacher).send({ concern: 'Kommer ikke på skolen.' });
  expect(opened.status).toBe(200);
  expect((await inCase(desk, 'transfer', { note: 'Ring mor på mandager.', legalBasis: 'Samtykke.' })).status).toBe(200);
  return { desk, ownCaseId: opened.body.caseId, teacher, asTeacher, asHead, toSchoolId: school.id };
}

async function conversation(desk: CaseDesk): Promise<{ recordId: string }> {
  const { record } = await signedRecord(desk, { template: 'forste-samtale-elev', taskId: (await taskOf(desk, 'samtale-med-eleven')).id }, wholeConversation);
  return { recordId: record.id };
}

const merge = ({ desk, asHead, ownCaseId }: TwoCases, goesOn: string, more: { cookie?: string; note?: string } = {}) =>
  ask('post', `/cases/${desk.caseId}/transfer/merger`, more.cookie ?? asHead).send({ ownCaseId, goesOn, note: more.note ?? '' });
const view = async (caseId: string, cookie: string): Promise<CaseView> => (await ask('get', `/cases/${caseId}`, cookie)).body;
const journal = async (caseId: string, cookie: string): Promise<string[]> => ((await ask('get', `/cases/${caseId}/journal`, cookie)).body as JournalView).entries.map(({ title }) => title);

describe('U7: two cases of one pupil become one', () => {
  it('the school\'s own goes on with what the other knew, and both are read by those at the new school alone', async () => {
    const both = await twoCases();
    const { desk, ownCaseId, asTeacher, asHead } = both;
    const asked: TransferRow & { own: unknown } = (await ask('get', `/cases/${desk.caseId}/transfer`, asHead)).body;
    expect(asked.own).toMatchObject({ caseId: ownCaseId, openedOn: '2026-11-20', ownerName: 'Ny Lærer' });
    expect(errorOf(await ask('post', `/cases/${desk.caseId}/transfer/answer`, asHead).send({ accept: true, reason: '', ownerId: both.teacher.id }))).toEqual([409, 'case_exists']);
    expect((await merge(both, 'own', { note: 'Vi er godt i gang.' })).body).toEqual({ caseId: ownCaseId });

    const goesOn = await view(ownCaseId, asTeacher);
    expect(goesOn.case).toMatchObject({ status: 'open', ownerId: both.teacher.id, takenIn: [{ caseId: desk.caseId, schoolId: desk.school.id, concern: 'Har sluttet å være med i friminuttene.' }] });
    expect(goesOn.baton.schools).toMatchObject({ [desk.school.id]: desk.school.name });
    const over = await view(desk.caseId, asTeacher);
    expect(over.case).toMatchObject({ status: 'closed', wentInto: ownCaseId, schoolId: both.toSchoolId, path: [{ reason: expect.stringMatching(/^Tatt inn i elevens andre sak, opprettet 20. november 2026. Vi er godt i gang.$/) }] });
    const [talk] = over.records;
    expect(((await ask('get', `/records/${talk?.id}`, asTeacher)).body as RecordView).record.status).toBe('signed');
    expect((await ask('get', `/cases/${desk.caseId}/paper`, asTeacher)).status).toBe(200);
    expect(await journal(ownCaseId, asTeacher)).toContain(`Saken som ${desk.school.name} hadde fra 20. november 2026, ble del av denne`);
    expect(await journal(desk.caseId, asTeacher)).toEqual(expect.arrayContaining(['Saken ble opprettet', 'Saken ble tatt inn i en annen sak, som går videre']));
    // The earlier school has neither, and the one that is over is not opened again.
    for (const caseId of [ownCaseId, desk.caseId]) expect((await ask('get', `/cases/${caseId}`, desk.leaderCookie)).status).toBe(404);
    expect(errorOf(await ask('post', `/cases/${desk.caseId}/reopening`, asHead).send({ step: over.case.step, reason: 'Mer fravær.' }))).toEqual([409, 'case_exists']);
    expect((await auditOf(ownCaseId)).filter(({ operation }) => operation === 'mergeCases')).toMatchObject([{ outcome: 'done', subject: desk.caseId }]);
  });

  it('or the one that comes does, and keeps its step, its records and its day', async () => {
    const both = await twoCases();
    const { desk, ownCaseId, asTeacher } = both;
    const before = (await viewCase(desk)).case;
    expect((await merge(both, 'transferred')).body).toEqual({ caseId: desk.caseId });
    const goesOn = await view(desk.caseId, asTeacher);
    expect(goesOn.case).toMatchObject({ status: 'open', schoolId: both.toSchoolId, ownerId: both.teacher.id, openedOn: before.openedOn, step: before.step, takenIn: [{ caseId: ownCaseId, schoolId: both.toSchoolId }], transfer: null });
    expect(goesOn.case.tasks).toEqual(before.tasks);
    expect(goesOn.records).toHaveLength(1);
    expect((await view(ownCaseId, asTeacher)).case).toMatchObject({ status: 'closed', wentInto: desk.caseId });
  });

  it('sec-4: it takes a leader at the new school, the school\'s own case, and is done once', async () => {
    const both = await twoCases();
    const { desk, asHead, asTeacher } = both;
    expect(errorOf(await merge(both, 'own', { cookie: asTeacher }))).toEqual([404, 'not_found']);
    expect(errorOf(await merge(both, 'own', { cookie: desk.leaderCookie }))).toEqual([403, 'forbidden']);
    const stranger = await twoCases();
    expect(errorOf(await merge({ ...both, ownCaseId: stranger.ownCaseId }, 'own'))).toEqual([400, 'invalid_input']);
    expect(errorOf(await merge({ ...both, ownCaseId: desk.caseId }, 'own'))).toEqual([400, 'invalid_input']);
    expect((await merge(both, 'own')).status).toBe(200);
    expect(errorOf(await merge(both, 'own'))).toEqual([403, 'forbidden']);
    expect((await view(both.ownCaseId, asHead)).case.takenIn).toHaveLength(1);
  });

  it('two who answer at once: one is done, and nothing is lost', async () => {
    const both = await twoCases();
    const statuses = await Promise.all([merge(both, 'own'), merge(both, 'transferred')]).then((answers) => answers.map(({ status }) => status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const held = await Promise.all([view(both.ownCaseId, both.asHead), view(both.desk.caseId, both.asHead)]);
    expect(held.map(({ case: { status } }) => status).sort()).toEqual(['closed', 'open']);
  });
});
