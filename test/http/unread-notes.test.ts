import type { CaseView, MyDay, SchoolWork } from '../../plugins/trapp/core/contracts/index';
import type { Staff } from '../../plugins/trapp/core/people/index';
import { aCaseDesk, begin, contact, errorOf, FRIDAY, inCase, taskOf, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('lest-av-ingen', [daysRule(3)]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const WORDS = 'Bare oss to imellom.';

interface Left {
  readonly desk: CaseDesk;
  readonly friend: Staff;
  readonly writer: Staff;
  readonly contactId: string;
  readonly name: (cookie: string, audience: object, reason?: string) => ReturnType<typeof ask>;
}

/** A contact that one of the team wrote for another of the team. */
async function between(): Promise<Left> {
  const desk = await aCaseDesk();
  const [writer, friend] = [await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }]), await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }])];
  const written = await ask('post', `/cases/${desk.caseId}/contacts`, await sessionOf(writer)).send(contact({ summary: WORDS, audience: { kind: 'named', staffIds: [friend.id] } }));
  const contactId = (written.body as CaseView).case.contacts[0]?.id ?? '';
  const name = (cookie: string, audience: object, reason = 'De har sluttet.') => ask('post', `/cases/${desk.caseId}/audience`, cookie).send({ kind: 'contact', id: contactId, audience, reason });
  return { desk, friend, writer, contactId, name };
}

const leaves = (staff: Staff) => premises().transaction(() => premises().stores.staff.save({ ...staff, active: false }));
const withheld = async ({ caseId }: CaseDesk, cookie: string) => ((await ask('get', `/cases/${caseId}`, cookie)).body as CaseView).withheld;
const workOf = async ({ school }: CaseDesk, cookie: string): Promise<SchoolWork> => (await ask('get', `/school-work/${school.id}`, cookie)).body;
const waiting = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).waiting.unread;

describe('sec-1: what is for named people who have all left falls to the head teacher', () => {
  it('who is told where it is, unread, and names somebody who sees the case, with a reason', async () => {
    const { desk, friend, writer, contactId, name } = await between();
    const { leaderCookie, leader, teacher } = desk;
    await leaves(writer);
    // Somebody reads it still: it is nobody else's to open.
    expect([await waiting(leaderCookie), (await workOf(desk, leaderCookie)).unread, (await withheld(desk, leaderCookie))[0]?.unread]).toEqual([[], [], undefined]);
    expect(errorOf(await name(leaderCookie, { kind: 'named', staffIds: [leader.id] }))).toEqual([400, 'invalid_input']);
    await leaves(friend);
    expect(await waiting(leaderCookie)).toEqual([{ schoolId: desk.school.id, schoolName: desk.school.name }]);
    expect((await workOf(desk, leaderCookie)).unread).toEqual([{ caseId: desk.caseId, pupil: expect.objectContaining({ id: desk.pupil.id }) }]);
    expect((await withheld(desk, leaderCookie))[0]?.unread).toEqual({ kind: 'contact', id: contactId });
    // Not to others, not to all, not without a reason, and to nobody who is a stranger to the case.
    const deputy = await sessionOf(await aStaff([{ role: 'department_head', schoolId: desk.school.id, groupId: null }]));
    expect([await waiting(deputy), (await workOf(desk, deputy)).unread, (await withheld(desk, deputy))[0]?.unread]).toEqual([[], [], undefined]);
    for (const cookie of [deputy, desk.cookie]) expect(errorOf(await name(cookie, { kind: 'named', staffIds: [teacher.id] }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await name(leaderCookie, { kind: 'everyone' }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await name(leaderCookie, { kind: 'named', staffIds: [friend.id] }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await name(leaderCookie, { kind: 'named', staffIds: [teacher.id] }, ' '))).toEqual([400, 'invalid_input']);

    const named = await name(leaderCookie, { kind: 'named', staffIds: [teacher.id] });
    expect(named.status).toBe(200);
    expect(named.text).not.toContain(WORDS);
    expect([await waiting(leaderCookie), (await withheld(desk, leaderCookie))[0]?.unread]).toEqual([[], undefined]);
    const seen = (await ask('get', `/cases/${desk.caseId}/journal`, desk.cookie)).text;
    expect(seen).toContain(WORDS);
    expect(seen).toContain('De har sluttet.');
    // From then on it is the teacher's to change.
    expect((await name(desk.cookie, { kind: 'leaders' })).status).toBe(200);
    expect((await ask('get', `/cases/${desk.caseId}`, leaderCookie)).text).toContain(WORDS);
  });

  it('also a record, which the head teacher may take themselves', async () => {
    const { desk, friend } = await between();
    const teamCookie = await sessionOf(friend);
    const talk = await ask('post', `/cases/${desk.caseId}/records`, teamCookie).send(begin({ template: 'forste-samtale-elev', taskId: (await taskOf(desk, 'samtale-med-eleven')).id }));
    const { recordId } = talk.body;
    const limit = (cookie: string, staffId: string) => ask('post', `/cases/${desk.caseId}/audience`, cookie).send({ kind: 'record', id: recordId, audience: { kind: 'named', staffIds: [staffId] }, reason: 'Eleven ba om det.' });
    expect((await limit(teamCookie, friend.id)).status).toBe(200);
    expect(errorOf(await limit(desk.leaderCookie, desk.leader.id))).toEqual([400, 'invalid_input']);
    await leaves(friend);
    expect(errorOf(await ask('get', `/records/${recordId}`, desk.leaderCookie))).toEqual([404, 'not_found']);
    expect((await limit(desk.leaderCookie, desk.leader.id)).status).toBe(200);
    expect((await ask('get', `/records/${recordId}`, desk.leaderCookie)).status).toBe(200);
    expect((await inCase(desk, 'audience', { kind: 'record', id: recordId, audience: { kind: 'everyone' }, reason: 'Jeg vil se.' })).status).toBe(400);
  });
});
