import type { EmergencyAccess } from '../../plugins/trapp/core/access/index';
import type { AbsenceOverview, MunicipalityOverview } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { theApp, visitor } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

const EMAIL = 'oversikt.prove@fjordvik.example';
const PASSWORD = 'Prove-oversikt-1';
const UNTIL = '2026-11-19';
const september = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'];

let vik: School;
let groups: Record<'8A' | '8B' | '9A', Group>;
let protectedPupil: Pupil;
let leader: Staff;
let token = '';

const pupilsIn = async (group: Group, count: number, more: Partial<Pupil> = {}) => {
  const pupils: Pupil[] = [];
  for (let made = 0; made < count; made += 1) pupils.push(await aPupil(group, { familyName: `Etternavn ${made}`, ...more }));
  return pupils;
};

/** A school of one class, where so many of so many pupils have been away one day. */
async function anotherSchool(name: string, away: number, pupils: number): Promise<School> {
  const school = await aSchool({ name });
  const everybody = await pupilsIn(await aGroup(school, { name: '5A', grade: 5 }), pupils);
  await absencesReach(school, UNTIL, everybody.slice(0, away).map((pupil) => anAbsence(pupil, '2026-11-10')));
  return school;
}

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await theApp().db.connection('trapp_pupils').update({ active: false });
  const routine = smallRoutine('aaa-prove-oversikt', [daysRule(4)]);
  await publishOnly({ ...routine, calendar: { ...routine.calendar, schoolYears: routine.calendar.schoolYears.map((year) => ({ ...year, notComparable: 'Skolene var stengt i fem uker.' })) } });
  vik = await aSchool({ name: 'Vik skole' });
  groups = { '8A': await aGroup(vik, { name: '8A' }), '8B': await aGroup(vik, { name: '8B' }), '9A': await aGroup(vik, { name: '9A', grade: 9 }) };
  const [a8, b8, a9] = [await pupilsIn(groups['8A'], 10), await pupilsIn(groups['8B'], 5), await pupilsIn(groups['9A'], 6)];
  protectedPupil = await aPupil(groups['8A'], { familyName: 'Skjermet', protection: 'confidential' });
  const [longAway, late] = [a8[0] as Pupil, a8[1] as Pupil];
  await absencesReach(vik, UNTIL, [
    ...september.map((date) => anAbsence(longAway, date, { documented: date !== '2026-09-01' })),
    anAbsence(longAway, '2026-10-06'),
    anAbsence(late, '2026-11-03', { kind: 'late', minutes: 5 }),
    anAbsence(late, '2026-11-04', { kind: 'lesson', lessons: 2 }),
    ...[...b8, ...a9].map((pupil) => anAbsence(pupil, '2026-11-10', { documented: true })),
    ...september.map((date) => anAbsence(protectedPupil, date)),
  ]);
  leader = await aStaff([{ role: 'head_teacher', schoolId: vik.id, groupId: null }]);
  const cookie = await sessionOf(leader);
  await ask('post', '/evaluations', cookie).send({ schoolId: vik.id });
  for (const pupil of [longAway, a9[0] as Pupil]) await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Prøve.' });
  await createCoordinatorStore(theApp()).add({ email: EMAIL, firstname: 'Kari', lastname: 'Prøve', password: PASSWORD });
  token = (await visitor().post('/admin/login').send({ email: EMAIL, password: PASSWORD })).body.data.token;
}, 120_000);

afterAll(async () => {
  resetClock();
  await publishNothing();
});

const overview = async (query = '', staff = leader, school = vik): Promise<AbsenceOverview> => {
  const answer = await ask('get', `/absence-overview/${school.id}${query}`, await sessionOf(staff));
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
const municipality = (query = '') => visitor().get(`/trapp/absence-overview${query}`).set('Authorization', `Bearer ${token}`);

describe('a school’s absence by grade and class', () => {
  it('B102: a school year that cannot be compared is noted with why, once it has begun', async () => {
    expect((await overview()).notComparable).toEqual([{ schoolYear: '2026/2027', why: 'Skolene var stengt i fem uker.' }]);
  });

  it('S23: each class and grade, and the whole school, so far this school year', async () => {
    const { period, missing, whole, grades, classes, freshness } = await overview();
    expect({ period, missing, until: freshness.dataUntil }).toEqual({ period: { from: '2026-08-17', to: '2026-11-20', schoolDays: 64 }, missing: null, until: UNTIL });
    expect(classes.map(({ name, pupils, days, documentedDays, undocumentedDays, lessons, late }) => [name, pupils, days, documentedDays, undocumentedDays, lessons, late])).toEqual([
      ['8A', 10, 4, 3, 1, 2, 1],
      ['8B', 5, 5, 5, 0, 0, 0],
      ['9A', 6, 6, 6, 0, 0, 0],
    ]);
    expect(grades.map(({ grade, pupils, days }) => [grade, pupils, days])).toEqual([[8, 15, 9], [9, 6, 6]]);
    expect(whole).toMatchObject({ pupils: 21, days: 15 });
    expect(whole.sharePercent).toBeCloseTo((100 * 15) / (21 * 64), 9);
  });

  it('S23: the last month and this month', async () => {
    expect(await overview('?period=last_month')).toMatchObject({ period: { from: '2026-10-01', to: '2026-10-31', schoolDays: 17 }, whole: { days: 0, late: 0 } });
    expect(await overview('?period=calendar_month')).toMatchObject({ period: { from: '2026-11-01', to: '2026-11-20' }, whole: { days: 11, lessons: 2, late: 1 } });
    const refused = await ask('get', `/absence-overview/${vik.id}?period=uke`, await sessionOf(leader));
    expect(refused.body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'period' }] });
  });

  it('B58: each grade beside the others and over time, month by month, whatever the period', async () => {
    const { months, grades, whole } = await overview();
    expect(months.map(({ from, to, schoolDays }) => [from, to, schoolDays])).toEqual([['2026-08-17', '2026-08-31', 11], ['2026-09-01', '2026-09-30', 22], ['2026-10-01', '2026-10-31', 17], ['2026-11-01', '2026-11-20', 14]]);
    const rounded = (shares: readonly (number | null)[]) => shares.map((share) => (share === null ? null : Math.round(share * 1000) / 1000));
    const of = (days: readonly number[], pupils: number) => rounded(days.map((away, month) => (100 * away) / (pupils * (months[month]?.schoolDays ?? 0))));
    expect(grades.map(({ grade, sharesByMonth }) => [grade, rounded(sharesByMonth)])).toEqual([[8, of([0, 4, 0, 5], 15)], [9, of([0, 0, 0, 6], 6)]]);
    expect(rounded(whole.sharesByMonth)).toEqual(of([0, 4, 0, 11], 21));
    const november = await overview('?period=calendar_month');
    expect([november.months, november.whole.sharesByMonth]).toEqual([months, whole.sharesByMonth]);
    expect(november.whole.sharesByMonth.at(-1)).toBeCloseTo(november.whole.sharePercent ?? 0, 9);
  });

  it('B57: pupils with a finding that waits, and with an open case', async () => {
    const { classes, whole } = await overview();
    expect(classes.map(({ name, withFinding, withCase }) => [name, withFinding, withCase])).toEqual([['8A', 1, 1], ['8B', 0, 0], ['9A', 0, 1]]);
    expect(whole).toMatchObject({ withFinding: 1, withCase: 2 });
  });

  it('B61, A14, B102: an overview without opening one pupil: the one in the middle, and how many are away for over a month', async () => {
    const { whole, classes } = await overview();
    expect(classes.map(({ name, medianDays, medianLessons, awayAMonth }) => [name, medianDays, medianLessons, awayAMonth])).toEqual([['8A', 0, 0, 0], ['8B', 1, 0, 0], ['9A', 1, 0, 0]]);
    expect(whole).toMatchObject({ medianDays: 1, awayAMonth: 0 });
  });

  it('B96: a class belongs to its teacher, a school to those who lead it, and an area to who is above its schools', async () => {
    const other = await aSchool({ name: 'Utenfor skole' });
    const of = (role: Staff['assignments'][number]['role'], schoolId: string | null, groupId: string | null = null) => aStaff([{ role, schoolId, groupId }]);
    const teacher = await of('contact_teacher', vik.id, groups['8A'].id);
    const seen = async (staff: Staff) => {
      const cookie = await sessionOf(staff);
      const paths = [`/groups/${groups['8A'].id}`, `/groups/${groups['8B'].id}`, `/absence-overview/${vik.id}`, `/absence-overview/${other.id}`];
      const answers = [];
      for (const path of paths) answers.push((await ask('get', path, cookie)).status === 200);
      return answers;
    };
    expect(await seen(teacher)).toEqual([true, false, false, false]);
    expect(await seen(await of('department_head', vik.id))).toEqual([true, true, true, false]);
    expect(await seen(await of('head_teacher', other.id))).toEqual([false, false, false, true]);
    const above = await aStaff([{ role: 'area_leader', schoolId: vik.id, groupId: null }, { role: 'area_leader', schoolId: other.id, groupId: null }]);
    const { body } = await ask('get', '/oversight', await sessionOf(above));
    expect(body.error).toBeUndefined();
    expect(await seen(above)).toEqual([false, false, false, false]);
  });

  it('sec-10: counts nobody whom the leader may not see, and names nobody', async () => {
    const named = await aStaff([{ role: 'head_teacher', schoolId: vik.id, groupId: null }]);
    const { stores } = theApp().plugin('trapp').service('premises');
    await stores.roster.save({ groups: [], pupils: [{ ...protectedPupil, namedStaff: [named.id] }], guardians: [] });
    expect((await overview('', named)).whole).toMatchObject({ pupils: 22, days: 19 });
    const seen = await overview();
    expect(seen.whole.pupils).toBe(21);
    const pupils: { ref: string; family_name: string }[] = await theApp().db.connection('trapp_pupils').select('ref', 'family_name').where('active', true);
    expect(pupils.filter(({ ref, family_name: name }) => JSON.stringify(seen).includes(ref) || JSON.stringify(seen).includes(name))).toEqual([]);
  });

  it('performance: the number of statements does not grow with the pupils', async () => {
    const small = await anotherSchool('Liten skole', 1, 1);
    const head = await aStaff([{ role: 'department_head', schoolId: small.id, groupId: null }]);
    const cookie = await sessionOf(head);
    const before = await statements(`/absence-overview/${small.id}`, cookie);
    const group = await aGroup(small, { name: '6A', grade: 6 });
    await absencesReach(small, UNTIL, (await pupilsIn(group, 30)).flatMap((pupil) => september.map((date) => anAbsence(pupil, date))));
    await ask('post', '/evaluations', cookie).send({ schoolId: small.id });
    expect(await statements(`/absence-overview/${small.id}`, cookie)).toBe(before);
    expect((await overview('', head, small)).whole).toMatchObject({ pupils: 31, days: 121, withFinding: 30 });
    await theApp().db.connection('trapp_pupils').where('school', small.id).update({ active: false });
  });
});

describe('the municipality’s absence, for a coordinator who sees no pupil', () => {
  let nes: School;
  let aas: School;

  beforeAll(async () => {
    nes = await anotherSchool('Nes skole', 20, 40);
    await anotherSchool('Berg skole', 2, 40);
    aas = await anotherSchool('Ås skole', 30, 50);
    const silent = await aSchool({ name: 'Taus skole' });
    await pupilsIn(await aGroup(silent), 30);
  }, 120_000);

  it('S23 B56 B59: each school and the municipality, with small figures hidden and those that would give them away', async () => {
    const { whole, counted, schools } = (await municipality()).body as MunicipalityOverview;
    expect(counted).toBe(4);
    expect(schools.map(({ name, pupils, days }) => [name, pupils, days]).sort()).toEqual([
      ['Berg skole', 40, 'hidden'], ['Nes skole', 40, 20], ['Taus skole', 30, null], ['Vik skole', 22, 'hidden'], ['Ås skole', 50, 30],
    ].sort());
    expect(whole).toMatchObject({ pupils: 182, days: 71, withCase: 'hidden' });
  });

  it('B58, B95: the municipality month by month; where too few stand behind the small ones together, no month is shown', async () => {
    const { months, schools } = (await municipality()).body as MunicipalityOverview;
    expect(months.map(({ month, share, schools: counted }) => [month, share, counted])).toEqual([['2026-08', 'hidden', 4], ['2026-09', 'hidden', 4], ['2026-10', 'hidden', 4], ['2026-11', 'hidden', 4]]);
    expect(schools.every(({ sourceId }) => sourceId.length > 0)).toBe(true);
    expect((await municipality('?period=last_month')).body.months).toEqual(months);
  });

  it('sec-17: how often cases were opened in an emergency, by month and by school, and how many nobody has looked at; never whose', async () => {
    const use = (at: number, schoolId: string, reviewed: boolean): EmergencyAccess => ({
      id: premises().newId(), staffId: 'noen-som-var-der', schoolId, caseId: `nodsak-${at}`, reason: 'other', text: 'Kanarifugl i teksten.', openedAt: '2026-10-05T08:00:00.000Z', endsAt: '2026-10-05T11:00:00.000Z',
      givenBack: false, overseenFrom: 'school', review: reviewed ? { by: leader.id, at: '2026-10-06T08:00:00.000Z', outcome: 'in_order', remark: '' } : null,
    });
    const made = [...Array.from({ length: 7 }, (_, at) => use(at, nes.id, true)), ...Array.from({ length: 6 }, (_, at) => use(20 + at, vik.id, false)), { ...use(40, vik.id, false), caseId: null }];
    await premises().transaction(async () => {
      for (const one of made) await premises().stores.emergencies.save(one);
    });
    for (const period of ['school_year', 'calendar_month']) {
      const { text, body } = await municipality(`?period=${period}`);
      const { uses, waiting, months, schools } = (body as MunicipalityOverview).emergencies;
      expect([uses, waiting]).toEqual([13, 6]);
      // Where nothing is, is not told: what stands beside the empty ones is hidden with them.
      expect(months.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
      expect(schools.filter((one) => one.uses !== 'hidden').map(({ name, uses: times }) => [name, times])).toEqual([['Nes skole', 7]]);
      expect(text).not.toMatch(/nodsak|noen-som-var-der|Kanarifugl/);
    }
    await theApp().db.connection('trapp_emergency_accesses').whereIn('ref', made.map(({ id }) => id)).delete();
  });

  it('S78: a school without data does not look like one without absence', async () => {
    const { schools } = (await municipality()).body as MunicipalityOverview;
    expect(schools.find(({ name }) => name === 'Taus skole')).toMatchObject({ missing: 'no_data', sharePercent: null, days: null, late: null, freshness: { dataUntil: null, stale: true } });
  });

  it('sec-17: says nothing of any pupil or class, and no number under five', async () => {
    for (const period of ['school_year', 'last_month', 'calendar_month']) {
      const { text, body } = await municipality(`?period=${period}`);
      const pupils: { ref: string; group: string }[] = await theApp().db.connection('trapp_pupils').select('ref', 'group').where('active', true);
      expect(pupils.filter(({ ref, group }) => text.includes(ref) || text.includes(group))).toEqual([]);
      const { whole, schools } = body as MunicipalityOverview;
      const numbers = [whole, ...schools].flatMap(({ pupils: all, days, documentedDays, undocumentedDays, lessons, late, withFinding, withCase }) => [all, days, documentedDays, undocumentedDays, lessons, late, withFinding, withCase]);
      expect(numbers.filter((number) => typeof number === 'number' && number < 5)).toEqual([]);
    }
  });

  it('B96: whoever is above some of the schools sees those and their sum, without small figures; nobody else sees any', async () => {
    const areaOf = async (staff: Staff) => (await ask('get', '/area-overview', await sessionOf(staff))).body as MunicipalityOverview;
    const above = await aStaff([nes, aas].map(({ id }) => ({ role: 'area_leader' as const, schoolId: id, groupId: null })));
    const area = await areaOf(above);
    expect(area.schools.map(({ name, pupils, days }) => [name, pupils, days]).sort()).toEqual([['Nes skole', 40, 20], ['Ås skole', 50, 30]]);
    expect([area.counted, area.whole]).toMatchObject([2, { pupils: 90, days: 50, withCase: 'hidden' }]);
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ actorKind: 'staff', operation: 'viewAreaOverview', about: { pupilIds: [], subjectId: 'school_year' } });
    expect((await areaOf(await aStaff([{ role: 'area_leader', schoolId: null, groupId: null }]))).schools.map(({ name }) => name).sort()).toEqual((await municipality()).body.schools.map(({ name }: { name: string }) => name).sort());
    expect((await areaOf(leader)).schools).toEqual([]);
  });

  it('is on record, and is not for staff', async () => {
    await municipality('?period=last_month');
    const [row] = await theApp().plugin('trapp').service('premises').stores.audit.latest(1);
    expect(row).toMatchObject({ actorKind: 'coordinator', operation: 'viewMunicipalityOverview', about: { pupilIds: [], subjectId: 'last_month' } });
    expect((await visitor().get('/trapp/absence-overview').set('Cookie', await sessionOf(leader))).status).toBe(401);
  });
});
