import type { OutputOf } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { theApp } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

const KEY = 'aaa-prove-oversikt';
const THURSDAY = '2026-11-19T08:00:00.000Z';
let school: School;
let group: Group;
let pupil: Pupil;
let teacher: Staff;
let leader: Staff;

beforeAll(async () => {
  setClock(THURSDAY);
  await publishOnly(smallRoutine(KEY, [daysRule(2)]));
  school = await aSchool({ name: 'Ytre Ålesjø skole' });
  group = await aGroup(school, { name: '9C', grade: 9 });
  pupil = await aPupil(group, { givenName: 'Čárli', familyName: "O'Brien" }, [{ name: 'Nguyễn Ærø', phone: '00 11 22 33' }]);
  await aPupil(group, { givenName: 'Aud', familyName: 'Aasen' });
  teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }]);
  leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  await absencesReach(school, '2026-11-18', [
    anAbsence(pupil, '2026-11-16', { documented: true }),
    anAbsence(pupil, '2026-11-17', { documented: false }),
    anAbsence(pupil, '2026-11-18', { kind: 'late', minutes: 20, at: '08:30' }),
    anAbsence(pupil, '2026-06-01'),
  ]);
  await ask('post', '/evaluations', await sessionOf(leader)).send({ schoolId: school.id });
});
beforeEach(() => setClock(THURSDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const get = async <T>(path: string, staff: Staff): Promise<T> => {
  const answer = await ask('get', path, await sessionOf(staff));
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('a class at a glance', () => {
  it('S37: the latest twenty school days that there is data for, and each pupil\'s marks in them', async () => {
    const view = await get<OutputOf<'viewGroup'>>(`/groups/${group.id}`, teacher);
    expect(view.days).toHaveLength(20);
    expect(view.days.at(-1)).toBe('2026-11-18');
    const row = view.pupils.find((one) => one.pupil.id === pupil.id);
    expect(row?.marks.slice(-4)).toEqual(['none', 'day_documented', 'day_undocumented', 'late']);
    expect(row?.totals).toMatchObject({ days: 2, late: 1, lessons: 0, undocumentedDays: 1 });
    expect(row?.newFindings).toMatchObject([{ ruleTitle: { nb: 'Mange dager' }, severity: 'concern' }]);
  });

  it('stands in the order of a Norwegian class list, Aa as Å, with the counts of its row in the list', async () => {
    const view = await get<OutputOf<'viewGroup'>>(`/groups/${group.id}`, teacher);
    expect(view.pupils.map((row) => row.pupil.name)).toEqual(["Čárli O'Brien", 'Aud Aasen']);
    const { groups } = await get<OutputOf<'listGroups'>>('/groups', teacher);
    expect(groups).toEqual([view.group]);
    expect(view.group).toEqual({ id: group.id, name: '9C', grade: 9, schoolId: school.id, schoolName: 'Ytre Ålesjø skole', pupils: 2, newFindings: 1, openCases: 0 });
  });

  it('S78: tells how far the data reaches, and when that is too long ago', async () => {
    expect((await get<OutputOf<'viewGroup'>>(`/groups/${group.id}`, teacher)).freshness).toMatchObject({ dataUntil: '2026-11-18', stale: false });
    setClock('2026-12-04T08:00:00.000Z');
    expect((await get<OutputOf<'viewMyDay'>>('/my-day', teacher)).freshness).toMatchObject([{ schoolName: 'Ytre Ålesjø skole', dataUntil: '2026-11-18', stale: true }]);
  });
});

describe('a pupil\'s page', () => {
  it('shows this school year\'s absence, days off, guardians and findings', async () => {
    const view = await get<OutputOf<'viewPupil'>>(`/pupils/${pupil.id}`, teacher);
    expect(view.pupil).toMatchObject({ name: "Čárli O'Brien", groupName: '9C', protected: false });
    expect(view.guardians).toMatchObject([{ name: 'Nguyễn Ærø', phone: '00 11 22 33', responsibility: 'yes' }]);
    expect(view.period).toEqual({ from: '2026-08-17', to: '2026-11-19' });
    expect(view.absences.map(({ date, kind }) => [date, kind])).toEqual([['2026-11-16', 'day'], ['2026-11-17', 'day'], ['2026-11-18', 'late']]);
    expect(view.daysOff.map(({ date }) => date)).toEqual(['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09']);
    expect(view.findings).toMatchObject([{ ruleKey: 'mange-dager', status: 'new' }]);
  });

  it('a subject teacher sees the absence, and not what others make of it', async () => {
    const subject = await aStaff([{ role: 'subject_teacher', schoolId: school.id, groupId: group.id }]);
    const view = await get<OutputOf<'viewPupil'>>(`/pupils/${pupil.id}`, subject);
    expect(view.absences).toHaveLength(3);
    expect({ findings: view.findings, cases: view.cases }).toEqual({ findings: [], cases: [] });
    const ofGroup = await get<OutputOf<'viewGroup'>>(`/groups/${group.id}`, subject);
    expect([ofGroup.group.newFindings, ...ofGroup.pupils.map((row) => row.newFindings.length)]).toEqual([0, 0, 0]);
  });

  it('is on record with whose page it was', async () => {
    await get(`/pupils/${pupil.id}`, teacher);
    const [row] = await theApp().plugin('trapp').service('premises').stores.audit.latest(1);
    expect(row).toMatchObject({ actorId: teacher.id, operation: 'viewPupil', access: 'read', about: { pupilIds: [pupil.id], schoolId: school.id } });
  });
});

describe('performance: the number of statements does not grow with the rows', () => {
  it('my day, the lists, a class and a pupil', async () => {
    const small = await aSchool();
    const few = await aGroup(small);
    const head = await aStaff([{ role: 'head_teacher', schoolId: small.id, groupId: null }]);
    const cookie = await sessionOf(head);
    const one = await aPupil(few);
    const fill = async (pupils: readonly Pupil[]) => {
      await absencesReach(small, '2026-11-18', pupils.flatMap((each) => ['2026-11-16', '2026-11-17'].map((date) => anAbsence(each, date))));
      await ask('post', '/evaluations', cookie).send({ schoolId: small.id });
    };
    await fill([one]);
    const paths = ['/my-day', '/groups', '/findings', `/groups/${few.id}`, `/pupils/${one.id}`];
    // What a school's file is like is counted once, when somebody first asks after it has come.
    for (const path of paths) await statements(path, cookie);
    const before = [];
    for (const path of paths) before.push(await statements(path, cookie));
    await fill(await Promise.all(Array.from({ length: 30 }, () => aPupil(few))));
    const after = [];
    for (const path of paths) after.push(await statements(path, cookie));
    expect(after).toEqual(before);
    expect(Math.max(...after)).toBeLessThan(40);
    expect((await get<OutputOf<'listFindings'>>('/findings', head)).findings).toHaveLength(31);
  });
});
