import type { ConcernReceipt, ConcernView, ListedConcern, MyDay, RaisingView } from '../../plugins/trapp/core/contracts/index';
import type { Pupil, Staff } from '../../plugins/trapp/core/people/index';
import { FRIDAY, aPlace, errorOf, on, type Place } from '../kit/case-desk';
import { aGroup, anAbsence, aPupil, aStaff, absencesReach, ask, premises, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-bekymring';
const week = ['2026-11-16', '2026-11-17', '2026-11-18'];
const rules = [daysRule(3), daysRule(2, { key: 'to-dager', title: { nb: 'To dager' }, assessedBy: 'department_head' })];
const routine = (key = KEY) => ({ ...smallRoutine(key, rules), concerns: { assessedBy: 'contact_teacher' as const, assessWithinSchoolDays: 2 } });
const said = (more: object = {}) => ({ source: 'teacher', text: 'Sitter alene, og svarer ikke når vi spør.', since: '2026-11-02', ...more });
const noAction = (more: object = {}) => ({ kind: 'no_action', reason: 'Influensa i hele klassen, og tilbake.', lookAgainOn: null, ...more });

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine());
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

interface Room extends Place {
  readonly subject: Staff;
  readonly subjectCookie: string;
}

/** The place with a subject teacher in the class as well. */
async function aRoom(pupilMore: Partial<Pupil> = {}): Promise<Room> {
  const place = await aPlace(pupilMore);
  const subject = await aStaff([{ role: 'subject_teacher', schoolId: place.school.id, groupId: place.group.id }], { name: 'Faglærer Prøve' });
  return { ...place, subject, subjectCookie: await sessionOf(subject) };
}
/** Three days away, which two rules see. */
async function withFindings(room: Place): Promise<void> {
  await absencesReach(room.school, '2026-11-20', week.map((date) => anAbsence(room.pupil, date)));
  expect((await ask('post', '/evaluations', room.leaderCookie).send({ schoolId: room.school.id })).status).toBe(200);
}
const raiseAs = (cookie: string, pupilId: string, more: object = {}) => ask('post', `/pupils/${pupilId}/concerns`, cookie).send(said(more));
const viewOf = async ({ pupil, cookie }: Place): Promise<ConcernView> => (await ask('get', `/pupils/${pupil.id}/concern`, cookie)).body;
const cardsOf = async (cookie: string): Promise<ListedConcern[]> => (await ask('get', '/concerns', cookie)).body.cards;
const mine = async (cookie: string): Promise<ConcernReceipt[]> => (await ask('get', '/my-concerns', cookie)).body.concerns;

async function assess(place: Place, answer: object) {
  const { card } = await viewOf(place);
  const input = { findingIds: card?.findings.map(({ id }) => id) ?? [], concernIds: card?.raised.map(({ id }) => id) ?? [], answer };
  return ask('post', `/pupils/${place.pupil.id}/concern/assessment`, place.cookie).send(input);
}

describe('raising a concern', () => {
  it('U11 S16 S24: a subject teacher raises one, and is told who assesses it and by when', async () => {
    const room = await aRoom();
    const answer = await raiseAs(room.subjectCookie, room.pupil.id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ pupil: { id: room.pupil.id }, assessBy: '2026-11-24', assessedBy: 'contact_teacher', assessors: ['Lærer Prøve'], assessedOn: null });
    expect(await cardsOf(room.cookie)).toMatchObject([{ pupil: { id: room.pupil.id }, findings: [], raised: [{ source: 'teacher', since: '2026-11-02', raisedBy: 'Faglærer Prøve', before: null }], overdue: false }]);
  });

  it('U11: no case is opened by it, and who raised it sees that it was assessed, not what came of it', async () => {
    const room = await aRoom();
    await raiseAs(room.subjectCookie, room.pupil.id, { source: 'home' });
    expect((await ask('get', '/cases', room.cookie)).body.cases).toEqual([]);
    expect((await assess(room, noAction())).status).toBe(200);
    const [receipt] = await mine(room.subjectCookie);
    expect(receipt).toMatchObject({ source: 'home', assessedOn: '2026-11-20' });
    expect(JSON.stringify(receipt)).not.toContain('Influensa');
    expect(errorOf(await ask('get', `/pupils/${room.pupil.id}/concern`, room.subjectCookie))).toEqual([403, 'forbidden']);
  });

  it('S24: tells a subject teacher nothing of cases, and the contact teacher what may be done at once', async () => {
    const room = await aRoom();
    const seenBy = async (cookie: string): Promise<RaisingView> => (await ask('get', `/pupils/${room.pupil.id}/raising`, cookie)).body;
    expect(await seenBy(room.subjectCookie)).toMatchObject({ mayAssess: false, assessBy: '2026-11-24', openCases: [], routines: [] });
    expect(await seenBy(room.cookie)).toMatchObject({ mayAssess: true, routines: [{ key: KEY }] });
  });

  it.each([
    ['a day that has not been', { since: '2026-11-21' }, [400, 'invalid_input']],
    ['no words', { text: ' ' }, [400, 'invalid_input']],
    ['a rule as its source', { source: 'rule' }, [400, 'invalid_input']],
  ])('refuses %s', async (_, more, refusal) => {
    const room = await aRoom();
    expect(errorOf(await raiseAs(room.cookie, room.pupil.id, more))).toEqual(refusal);
  });

  it('sec-1: somebody who does not teach the pupil does not find them', async () => {
    const room = await aRoom();
    const other = await aStaff([{ role: 'subject_teacher', schoolId: room.school.id, groupId: (await aGroup(room.school, { name: '8B' })).id }]);
    expect(errorOf(await raiseAs(await sessionOf(other), room.pupil.id))).toEqual([404, 'not_found']);
  });
});

describe('what waits about a pupil is assessed as one', () => {
  it('S24: two rules and a concern from home are one card, with each figure', async () => {
    const room = await aRoom();
    await withFindings(room);
    await raiseAs(room.subjectCookie, room.pupil.id, { source: 'home' });
    const [card, ...more] = await cardsOf(room.cookie);
    expect(more).toEqual([]);
    expect(card?.findings.map(({ ruleKey }) => ruleKey).sort()).toEqual(['mange-dager', 'to-dager']);
    expect(Object.values(card?.figures ?? {}).flat().join(' ')).toContain('3 dager');
    expect(card).toMatchObject({ raised: [{ source: 'home' }], assessBy: '2026-11-24' });
    const day: MyDay = (await ask('get', '/my-day', room.cookie)).body;
    expect(day.concerns).toMatchObject([{ pupil: { id: room.pupil.id }, findings: [{}, {}], raised: [{}] }]);
  });

  it('U2 S11: "no action now" with a reason answers all of it, and counts as followed up', async () => {
    const room = await aRoom();
    await withFindings(room);
    await raiseAs(room.subjectCookie, room.pupil.id);
    expect((await assess(room, noAction())).body).toEqual({ caseId: null });
    expect(await cardsOf(room.cookie)).toEqual([]);
    const after = await viewOf(room);
    expect(after).toMatchObject({ card: null, earlier: [{ answer: 'no_action', by: 'Lærer Prøve', on: '2026-11-20', reason: 'Influensa i hele klassen, og tilbake.' }] });
    expect((await ask('get', '/findings?status=all', room.cookie)).body.findings.map(({ status }: { status: string }) => status)).toEqual(['no_action', 'no_action']);
  });

  it('B7: "look again on" brings it back on the day, with what was said', async () => {
    const room = await aRoom();
    await raiseAs(room.cookie, room.pupil.id);
    expect((await assess(room, noAction({ lookAgainOn: '2026-12-04' }))).status).toBe(200);
    expect(await cardsOf((await on(room, '2026-12-03')).cookie)).toEqual([]);
    const then = await on(room, '2026-12-04');
    expect(await cardsOf(then.cookie)).toMatchObject([{ assessBy: '2026-12-04', overdue: false, raised: [{ before: { reason: 'Influensa i hele klassen, og tilbake.' } }] }]);
    const late = await on(room, '2026-12-07');
    expect(await cardsOf(late.cookie)).toMatchObject([{ overdue: true }]);
    expect((await assess(late, noAction())).status).toBe(200);
    expect(await cardsOf((await on(room, '2027-02-01')).cookie)).toEqual([]);
  });

  it('U11: opens a case with all that was seen in it', async () => {
    const room = await aRoom();
    await withFindings(room);
    await raiseAs(room.subjectCookie, room.pupil.id, { source: 'pupil', text: 'Tør ikke å gå inn.' });
    const { caseId } = (await assess(room, { kind: 'open_case', reason: 'Vi er bekymret.', routineKey: null })).body;
    const view = (await ask('get', `/cases/${caseId}`, room.cookie)).body;
    expect(view.case).toMatchObject({ concern: 'Vi er bekymret.', concerns: [{ source: 'pupil', text: 'Tør ikke å gå inn.', since: '2026-11-02' }] });
    expect(view.case.findingIds).toHaveLength(2);
    expect(view.findings.map(({ status }: { status: string }) => status)).toEqual(['case_opened', 'case_opened']);
  });

  it('U11: joins the case that is open', async () => {
    const room = await aRoom();
    const { caseId } = (await ask('post', `/pupils/${room.pupil.id}/cases`, room.cookie).send({ concern: 'Vi er bekymret.' })).body;
    await raiseAs(room.subjectCookie, room.pupil.id, { text: 'Gikk fra timen.' });
    expect(await viewOf(room)).toMatchObject({ openCases: [{ id: caseId }], routines: [], earlier: [{ answer: 'open_case' }] });
    expect((await assess(room, { kind: 'join_case', reason: 'Hører til saken.', caseId })).body).toEqual({ caseId });
    expect((await ask('get', `/cases/${caseId}`, room.cookie)).body.case.concerns).toMatchObject([{ text: 'Gikk fra timen.' }]);
    expect((await ask('get', '/cases', room.cookie)).body.cases).toHaveLength(1);
  });

  it('sec-7: of two who answer at once, one wins, and what came in between goes on waiting', async () => {
    const room = await aRoom();
    await raiseAs(room.subjectCookie, room.pupil.id);
    const seen = await viewOf(room);
    await raiseAs(room.subjectCookie, room.pupil.id, { text: 'Enda en ting.' });
    const input = { findingIds: [], concernIds: seen.card?.raised.map(({ id }) => id) ?? [], answer: noAction() };
    const at = `/pupils/${room.pupil.id}/concern/assessment`;
    const answers = await Promise.all([ask('post', at, room.cookie).send(input), ask('post', at, room.leaderCookie).send(input)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await cardsOf(room.cookie)).toMatchObject([{ raised: [{ text: 'Enda en ting.' }] }]);
  });

  it('a concern follows the pupil to another school', async () => {
    const [from, to] = [await aRoom(), await aRoom()];
    await raiseAs(from.subjectCookie, from.pupil.id);
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...from.pupil, schoolId: to.school.id, groupId: to.group.id }], guardians: [] }));
    expect(await cardsOf(from.leaderCookie)).toEqual([]);
    expect(await cardsOf(to.leaderCookie)).toMatchObject([{ pupil: { id: from.pupil.id } }]);
  });

  it('sec-10: a shielded pupil’s concern is for those who are named', async () => {
    const room = await aRoom({ protection: 'confidential' });
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...room.pupil, namedStaff: [room.subject.id, room.leader.id] }], guardians: [] }));
    expect((await raiseAs(room.subjectCookie, room.pupil.id)).body.assessors).toEqual([]);
    expect([await cardsOf(room.cookie), (await cardsOf(room.leaderCookie)).length]).toEqual([[], 1]);
  });
});

describe('which routine', () => {
  it('U11: when several fit, one is chosen; never the first by chance', async () => {
    const other = `${KEY}-to`;
    await publishBeside(routine(other));
    const room = await aRoom();
    const open = (routineKey: string | null) => ask('post', `/pupils/${room.pupil.id}/cases`, room.cookie).send({ concern: 'Vi er bekymret.', routineKey });
    expect(errorOf(await open(null))).toEqual([400, 'invalid_input']);
    expect(errorOf(await open('finnes-ikke'))).toEqual([400, 'invalid_input']);
    const { caseId } = (await open(other)).body;
    expect((await ask('get', `/cases/${caseId}`, room.cookie)).body.case.routineKey).toBe(other);
    await publishOnly(routine());
  });

  it('A6 A17: a routine for the kindergarten is not offered at school', async () => {
    const room = await aRoom();
    const child = await aPupil(room.group);
    await publishOnly({ ...routine(), appliesTo: { kind: 'school', grades: { from: 8, to: 10 } } });
    await publishBeside({ ...routine(`${KEY}-bhg`), appliesTo: { kind: 'kindergarten' } });
    expect((await ask('get', `/pupils/${child.id}/raising`, room.cookie)).body.routines).toMatchObject([{ key: KEY }]);
    await publishOnly(routine());
  });
});
