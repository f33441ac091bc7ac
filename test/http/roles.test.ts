import type { MunicipalRole } from '../../plugins/trapp/core/people/index';
import { checkNamedRoles } from '../../plugins/trapp/core/routines/index';
import { giveRole } from '../../plugins/trapp/server/session/give-role';
import { theApp } from '../kit/app';
import { aCaseDesk, errorOf, FRIDAY, type CaseDesk } from '../kit/case-desk';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { aGroup, aPupil, aStaff, ask, premises, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

type Role = MunicipalRole & { edition: number };
interface Roles {
  roles: Role[];
  changes: { by: string; before: MunicipalRole | null; after: MunicipalRole }[];
}

describe('F1: roles are content of the municipality, within hard limits', () => {
  let kari: Coordinator;
  let desk: CaseDesk;
  let role: Role;
  let cookie: string;
  let staffId: string;
  const write = (more: object) => kari<Role>('put', `/trapp/roles/${role.key}`, { name: role.name, abilities: role.abilities, retired: false, edition: role.edition, ...more });
  const change = async (more: object): Promise<void> => {
    const answer = await write(more);
    expect(answer.status).toBe(200);
    role = answer.body;
  };
  const sees = async (path: string): Promise<number> => (await ask('get', path, cookie)).status;

  beforeAll(async () => {
    setClock(FRIDAY);
    await publishOnly(smallRoutine('roller', [daysRule(1)]));
    desk = await aCaseDesk();
    kari = await coordinatorNamed('Kari', 'Roller');
    const added = await kari<Role>('post', '/trapp/roles', { name: { nb: 'Miljøterapeut', nn: 'Miljøterapeut', en: 'Milieu therapist' }, reach: 'whole_school', abilities: ['read_absence', 'raise_concern'] });
    expect(added.status).toBe(200);
    role = added.body;
    const staff = await aStaff([{ role: role.key, schoolId: desk.school.id, groupId: null }]);
    staffId = staff.id;
    cookie = await sessionOf(staff);
  });
  afterAll(async () => {
    await theApp().db.connection('trapp_roles').delete();
    await theApp().db.connection('trapp_role_changes').delete();
    resetClock();
  });

  it('an own role has a key of its own, and gives just what it says', async () => {
    expect(role).toMatchObject({ key: 'own_miljoterapeut', edition: 1 });
    expect(await sees(`/pupils/${desk.pupil.id}`)).toBe(200);
    expect(await sees(`/cases/${desk.caseId}`)).toBe(404);
    const { body } = await ask('get', '/session', cookie);
    expect(body.assignments).toMatchObject([{ role: 'own_miljoterapeut', may: ['read_absence', 'raise_concern'] }]);
    expect(body.roleNames.own_miljoterapeut.nb).toBe('Miljøterapeut');
  });

  it('sec-12: what is changed holds from the next thing that is asked, in the same session', async () => {
    await change({ abilities: [...role.abilities, 'follow_up', 'read_cases'] });
    expect(await sees(`/cases/${desk.caseId}`)).toBe(200);
    await change({ abilities: ['read_absence', 'raise_concern'] });
    expect(await sees(`/cases/${desk.caseId}`)).toBe(404);
    await change({ retired: true });
    expect(await sees(`/pupils/${desk.pupil.id}`)).toBe(404);
    await change({ retired: false });
    expect(await sees(`/pupils/${desk.pupil.id}`)).toBe(200);
  });

  it('sec-10: no role shows a protected pupil', async () => {
    await change({ abilities: ['read_absence', 'raise_concern', 'follow_up', 'read_cases', 'work_cases', 'decide_cases'] });
    const shielded = await aPupil(await aGroup(desk.school), { protection: 'confidential', namedStaff: [desk.teacher.id] });
    expect(await sees(`/pupils/${shielded.id}`)).toBe(404);
  });

  it('what goes beyond the limits is refused with why, and changes nothing', async () => {
    const answer = await write({ abilities: [...role.abilities, 'answer_referrals', 'oversee'] });
    expect(errorOf(answer)).toEqual([400, 'invalid_input']);
    expect(answer.body.error?.problems.map(({ path }) => path)).toEqual(['abilities.answer_referrals', 'abilities.oversee']);
    const teacher = await kari('put', '/trapp/roles/subject_teacher', { name: { nb: 'faglærer' }, abilities: ['read_absence', 'raise_concern', 'follow_up', 'read_cases'], retired: false, edition: 0 });
    expect(errorOf(teacher)).toEqual([400, 'invalid_input']);
    const head = await kari('put', '/trapp/roles/head_teacher', { name: { nb: 'rektor' }, abilities: ['read_absence', 'raise_concern'], retired: false, edition: 0 });
    expect(errorOf(head)).toEqual([400, 'invalid_input']);
  });

  it('what somebody wrote past the program gives no more either', async () => {
    const { connection } = theApp().db;
    const before = (await connection('trapp_roles').where('ref', role.key).first('terms')) as { terms: string };
    await connection('trapp_roles').where('ref', role.key).update({ terms: JSON.stringify({ reach: 'referred_only', abilities: ['read_absence', 'read_cases', 'work_cases', 'everything'] }) });
    expect(await sees(`/pupils/${desk.pupil.id}`)).toBe(404);
    expect(await sees(`/cases/${desk.caseId}`)).toBe(404);
    await connection('trapp_roles').where('ref', role.key).update(before);
  });

  it('two who write at once: the second is told, and loses nothing of the first', async () => {
    expect((await write({ edition: role.edition - 1 })).body.error?.code).toBe('version_conflict');
  });

  it('who changed what, from what and to what, is kept', async () => {
    const { body } = await kari<Roles>('get', '/trapp/roles');
    expect(body.changes[0]).toMatchObject({ by: 'Kari Roller', before: { abilities: ['read_absence', 'raise_concern'] }, after: { key: role.key } });
    expect(body.changes.at(-1)).toMatchObject({ before: null, after: { key: role.key } });
    expect(body.roles.slice(0, 8).map(({ edition }) => edition)).toEqual(Array(8).fill(0));
    const rows: unknown[] = await theApp().db.connection('trapp_audit').where({ operation: 'saveRole', subject: role.key, outcome: 'done' });
    expect(rows.length).toBeGreaterThanOrEqual(5);
  });

  it('a standard role takes another name, everywhere', async () => {
    const answer = await kari<Role>('put', '/trapp/roles/presence_team', { name: { nb: 'nærværsteam' }, abilities: ['read_absence', 'raise_concern', 'follow_up', 'run_checks', 'read_cases', 'work_cases', 'lead_meetings'], retired: false, edition: 0 });
    expect(answer.status).toBe(200);
    expect((await ask('get', '/session', cookie)).body.roleNames.presence_team.nb).toBe('nærværsteam');
  });

  it('a routine names own roles that are in use, and no others', () => {
    const roles = [role, { ...role, key: 'own_tjeneste' as const, reach: 'referred_only' as const, abilities: ['answer_referrals' as const] }];
    const named = (responsible: string, assessedBy: string, service: string) => checkNamedRoles({ rules: [{ assessedBy }], staircase: { responsible }, services: [{ role: service }] }, roles).map(({ path }) => path);
    expect(named(role.key, role.key, 'own_tjeneste')).toEqual([]);
    expect(named('own_finnes_ikke', 'own_tjeneste', role.key)).toEqual(['rules.0.assessedBy', 'staircase.responsible', 'services.0.role']);
    expect(named('head_teacher', 'head_teacher', 'head_teacher')).toEqual(['services.0.role']);
    expect(checkNamedRoles({ rules: [{ assessedBy: role.key }] }, [{ ...role, retired: true }])).toHaveLength(1);
  });

  it('an account is given a role and loses it by command, and is logged out', async () => {
    const account = await premises().stores.staff.staff(staffId);
    const given = { username: account?.username ?? '', role: 'Miljøterapeut', school: desk.school.sourceId };
    await giveRole(premises(), 'take', given);
    expect(await sees(`/pupils/${desk.pupil.id}`)).toBe(401);
    expect((await premises().stores.staff.staff(staffId))?.assignments).toEqual([]);
    await giveRole(premises(), 'give', given);
    expect((await premises().stores.staff.staff(staffId))?.assignments).toMatchObject([{ role: role.key, schoolId: desk.school.id }]);
    await expect(giveRole(premises(), 'give', { ...given, role: 'own_finnes_ikke' })).rejects.toThrow('There is no role');
  });
});
