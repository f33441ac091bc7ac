import type { AbsenceOverview, CheckView, MunicipalityOverview } from '../../plugins/trapp/core/contracts/index';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { theApp } from '../kit/app';
import { Course } from '../kit/course';
import { publishNothing, resetClock, setClock } from '../kit/factories';
import { publishPack } from '../routines/made-up-school';

let coordinator: Coordinator;

beforeAll(async () => {
  setClock('2026-10-12T08:00:00.000Z');
  await theApp().db.connection('trapp_pupils').update({ active: false });
  // The coordinator's figures count every referral of the municipality: those of earlier tests are taken away.
  await theApp().db.connection('trapp_cases').where('state', 'like', '%PP-tjenesten%').delete();
  await publishPack('sondre-land');
  coordinator = await coordinatorNamed('Kari', 'followup');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const figures = (course: Course, period = 'school_year') => course.done<AbsenceOverview>('leader', 'get', `/absence-overview/${course.school.id}?period=${period}`);
const municipality = async (): Promise<MunicipalityOverview> => {
  const { status, body } = await coordinator('get', '/trapp/absence-overview');
  expect(status).toBe(200);
  return body as MunicipalityOverview;
};

/** A pupil who was referred to PPT on the day that it is. */
async function referred(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-12', guardians: [{ name: 'Kari Prøve' }] });
  await course.open();
  const { guardians } = await course.cooperation();
  await course.answerOn('samarbeid-kommunale-tjenester', 'given', { givenBy: 'Kari Prøve', guardianId: guardians[0]?.id, giver: 'guardian', how: 'talk' });
  const { referrals } = await course.act<{ referrals: { id: string }[] }>('teacher', 'referrals', { service: 'ppt', purpose: 'Råd om lesing', necessity: 'Vi kommer ikke videre alene.', anonymous: false, shares: ['concern'] });
  await course.act('teacher', `referrals/${referrals[0]?.id}/moves`, { to: 'sent', on: '2026-10-12', note: '' });
  return course;
}

const move = async (course: Course, to: string, on: string) => course.act('teacher', `referrals/${(await course.cooperation()).referrals[0]?.id}/moves`, { to, on, note: '' });

it('B105: leaders see how long the school’s pupils wait for a service, from the letter was sent until the help began', async () => {
  const course = await referred();
  course.on('2026-10-26');
  expect((await figures(course)).waits).toEqual([{ service: 'PP-tjenesten', children: 1, started: 0, waiting: 1, medianDays: null, medianWaitingDays: 14 }]);
  await move(course, 'accepted', '2026-10-26');
  course.on('2026-11-02');
  await move(course, 'started', '2026-11-02');
  expect((await figures(course)).waits).toEqual([{ service: 'PP-tjenesten', children: 1, started: 1, waiting: 0, medianDays: 21, medianWaitingDays: null }]);
  // The letter was sent in another month than this one.
  expect((await figures(course, 'calendar_month')).waits).toEqual([]);
  // Whom a leader may not see is in no figure.
  await course.pupilIs({ protection: 'strictly_confidential', namedStaff: [] });
  expect((await figures(course)).waits).toEqual([]);
  await course.pupilIs({ active: false });
});

it('B95, B105, sec-17: the coordinator sees no service that fewer than five children were referred to, and then no number that gives one away', async () => {
  const few = async () => (await municipality()).waits.filter(({ service }) => service === 'PP-tjenesten');
  const before = (await theApp().db.connection('trapp_cases').where('state', 'like', '%PP-tjenesten%')).length;
  expect(before).toBeLessThan(5);
  expect(await few()).toEqual([]);
  for (let children = before; children < 6; children += 1) await referred();
  expect(await few()).toEqual([{ service: 'PP-tjenesten', children: 6, started: 'hidden', waiting: 'hidden', medianDays: 'hidden', medianWaitingDays: 'hidden' }]);
}, 120_000);

it('B78, B79, B80: leaders see how many of those with a case have had a meeting, a plan, and a plan that was evaluated', async () => {
  const course = await Course.begin({ on: '2026-10-12' });
  expect((await figures(course)).caseFigures).toEqual({ children: 0, withMeeting: 0, withPlan: 0, withEvaluation: 0 });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  await course.write('hold-kartleggingssamtale', 'team');
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan');
  await course.write('hold-naervaersmote', 'head');
  await course.write('lag-tiltaksplan');
  expect((await figures(course)).caseFigures).toEqual({ children: 1, withMeeting: 1, withPlan: 1, withEvaluation: 0 });
});

it('S22: how often the school’s checks should have been made, were made in time, late, and not at all', async () => {
  const course = await Course.begin({ on: '2026-10-12' });
  const day = async () => (await figures(course)).checks.find(({ key }) => key === 'sondre-land.dagsjekk');
  // At ten in the morning the day check of the class is over its time.
  expect(await day()).toMatchObject({ title: { nb: expect.stringContaining('Dagsjekk') as string }, due: 1, inTime: 0, late: 0, missed: 1 });
  course.on('2026-10-13');
  const made = await course.done<CheckView>('teacher', 'post', '/checks/dagsjekk/rounds', { routineKey: 'sondre-land', schoolId: course.school.id, groupId: course.group.id, occasion: '2026-10-13' });
  expect(made.row.done?.wasLate).toBe(true);
  expect(await day()).toMatchObject({ due: 2, inTime: 0, late: 1, missed: 1 });
  const school = (await municipality()).schools.find(({ freshness }) => freshness.schoolId === course.school.id);
  expect(school?.checks).toMatchObject({ late: 1, missed: 1 });
});
