import type { MyDay, SchoolWork } from '../../../plugins/trapp/core/contracts/index';
import { Course, usual } from '../../kit/course';
import { aGroup, aStaff, ask, premises, publishNothing, resetClock, sessionOf, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-10-05T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function begun(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-05' });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  return course;
}

test('U20, B91, S38: the owner leaves; nothing is orphaned, a leader takes the case, and hands it to one who says yes', async () => {
  const course = await begun();
  const { leader, team, teacher, head } = course.staff;
  course.on('2026-10-12');
  await premises().stores.staff.save({ ...teacher, active: false });
  expect((await course.ask('teacher', 'get', `/cases/${course.caseId}`)).status).toBe(401);

  // Leaders see it at once: on the case, and in what nobody at the school holds.
  expect((await course.view('head')).baton.standing).toBe('left');
  const work = await course.done<SchoolWork>('leader', 'get', `/school-work/${course.school.id}`);
  expect(work.orphans).toMatchObject([{ caseId: course.caseId, ownerName: teacher.name, reason: 'left' }]);
  expect((await course.ask('team', 'get', `/school-work/${course.school.id}`)).status).toBe(403);
  expect(await course.refused('team', 'owner', { ownerId: team.id, note: 'Jeg tar den.' })).toBe('forbidden');
  await course.act('leader', 'owner', { ownerId: leader.id, note: 'Læreren har sluttet.' });
  expect((await course.done<SchoolWork>('leader', 'get', `/school-work/${course.school.id}`)).orphans).toEqual([]);
  // The tasks stand where they stood.
  expect(await course.tasks()).toContain('hold-kartleggingssamtale 2026-10-12!');

  await course.act('leader', 'offer', { toId: team.id, note: 'Eleven er trygg på deg.' });
  expect((await course.view('team')).case.ownerId).toBe(leader.id);
  expect((await course.done<MyDay>('team', 'get', '/my-day')).waiting.offers).toMatchObject([{ caseId: course.caseId, note: 'Eleven er trygg på deg.' }]);
  await course.act('team', 'offer/answer', { accept: true, reason: '' });
  expect((await course.view('team'))).toMatchObject({ case: { ownerId: team.id, handovers: [{ kind: 'taken' }, { kind: 'accepted' }] }, baton: { standing: 'holds' }, may: { decide: true } });
  await course.write('hold-kartleggingssamtale', 'team');
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan', 'team');
  const lines = await course.journal('head');
  expect(lines).toEqual(expect.arrayContaining([`2026-10-12 ${leader.name} ble saksansvarlig`, `2026-10-12 ${team.name} er spurt om å ta over saken`, `2026-10-12 ${team.name} tok over som saksansvarlig`]));
  expect((await course.view('head')).people).toMatchObject({ [teacher.id]: teacher.name, [team.id]: team.name });
  expect(head.id).not.toBe(team.id);
});

test('U7: the pupil changes school; the case follows with a note, is seen there only when it is accepted, and goes on with all that is known', async () => {
  const course = await begun();
  const { otherSchool, staff } = course;
  const group = await aGroup(otherSchool, { name: '9C' });
  const newTeacher = await aStaff([{ role: 'contact_teacher', schoolId: otherSchool.id, groupId: group.id }], { name: 'Ny Lærer' });
  await course.pupilIs({ schoolId: otherSchool.id, groupId: group.id });
  course.on('2026-10-07');
  const { orphans } = await course.done<SchoolWork>('leader', 'get', `/school-work/${course.school.id}`);
  expect(orphans).toMatchObject([{ caseId: course.caseId, reason: 'pupil_moved', schoolName: otherSchool.name }]);
  expect(await course.seenBy()).not.toContain('elsewhere');
  expect(await course.refused('teacher', 'transfer', { note: '', legalBasis: '' })).toBe('invalid_input');
  await course.act('teacher', 'transfer', { note: 'Møt hen ved inngangen mot sør.', legalBasis: 'Foresatte har samtykket.' });

  // The note and no more, until they say yes.
  const { transfers } = (await course.done<MyDay>('elsewhere', 'get', '/my-day')).waiting;
  expect(transfers).toMatchObject([{ caseId: course.caseId, fromSchoolName: course.school.name, note: 'Møt hen ved inngangen mot sør.', legalBasis: 'Foresatte har samtykket.' }]);
  expect(await course.seenBy()).not.toContain('elsewhere');
  await course.act('elsewhere', 'transfer/answer', { accept: true, reason: '', ownerId: newTeacher.id });
  expect(await course.seenBy()).toEqual(['elsewhere']);
  course.reader = 'elsewhere';
  const arrived = await course.view('elsewhere');
  expect(arrived).toMatchObject({ case: { schoolId: otherSchool.id, ownerId: newTeacher.id, step: 'kartleggingssamtale' }, may: { decide: true } });
  const [talk] = arrived.records;
  expect((await course.ask('elsewhere', 'get', `/records/${talk?.id}`)).status).toBe(200);
  expect((await course.ask('teacher', 'get', `/records/${talk?.id}`)).status).toBe(404);
  expect(await course.journal('elsewhere')).toContain(`2026-10-07 ${otherSchool.name} tok imot saken. Ny Lærer er saksansvarlig`);
  expect(Object.values(arrived.people)).toEqual(expect.arrayContaining([staff.teacher.name, 'Ny Lærer']));

  // The new contact teacher goes on where the case stands.
  course.on('2026-10-12');
  expect((await ask('get', `/cases/${course.caseId}`, await sessionOf(newTeacher))).status).toBe(200);
  await course.write('hold-kartleggingssamtale', 'elsewhere');
  expect(await course.lacks('til-tiltaksplan')).toEqual([expect.stringContaining('«')]);
});

test('sec-10: only named staff see anything of a protected pupil\'s case, at any step, in any list', async () => {
  const course = await Course.begin({ on: '2026-10-05', pupil: { givenName: 'Skjermet', familyName: 'Prøvesen' } });
  const named = ['teacher', 'head'] as const;
  await course.pupilIs({ protection: 'strictly_confidential', namedStaff: named.map((who) => course.staff[who].id) });
  course.reader = 'head';
  expect((await course.ask('leader', 'post', `/pupils/${course.pupil.id}/cases`, { concern: 'Borte.' })).status).toBe(404);
  await course.open();
  const closedDoors = async () => {
    expect(await course.seenBy()).toEqual([...named]);
    for (const who of ['leader', 'team', 'subject', 'nurse', 'elsewhere'] as const) {
      const lists = await Promise.all(['/my-day', '/cases?status=all', '/findings?status=all', '/concerns', ...(who === 'leader' ? [`/school-work/${course.school.id}`] : [])].map((path) => course.ask(who, 'get', path)));
      expect(lists.map(({ status }) => status)).toEqual(lists.map(() => 200));
      expect(JSON.stringify(lists.map(({ body }) => body))).not.toMatch(/Skjermet|Prøvesen/);
      expect(JSON.stringify(lists.map(({ body }) => body))).not.toContain(course.caseId);
    }
  };
  await closedDoors();
  await course.contact();
  const talk = await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  await closedDoors();
  for (const path of [`/records/${talk.record.id}`, `/cases/${course.caseId}/paper`]) expect((await course.ask('leader', 'get', path)).status).toBe(404);
  // The one who is named works on, also where the routine asks for a role.
  await course.write('hold-kartleggingssamtale', 'head');
  await course.tick('send-referat', 'head');
  await course.choose('til-tiltaksplan', 'head');
  expect(await course.paperOf((await course.write('hold-naervaersmote', 'head')).record.id, 'head')).toContain('Skjermet');
  await course.choose('byttet-skole', 'head', 'Familien har flyttet.');
  await closedDoors();
  // No longer protected, the school's leaders and team have it as any other.
  await course.pupilIs({ protection: 'none', namedStaff: [] });
  expect(await course.seenBy()).toEqual(usual);
});
