import { schoolDaysIn } from '../../plugins/trapp/core/calendar/index';
import type { DataHealthView, MyDay } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School } from '../../plugins/trapp/core/people/index';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

const UNTIL = '2026-11-19';
const routine = smallRoutine('aaa-prove-datahelse', [daysRule(5)]);
const days = schoolDaysIn(routine.calendar, '2026-09-01', UNTIL);

interface Place {
  readonly school: School;
  readonly classes: Record<'8A' | '8B', { readonly group: Group; readonly pupils: Pupil[] }>;
  readonly cookie: string;
}
let place: Place;

const pupilsIn = async (group: Group, count: number) => {
  const pupils: Pupil[] = [];
  for (let made = 0; made < count; made += 1) pupils.push(await aPupil(group));
  return pupils;
};

/** Two classes of ten; each day one pupil of each is away, and in 8A nobody in the last six days. */
async function aSchoolWithAGap(): Promise<Place> {
  const school = await aSchool();
  const groups = [await aGroup(school, { name: '8A' }), await aGroup(school, { name: '8B' })] as const;
  const classes = { '8A': { group: groups[0], pupils: await pupilsIn(groups[0], 10) }, '8B': { group: groups[1], pupils: await pupilsIn(groups[1], 10) } };
  const leader = await aStaff([{ role: 'department_head', schoolId: school.id, groupId: null }]);
  const awayOn = (pupils: readonly Pupil[], date: string, index: number) => [0, 1].map((next) => anAbsence(pupils[(index + next) % pupils.length] as Pupil, date));
  const absences = days.flatMap((date, index) => [...(index < days.length - 6 ? awayOn(classes['8A'].pupils, date, index) : []), ...awayOn(classes['8B'].pupils, date, index)]);
  await absencesReach(school, UNTIL, absences);
  return { school, classes, cookie: await sessionOf(leader) };
}

const look = async (schoolId = place.school.id, cookie = place.cookie) => {
  const answer = await ask('get', `/data-health/${schoolId}`, cookie);
  return { status: answer.status, view: answer.body as DataHealthView };
};

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(routine);
});
afterAll(async () => {
  await publishNothing();
  resetClock();
});
beforeEach(async () => {
  place = await aSchoolWithAGap();
});

it('S78: tells how far the data reaches, who brought it, and which class has gone silent', async () => {
  const { status, view } = await look();
  expect(status).toBe(200);
  expect(view).toMatchObject({ freshness: { dataUntil: UNTIL, stale: false }, schoolDaysBehind: 0, latest: { by: 'Prøve', fileName: 'fravaer.csv', rejected: 0 }, period: { to: UNTIL } });
  expect(view.remarks.map(({ kind, groupId, from, to }) => [kind, groupId, from, to])).toEqual([['silent', place.classes['8A'].group.id, days.at(-6), UNTIL]]);
  expect(view.classes.map(({ name, pupils, lately, usually, lastAbsence }) => [name, pupils, lately, usually, lastAbsence])).toEqual([
    ['8A', 10, 8, 20, days.at(-7)],
    ['8B', 10, 20, 20, UNTIL],
  ]);
});

it('B65: tells what the school records, by what is in its data', async () => {
  const [pupil] = place.classes['8B'].pupils as [Pupil];
  expect((await look()).view.records).toEqual({ lessons: false, late: false, leftEarly: false, subjects: false, documentation: false, messages: false });
  await absencesReach(place.school, UNTIL, [anAbsence(pupil, UNTIL, { kind: 'lesson', lessons: 1, at: '2', subject: 'Norsk', documented: false, reported: true })]);
  expect((await look()).view.records).toEqual({ lessons: true, late: false, leftEarly: false, subjects: true, documentation: true, messages: true });
});

it('S78: rows of a pupil twice on the same day, and a whole class away, come to the leader', async () => {
  const { pupils, group } = place.classes['8B'];
  await absencesReach(place.school, UNTIL, pupils.slice(0, 9).flatMap((pupil) => [anAbsence(pupil, UNTIL), anAbsence(pupil, UNTIL, { at: '1', sourceCode: 'X' })]));
  const { view } = await look();
  expect(view.remarks.flatMap((remark) => (remark.kind === 'twice' || remark.kind === 'crowded' ? [[remark.kind, remark.groupId, remark.away]] : []))).toEqual([
    ['crowded', group.id, 9],
    ['twice', null, 9],
  ]);
});

it('S78: whoever leads the school is told on My day in the same request, also after the next file; nobody else is', async () => {
  const doubtful = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).doubtful;
  const [pupil] = place.classes['8A'].pupils as [Pupil];
  const teacher = await sessionOf(await aStaff([{ role: 'contact_teacher', schoolId: place.school.id, groupId: place.classes['8A'].group.id }]));
  const told = [{ schoolId: place.school.id, schoolName: place.school.name }];
  expect([await doubtful(place.cookie), await doubtful(place.cookie), await doubtful(teacher)]).toEqual([told, told, []]);
  setClock('2026-11-20T08:10:00.000Z');
  await absencesReach(place.school, UNTIL, days.slice(-6).flatMap((date) => [anAbsence(pupil, date)]));
  expect(await doubtful(place.cookie)).toEqual([]);
  const path = '/my-day';
  const asked = await statements(path, place.cookie);
  await pupilsIn(await aGroup(place.school, { name: '8C' }), 30);
  expect(await statements(path, place.cookie)).toBe(asked);
});

it('sec-10: a protected pupil whom the leader may not see is in none of the counts', async () => {
  const { group, pupils } = place.classes['8A'];
  const before = (await look()).view.classes[0];
  const hidden = await aPupil(group, { protection: 'strictly_confidential', namedStaff: [] });
  await absencesReach(place.school, UNTIL, [anAbsence(hidden, UNTIL)]);
  expect((await look()).view.classes[0]).toEqual(before);
  await absencesReach(place.school, UNTIL, [anAbsence(pupils[0] as Pupil, UNTIL)]);
  expect((await look()).view.classes[0]).toMatchObject({ lately: 9, lastAbsence: UNTIL });
});

it('S78: a school without data is told so, and is not a fault', async () => {
  const school = await aSchool();
  const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]));
  const { status, view } = await look(school.id, cookie);
  expect([status, view.freshness.dataUntil, view.freshness.stale, view.latest, view.period, view.classes, view.remarks]).toEqual([200, null, true, null, null, [], []]);
});

it('S78: it takes the same few questions to the database however large the school', async () => {
  const path = `/data-health/${place.school.id}`;
  const small = await statements(path, place.cookie);
  await pupilsIn(await aGroup(place.school, { name: '8C' }), 30);
  expect(await statements(path, place.cookie)).toBe(small);
});

it('S78: leaders of other schools are kept out, and each look is on record', async () => {
  const other = await aSchoolWithAGap();
  expect((await look(place.school.id, other.cookie)).status).toBe(403);
  await look();
  const [seen, refused] = await premises().stores.audit.latest(2);
  expect([seen, refused].map((row) => [row?.operation, row?.outcome, row?.about.schoolId ?? row?.about.subjectId])).toEqual([
    ['viewDataHealth', 'done', place.school.id],
    ['viewDataHealth', 'refused', place.school.id],
  ]);
});
