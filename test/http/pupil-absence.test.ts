import type { PupilView } from '../../plugins/trapp/core/contracts/index';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-elevfravaer';

beforeAll(async () => {
  setClock('2027-02-12T08:00:00.000Z');
  await publishOnly(smallRoutine(KEY, [daysRule(30)]));
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function shown(): Promise<PupilView> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupil = await aPupil(group);
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }]);
  const autumn = [anAbsence(pupil, '2026-09-01', { documented: true }), anAbsence(pupil, '2026-09-02', { documented: false }), anAbsence(pupil, '2026-11-03', { kind: 'lesson', lessons: 2 })];
  const spring = [anAbsence(pupil, '2027-01-26', { documented: false }), anAbsence(pupil, '2027-02-02', { kind: 'late', minutes: 12 }), anAbsence(pupil, '2027-02-03', { kind: 'left_early', minutes: 40 })];
  await absencesReach(school, '2027-02-11', [...autumn, ...spring]);
  const answer = await ask('get', `/pupils/${pupil.id}`, await sessionOf(teacher));
  expect(answer.status).toBe(200);
  return answer.body as PupilView;
}

it('B84: one page gives an overview of the pupil’s absence in the school year: in days and lessons, what is documented, each row, and how far the data reaches', async () => {
  const { totals, absences, period, freshness } = await shown();
  expect(totals).toMatchObject({ days: 3, lessons: 2, late: 1, leftEarly: 1, undocumentedDays: 2 });
  expect(totals.percentDays).toBeGreaterThan(2);
  expect(absences.map(({ date, kind }) => `${date} ${kind}`).sort()).toEqual(['2026-09-01 day', '2026-09-02 day', '2026-11-03 lesson', '2027-01-26 day', '2027-02-02 late', '2027-02-03 left_early']);
  expect(period.from).toBe('2026-08-17');
  expect(freshness).toMatchObject({ dataUntil: '2027-02-11', stale: false });
});

it('B85: the absence is told for each half-year that has begun', async () => {
  const { halfYears } = await shown();
  expect(halfYears).toEqual([
    { from: '2026-08-17', to: '2027-01-17', days: 2, lessons: 2, late: 0, leftEarly: 0, undocumentedDays: 1 },
    { from: '2027-01-18', to: '2027-06-18', days: 1, lessons: 0, late: 1, leftEarly: 1, undocumentedDays: 1 },
  ]);
  setClock('2026-11-20T08:00:00.000Z');
  expect((await shown()).halfYears.map(({ from }) => from)).toEqual(['2026-08-17']);
});
