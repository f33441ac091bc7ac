import type { SchoolWork } from '../../plugins/trapp/core/contracts/index';
import type { Assignment, Staff } from '../../plugins/trapp/core/people/index';
import { theApp } from '../kit/app';
import { aCaseDesk, FRIDAY, on, type CaseDesk } from '../kit/case-desk';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const PASSWORD = 'Vikar-prove-1';
const LAST = '2026-11-20';
const day = (date: string) => setClock(`${date}T09:00:00.000Z`);
const role = (given: object) => theApp().plugin('trapp').service('accounts').role('give', given) as Promise<void>;
const login = (username: string) => ask('post', '/session').send({ username, password: PASSWORD });

beforeAll(() => publishOnly(smallRoutine('vikarer', [])));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function aSubstitute(more: readonly Assignment[] = []) {
  const group = await aGroup(await aSchool());
  const pupil = await aPupil(group);
  const staff = await aStaff([{ role: 'contact_teacher', schoolId: group.schoolId, groupId: group.id, until: LAST }, ...more], { password: PASSWORD, name: 'Vera Vikar' });
  return { group, pupil, staff, cookie: await sessionOf(staff) };
}

describe('U20, sec-12: a substitute from outside has a last day', () => {
  it('on which they see their class, and after which the session and the account are dead', async () => {
    const { pupil, group, staff, cookie } = await aSubstitute();
    const page = `/pupils/${pupil.id}`;
    expect([(await ask('get', page, cookie)).status, (await ask('get', '/session', cookie)).body.assignments]).toEqual([200, [expect.objectContaining({ until: LAST })]]);
    day('2026-11-21');
    // However new the session is.
    const next = await sessionOf(staff);
    expect([(await ask('get', page, next)).status, (await ask('get', '/session', next)).status, (await login(staff.username)).status]).toEqual([401, 401, 401]);
    const { staff: store } = premises().stores;
    expect([await store.ofSchool(group.schoolId), await store.rolesAt([group.schoolId]), (await store.staff(staff.id))?.assignments]).toEqual([[], new Map([[group.schoolId, new Set()]]), []]);
    day(LAST);
    expect((await login(staff.username)).status).toBe(200);
  });

  it('beside another role that goes on: only what had an end is gone, and the session is not', async () => {
    const other = await aSchool();
    const { pupil, staff } = await aSubstitute([{ role: 'presence_team', schoolId: other.id, groupId: null }]);
    const there = await aPupil(await aGroup(other));
    day('2026-11-21');
    const cookie = await sessionOf(staff);
    expect([(await ask('get', `/pupils/${pupil.id}`, cookie)).status, (await ask('get', `/pupils/${there.id}`, cookie)).status]).toEqual([404, 200]);
  });

  it('is given anew by whoever manages accounts, also when it is over; a longer time logs nobody out', async () => {
    const { staff, group, pupil, cookie } = await aSubstitute();
    const school = await premises().stores.people.school(group.schoolId);
    const given = { username: staff.username, role: 'contact_teacher', school: school?.sourceId, group: group.sourceId };
    await role({ ...given, until: '2026-11-27' });
    day('2026-11-27');
    expect((await ask('get', `/pupils/${pupil.id}`, await sessionOf(staff))).status).toBe(200);
    setClock(FRIDAY);
    expect((await ask('get', '/session', cookie)).status).toBe(200);
    day('2026-11-30');
    expect((await login(staff.username)).status).toBe(401);
    await role({ ...given, until: '2026-12-18' });
    expect((await login(staff.username)).status).toBe(200);
    await expect(role({ ...given, until: '2026-11-29' })).rejects.toThrow('no day from today on');
    await expect(role({ ...given, until: 'snart' })).rejects.toThrow('no day from today on');
  });

  it('and an account that somebody has closed is not opened by another last day', async () => {
    const { staff, group } = await aSubstitute();
    const school = await premises().stores.people.school(group.schoolId);
    await premises().stores.staff.save({ ...staff, active: false });
    await role({ username: staff.username, role: 'contact_teacher', school: school?.sourceId, group: group.sourceId, until: '2026-12-18' });
    expect((await login(staff.username)).status).toBe(401);
  });
});

describe('B91: what a substitute leaves', () => {
  const work = async ({ school, leaderCookie }: CaseDesk): Promise<SchoolWork> => (await ask('get', `/school-work/${school.id}`, leaderCookie)).body;
  const untilFor = (staff: Staff, until: string) => premises().stores.staff.save({ ...staff, assignments: staff.assignments.map((held) => ({ ...held, until })) });

  it('is told two weeks before, with the cases that somebody else must take', async () => {
    const desk = await aCaseDesk();
    await untilFor(desk.teacher, '2026-12-05');
    expect((await work(desk)).leaving).toEqual([]);
    await untilFor(desk.teacher, '2026-12-04');
    expect((await work(desk)).leaving).toMatchObject([{ name: desk.teacher.name, until: '2026-12-04', cases: [{ caseId: desk.caseId, pupil: { id: desk.pupil.id } }] }]);
    expect((await ask('post', `/cases/${desk.caseId}/owner`, desk.leaderCookie).send({ ownerId: desk.leader.id, note: '' })).status).toBe(200);
    expect((await work(desk)).leaving).toMatchObject([{ cases: [] }]);
  });

  it('is with nobody from the day after, and the leader sees it', async () => {
    const desk = await aCaseDesk();
    await untilFor(desk.teacher, '2026-11-25');
    expect((await work(desk)).orphans).toEqual([]);
    expect((await work(await on(desk, '2026-11-26'))).orphans).toMatchObject([{ caseId: desk.caseId, reason: 'left', ownerName: desk.teacher.name }]);
  });
});

describe('U20, B91: the head teacher says until when a substitute is here', () => {
  const set = (desk: CaseDesk, input: object, cookie = desk.leaderCookie) => ask('post', `/school-work/${desk.school.id}/last-day`, cookie).send(input);
  const limited = async (desk: CaseDesk): Promise<SchoolWork['limited']> => (await ask('get', `/school-work/${desk.school.id}`, desk.leaderCookie)).body.limited;

  async function aDesk() {
    const desk = await aCaseDesk();
    const held = { role: 'contact_teacher', groupId: desk.group.id } as const;
    const staff = await aStaff([{ ...held, schoolId: desk.school.id, until: LAST }], { password: PASSWORD, name: 'Vera Vikar' });
    return { desk, staff, role: { staffId: staff.id, ...held } };
  }

  it('longer, with the audit beside it, also when the day has been forgotten', async () => {
    const { desk, staff, role } = await aDesk();
    expect(await limited(desk)).toMatchObject([{ ...role, name: 'Vera Vikar', until: LAST, isOver: false, groupName: desk.group.name }]);
    expect((await set(desk, { ...role, until: '2026-11-25' })).status).toBe(200);
    const [row] = await theApp().db.connection('trapp_audit').where({ operation: 'setLastDay', outcome: 'done', school: desk.school.id });
    expect(row).toMatchObject({ actor_id: desk.leader.id });
    const later = await on(desk, '2026-11-26');
    expect((await login(staff.username)).status).toBe(401);
    expect(await limited(later)).toMatchObject([{ until: '2026-11-25', isOver: true }]);
    expect((await set(later, { ...role, until: '2026-12-18' })).status).toBe(200);
    expect((await login(staff.username)).status).toBe(200);
  });

  it('or not as long: at once, and the session that is open is dead', async () => {
    const { desk, staff, role } = await aDesk();
    const cookie = await sessionOf(staff);
    expect((await set(desk, { ...role, until: null })).status).toBe(200);
    expect([(await ask('get', '/session', cookie)).status, (await login(staff.username)).status]).toEqual([401, 401]);
  });

  it('and of nothing else: no day that has been, none far away, no role without a last day, of a service, or one’s own', async () => {
    const { desk, role } = await aDesk();
    const nurse = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null, until: LAST }]);
    const acting = await aStaff([{ role: 'head_teacher', schoolId: desk.school.id, groupId: null, until: LAST }]);
    const answers = [
      await set(desk, { ...role, until: '2026-11-19' }),
      await set(desk, { ...role, until: '2027-11-23' }),
      await set(desk, { ...role, staffId: desk.teacher.id, until: '2026-12-18' }),
      await set(desk, { staffId: nurse.id, role: 'school_nurse', groupId: null, until: '2026-12-18' }),
      await set(desk, { staffId: acting.id, role: 'head_teacher', groupId: null, until: '2026-12-18' }, await sessionOf(acting)),
      await set(desk, { ...role, until: '2026-12-18' }, desk.cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 403, 403]);
    expect((await premises().stores.staff.limitedAt(desk.school.id, LAST)).map(({ held }) => held.until)).toEqual([LAST, LAST, LAST]);
  });
});
