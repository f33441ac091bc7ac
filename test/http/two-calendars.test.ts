import type { PupilView } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { aGroup, aPupil, aSchool, aStaff, absencesReach, ask, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  const school = smallRoutine('bbb-prove-skole', [daysRule(30)]);
  const [year] = school.calendar.schoolYears;
  if (!year) throw new Error('The routine has no school year');
  const early: Routine = { ...school, key: 'aaa-prove-barnehage', appliesTo: { kind: 'kindergarten' }, calendar: { ...school.calendar, schoolYears: [{ ...year, from: '2026-08-03' }] } };
  await publishOnly(early);
  await publishBeside({ ...school, appliesTo: { kind: 'school' } });
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

it.each([
  ['kindergarten', '2026-08-03'],
  ['school', '2026-08-17'],
] as const)('A1: with a routine for each, a %s is shown by its own calendar, which begins %s', async (kind, from) => {
  const school = await aSchool({ kind });
  const group = await aGroup(school, kind === 'kindergarten' ? { grade: 0 } : {});
  const pupil = await aPupil(group);
  await absencesReach(school, '2026-11-19');
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }]);
  const answer = await ask('get', `/pupils/${pupil.id}`, await sessionOf(teacher));
  expect((answer.body as PupilView).period).toEqual({ from, to: '2026-11-20' });
});
