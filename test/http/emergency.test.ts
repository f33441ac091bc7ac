import type { Assignment, Pupil, Staff } from '../../plugins/trapp/core/people/index';
import { createMailStore } from '../../plugins/trapp/server/mail/mail.store';
import { theApp } from '../kit/app';
import { aCaseDesk, FRIDAY, type CaseDesk } from '../kit/case-desk';
import { aPupil, ask, aStaff, premises, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const at = (hours: number, minutes = 0): string => new Date(Date.parse(FRIDAY) + (hours * 60 + minutes) * 60_000).toISOString();
const text = 'Eleven er borte, og vi må vite hva som er avtalt.';
const byName = (name: string) => ({ sought: { by: 'name', name, groupName: '' }, reason: 'pupil_missing', text });
const byNumber = (caseId: string) => ({ sought: { by: 'number', number: caseId.slice(0, 8) }, reason: 'life_or_health', text });

interface Person {
  readonly staff: Staff;
  readonly cookie: string;
}

let desk: CaseDesk;
let nurse: Person;
let above: Person;
let department: Person;

async function person(role: Assignment['role'], schoolId: string | null, name: string): Promise<Person> {
  const staff = await aStaff([{ role, schoolId, groupId: null }], { name });
  await premises().transaction(() => premises().stores.mail.saveWish(staff.id, { address: `${staff.id}@skole.example`, daily: false }));
  return { staff, cookie: await sessionOf(staff) };
}

async function open({ cookie }: Person, schoolId: string, input: object): Promise<string | null> {
  const { status, body } = await ask('post', `/emergency/${schoolId}`, cookie).send(input);
  expect(status).toBe(200);
  return body.caseId;
}
const statusOf = async (method: 'get' | 'post', path: string, cookie: string, input: object = {}) => (await (method === 'get' ? ask('get', path, cookie) : ask(method, path, cookie).send(input))).status;
const uses = async ({ cookie }: Pick<Person, 'cookie'>) => (await ask('get', '/emergency-accesses', cookie)).body.uses;
const marked = async (): Promise<{ operation: string; emergency?: string | undefined }[]> => (await premises().transaction(() => premises().stores.audit.latest(200))).filter(({ emergency }) => emergency !== undefined);

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('nodtilgang', [daysRule(1)]));
});
beforeEach(async () => {
  setClock(FRIDAY);
  desk = await aCaseDesk({}, [{}]);
  nurse = await person('school_nurse', desk.school.id, 'Nina Helsesykepleier');
  department = await person('department_head', desk.school.id, 'Didrik Avdelingsleder');
  above = await person('area_leader', null, 'Grete Områdeleder');
});
afterAll(resetClock);

describe('sec-1: break-the-glass', () => {
  it('opens the case for three hours to be read, and nothing more', async () => {
    expect(await statusOf('get', `/cases/${desk.caseId}`, nurse.cookie)).toBe(404);
    expect(await open(nurse, desk.school.id, byName(`${desk.pupil.givenName} ${desk.pupil.familyName}`))).toBe(desk.caseId);
    const { body } = await ask('get', `/cases/${desk.caseId}`, nurse.cookie);
    expect(body.may).toEqual({ work: false, decide: false, makeDocument: false });
    expect(body.emergency.mine).toMatchObject({ caseId: desk.caseId, until: at(3), now: at(0) });
    expect(await statusOf('post', `/cases/${desk.caseId}/contacts`, nurse.cookie, { on: '2026-11-20', with: 'guardian', how: 'phone', reached: false, summary: 'Prøve.' })).toBe(403);
    expect(await statusOf('get', `/pupils/${desk.pupil.id}`, nurse.cookie)).toBe(404);
    expect((await ask('get', '/cases', nurse.cookie)).body.cases).toEqual([]);
    setClock(at(2, 59));
    expect(await statusOf('get', `/cases/${desk.caseId}`, await sessionOf(nurse.staff))).toBe(200);
    setClock(at(3));
    expect(await statusOf('get', `/cases/${desk.caseId}`, await sessionOf(nurse.staff))).toBe(404);
  });

  it('ends when it is given back, and with the role and the account', async () => {
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    const [use] = await uses(nurse);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/end`, department.cookie)).toBe(403);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/end`, nurse.cookie)).toBe(200);
    expect(await statusOf('get', `/cases/${desk.caseId}`, nurse.cookie)).toBe(404);
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    await premises().transaction(() => premises().stores.staff.save({ ...nurse.staff, assignments: [] }));
    expect(await statusOf('get', `/cases/${desk.caseId}`, await sessionOf(nurse.staff))).toBe(404);
    await premises().transaction(() => premises().stores.staff.save({ ...nurse.staff, active: false }));
    expect(await statusOf('post', `/emergency/${desk.school.id}`, await sessionOf(nurse.staff), byNumber(desk.caseId))).toBe(401);
  });

  it('is for nobody from elsewhere, and asks why', async () => {
    const elsewhere = await aCaseDesk();
    expect(await statusOf('post', `/emergency/${desk.school.id}`, elsewhere.leaderCookie, byNumber(desk.caseId))).toBe(403);
    expect(await statusOf('post', `/emergency/${desk.school.id}`, nurse.cookie, { ...byNumber(desk.caseId), text: 'haster' })).toBe(400);
    expect(await open(nurse, desk.school.id, byNumber(elsewhere.caseId))).toBeNull();
    expect(await open(above, desk.school.id, byNumber(desk.caseId))).toBe(desk.caseId);
  });

  it('whoever sees the case anyway opens nothing', async () => {
    expect(await open({ staff: desk.leader, cookie: desk.leaderCookie }, desk.school.id, byNumber(desk.caseId))).toBe(desk.caseId);
    expect(await uses({ cookie: desk.leaderCookie })).toEqual([]);
  });

  it('what is read under it is marked in the audit log, and is told to whoever looks at it', async () => {
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    await ask('get', `/cases/${desk.caseId}`, nurse.cookie);
    setClock(at(0, 20));
    await ask('get', `/cases/${desk.caseId}/journal`, nurse.cookie);
    await ask('get', `/cases/${desk.caseId}`, department.cookie);
    const [use] = await uses(department);
    expect(use).toMatchObject({ staffName: 'Nina Helsesykepleier', reason: 'life_or_health', text, isOpen: true, mayReview: true, pupil: { name: `${desk.pupil.givenName} ${desk.pupil.familyName}` } });
    const { body } = await ask('get', `/emergency-accesses/${use.accessId}`, department.cookie);
    expect(body.reads).toEqual([{ at: at(0), deed: 'case' }, { at: at(0, 20), deed: 'journal' }]);
    expect((await marked()).filter(({ emergency }) => emergency === use.accessId).map(({ operation }) => operation).sort()).toEqual(['viewCase', 'viewJournal']);
    expect((await premises().transaction(() => premises().stores.audit.check())).brokenAt).toBeNull();
  });

  it('is told at once in the app, to the owner and to the leaders, and by mail without a name', async () => {
    await premises().transaction(() => premises().stores.mail.saveWish(desk.teacher.id, { address: 'saksansvarlig@skole.example', daily: false }));
    const mail = createMailStore(theApp());
    const drain = async () => {
      const mails: string[] = [];
      for (let next = await take(); next !== undefined; next = await take()) mails.push(next.to);
      return mails.sort();
    };
    await drain();
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    expect((await ask('get', '/my-day', department.cookie)).body.waiting.emergencies).toMatchObject({ toReview: 1 });
    expect((await ask('get', '/my-day', desk.cookie)).body.waiting.emergencies.inMyCases).toMatchObject([{ caseId: desk.caseId, staffName: 'Nina Helsesykepleier' }]);
    expect((await ask('get', `/cases/${desk.caseId}`, desk.cookie)).body.emergency.uses).toMatchObject([{ staffName: 'Nina Helsesykepleier', isOpen: true, reviewed: false }]);
    expect(await drain()).toEqual(['saksansvarlig@skole.example', `${department.staff.id}@skole.example`].sort());

    async function take() {
      const found = await premises().transaction(() => mail.claim('prove', { now: at(0), until: at(1) }));
      if (found) expect(found.atOnce).toBe(true);
      if (found) await premises().transaction(() => mail.finish(found.id, 'sent'));
      return found;
    }
  });

  it('is looked at once, by a leader, and never by oneself', async () => {
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    const [use] = await uses(department);
    const review = { outcome: 'in_order', remark: 'Riktig i situasjonen.' };
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, nurse.cookie, review)).toBe(404);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, above.cookie, review)).toBe(404);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, department.cookie, { ...review, remark: '' })).toBe(400);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, department.cookie, review)).toBe(200);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, desk.leaderCookie, review)).toBe(409);
    expect((await uses({ cookie: desk.leaderCookie }))[0]).toMatchObject({ mayReview: false, review: { byName: 'Didrik Avdelingsleder', outcome: 'in_order' } });
    expect((await ask('get', '/my-day', department.cookie)).body.waiting.emergencies).toMatchObject({ toReview: 0 });
  });

  it('tries that find nothing are written down, and are few', async () => {
    for (let tried = 0; tried < 5; tried += 1) expect(await open(nurse, desk.school.id, byName('Finnes Ikke'))).toBeNull();
    expect(await statusOf('post', `/emergency/${desk.school.id}`, nurse.cookie, byNumber(desk.caseId))).toBe(429);
    expect((await uses(department)).map(({ number, mayReview }: { number: string | null; mayReview: boolean }) => [number, mayReview])).toEqual(Array.from({ length: 5 }, () => [null, false]));
    setClock(at(3, 1));
    expect(await open({ ...nurse, cookie: await sessionOf(nurse.staff) }, desk.school.id, byNumber(desk.caseId))).toBe(desk.caseId);
  });
});

describe('sec-10: a protected pupil', () => {
  let shielded: Pupil;
  let caseId: string;
  beforeEach(async () => {
    shielded = await aPupil(desk.group, { givenName: 'Skjult', familyName: 'Barn', protection: 'strictly_confidential', namedStaff: [desk.teacher.id] });
    const { status, body } = await ask('post', `/pupils/${shielded.id}/cases`, desk.cookie).send({ concern: 'Prøve.' });
    expect(status).toBe(200);
    caseId = body.caseId;
  });

  it('is found by nobody by name, and by number only by the head teacher: a name that is there and one that is not get the same answer', async () => {
    const head = { staff: desk.leader, cookie: desk.leaderCookie };
    const answers = await Promise.all(['Skjult Barn', 'Finnes Ikke'].map(async (name) => (await ask('post', `/emergency/${desk.school.id}`, head.cookie).send(byName(name))).text));
    expect(answers[0]).toBe(answers[1]);
    for (const one of [nurse, department, above]) expect(await open(one, desk.school.id, byNumber(caseId))).toBeNull();
    expect(await statusOf('get', `/cases/${caseId}`, head.cookie)).toBe(404);
    expect(await open(head, desk.school.id, byNumber(caseId))).toBe(caseId);
    expect(await statusOf('get', `/cases/${caseId}`, head.cookie)).toBe(200);
    expect(await statusOf('get', `/pupils/${shielded.id}`, head.cookie)).toBe(404);
    expect((await ask('get', '/cases', head.cookie)).text).not.toContain(caseId);
  });

  it('whoever is above the school looks at it, and is told neither name, school nor words', async () => {
    await open({ staff: desk.leader, cookie: desk.leaderCookie }, desk.school.id, byNumber(caseId));
    expect(await uses(department)).toEqual([]);
    const answer = await ask('get', '/emergency-accesses', above.cookie);
    const [use] = answer.body.uses.filter(({ number }: { number: string }) => number === caseId.slice(0, 8).toUpperCase());
    expect(use).toMatchObject({ pupil: null, caseId: null, schoolName: null, text: null, mayReview: true });
    expect(answer.text).not.toContain('Skjult');
    expect((await ask('get', `/cases/${caseId}`, desk.cookie)).body.emergency.uses).toHaveLength(1);
    expect(await statusOf('post', `/emergency-accesses/${use.accessId}/review`, above.cookie, { outcome: 'followed_up', remark: 'Snakket med rektor.' })).toBe(200);
  });

  it('a shield that is put up while the case is open shuts it', async () => {
    await open(nurse, desk.school.id, byNumber(desk.caseId));
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...desk.pupil, protection: 'confidential', namedStaff: [desk.teacher.id] }], guardians: [] }));
    expect(await statusOf('get', `/cases/${desk.caseId}`, nurse.cookie)).toBe(404);
    expect((await uses(department))[0]).toMatchObject({ pupil: null, caseId: null, text: null });
  });
});
