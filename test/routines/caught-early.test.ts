import type { CheckView, ConcernView, DataHealthView, MyDay } from '../../plugins/trapp/core/contracts/index';
import { Course } from '../kit/course';
import { anAbsence, absencesReach, publishNothing, resetClock, setClock } from '../kit/factories';
import { publishPack } from './made-up-school';

beforeAll(async () => {
  setClock('2026-10-12T07:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test('U4: what the school records this morning is on the day check the same morning, with the rules the same day, and with somebody who assesses it within a week', async () => {
  const course = await Course.begin({ on: '2026-10-12' });
  const unreported = (date: string) => anAbsence(course.pupil, date, { documented: false, reported: false });
  await absencesReach(course.school, '2026-10-12', ['2026-09-29', '2026-09-30', '2026-10-12'].map(unreported));

  const check = await course.done<CheckView>('teacher', 'get', `/checks/dagsjekk?routineKey=sondre-land&schoolId=${course.school.id}&groupId=${course.group.id}`);
  expect(check.lookedAt).toBe('2026-10-12');
  expect(check.pupils.map(({ pupil }) => pupil.id)).toEqual([course.pupil.id]);

  await course.done('leader', 'post', '/evaluations', { schoolId: course.school.id });
  const { card } = await course.done<ConcernView>('teacher', 'get', `/pupils/${course.pupil.id}/concern`);
  expect(card?.findings.map(({ ruleKey }) => ruleKey)).toContain('fravaer-uten-melding');
  expect(card?.assessBy.localeCompare('2026-10-19')).toBeLessThanOrEqual(0);
  const day = await course.done<MyDay>('teacher', 'get', '/my-day');
  expect(day.concerns.map(({ pupil }) => pupil.id)).toEqual([course.pupil.id]);

  // And how well the school records stands beside it, so that silence is not taken for presence.
  const health = await course.done<DataHealthView>('leader', 'get', `/data-health/${course.school.id}`);
  expect(health.freshness).toMatchObject({ dataUntil: '2026-10-12', stale: false });
});
