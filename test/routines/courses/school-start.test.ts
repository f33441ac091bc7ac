import type { CooperationView } from '../../../plugins/trapp/core/contracts/index';
import type { Staff } from '../../../plugins/trapp/core/people/index';
import { Course } from '../../kit/course';
import { aGroup, aStaff, ask, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../../kit/factories';
import { packNamed, type PackName } from '../packs';

beforeEach(() => setClock('2026-05-04T08:00:00.000Z'));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const referral = { service: 'ppt', purpose: 'Råd om språk', necessity: 'Vi kommer ikke videre alene.', anonymous: false, shares: ['concern'] };

/** A child with a case in the kindergarten, a referral under way, and an agreement from a meeting; in August the child begins at school, and the case is sent after. */
async function beginsAtSchool(schools: PackName): Promise<{ course: Course; teacher: Staff }> {
  await publishOnly(packNamed('as-barnehage'));
  await publishBeside(packNamed(schools));
  const course = await Course.begin({ on: '2026-05-04', kind: 'kindergarten' });
  await course.open('teacher', { concern: 'Gråter lenge ved levering.' });
  await course.write('skriv-uroen');
  await course.contact();
  await course.hear('Vil at mamma blir litt.');
  await course.choose('til-niva-1', 'teacher', 'Uroen er bekreftet.');
  await course.write('mote');
  await course.answerOn('tverrfaglig-samarbeid', 'given');
  const { referrals } = await course.act<CooperationView>('teacher', 'referrals', referral);
  await course.act('teacher', `referrals/${referrals[0]?.id}/moves`, { to: 'sent', on: '2026-05-04', note: '' });
  expect((await course.view()).routine.goesOverTo).toEqual([]);

  course.on('2026-08-17');
  const group = await aGroup(course.otherSchool, { name: '1A', grade: 1 });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: course.otherSchool.id, groupId: group.id }], { name: 'Førsteklasselærer Prøve' });
  await course.pupilIs({ schoolId: course.otherSchool.id, groupId: group.id });
  // The kindergarten sees that the child has begun at school, and sends the case; it does not change it first.
  expect((await course.view()).routine.goesOverTo).toEqual([]);
  await course.act('teacher', 'transfer', { note: 'Gå inn sammen med hen.', legalBasis: 'Foresatte har samtykket.' });
  return { course, teacher };
}

test('U7, A1, A17, A25: a child of the kindergarten begins at school; the case comes along, goes over to the school’s staircase, and nothing that is not over is lost', async () => {
  const { course, teacher } = await beginsAtSchool('as-skole');
  await course.act('elsewhere', 'transfer/answer', { accept: true, reason: '', ownerId: teacher.id });
  course.reader = 'elsewhere';
  const before = await course.view('elsewhere');
  expect(before).toMatchObject({ case: { routineKey: 'as-barnehage', step: 'kartlegging' }, routine: { goesOverTo: [{ key: 'as-skole', title: packNamed('as-skole').title }] } });
  const [agreed] = await course.agreed();
  const earlier = course.caseId;

  expect(await course.refused('elsewhere', 'routine', { routineKey: 'as-barnehage' })).toBe('invalid_input');
  expect(await course.refused('elsewhere', 'routine', { routineKey: 'as-skole', entry: 'finnes-ikke' })).toBe('unknown_step');
  expect((await course.ask('teacher', 'post', `/cases/${earlier}/routine`, { routineKey: 'as-skole' })).status).toBe(404);
  course.caseId = (await course.act<{ caseId: string }>('elsewhere', 'routine', { routineKey: 'as-skole' })).caseId;

  const after = await course.view('elsewhere');
  expect(after.case).toMatchObject({ routineKey: 'as-skole', step: 'uro', ownerId: teacher.id, concern: 'Gråter lenge ved levering.', takenIn: [{ caseId: earlier }], status: 'open' });
  expect(after.routine.goesOverTo).toEqual([]);
  // The school's own tasks from that day, and what was agreed; nothing of the kindergarten's step.
  expect((await course.tasks()).map((line) => line.split(' ')[0])).toEqual(['ring-hjem', 'elevsamtale']);
  expect(await course.agreed()).toContain(agreed);
  const { consents, referrals }: CooperationView = await course.cooperation('elsewhere');
  expect(consents.find(({ purpose }) => purpose.key === 'tverrfaglig-samarbeid')).toMatchObject({ status: 'given', open: true });
  expect(referrals).toMatchObject([{ service: 'ppt', status: 'sent' }]);
  expect((await ask('get', `/cases/${course.caseId}`, await sessionOf(teacher))).status).toBe(200);

  // What was written is read where it was written, and that case is over.
  const over = await course.done<typeof after>('elsewhere', 'get', `/cases/${earlier}`);
  expect(over).toMatchObject({ case: { status: 'closed', wentInto: course.caseId, path: [{}, { reason: expect.stringContaining('rutinen der eleven går nå') }] }, records: [{ status: 'signed' }, { status: 'signed' }] });
  expect((await course.ask('elsewhere', 'post', `/cases/${earlier}/routine`, { routineKey: 'as-skole' })).body.error.code).toBe('case_closed');
  expect((await course.journal('elsewhere')).join(' ')).toContain('ble del av denne');
});

test('U7, A1, S65, B29: where the school could not wait it goes into the case there; what rests on a consent that the school does not know stops, and somebody tells the service', async () => {
  const { course, teacher } = await beginsAtSchool('sondre-land');
  const asTeacher = await sessionOf(teacher);
  expect((await ask('post', `/pupils/${course.pupil.id}/transfer-request`, asTeacher).send({ note: 'Kommer ikke inn døra.', cannotWait: true })).status).toBe(200);
  const own: string = (await ask('post', `/pupils/${course.pupil.id}/cases`, asTeacher).send({ concern: 'Kommer ikke inn døra.' })).body.caseId;
  await course.act('elsewhere', 'transfer/answer', { accept: true, reason: '', ownerId: teacher.id });
  const { caseId } = await course.act<{ caseId: string }>('elsewhere', 'routine', { routineKey: 'sondre-land' });
  expect(caseId).toBe(own);
  course.caseId = own;
  course.reader = 'elsewhere';
  expect((await course.view('elsewhere')).case).toMatchObject({ step: 'samtale-og-kontakt', concern: 'Kommer ikke inn døra.', takenIn: [{ concern: 'Gråter lenge ved levering.' }] });
  const { referrals } = await course.cooperation('elsewhere');
  expect(referrals).toMatchObject([{ service: 'ppt', status: 'withdrawn' }]);
  expect((await course.view('elsewhere')).case.grants.every(({ endedOn }) => endedOn === '2026-08-17')).toBe(true);
  expect((await course.agreed()).filter((line) => line.endsWith('2026-08-17'))).toHaveLength(1);
});
