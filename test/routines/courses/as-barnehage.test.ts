import { Course, usual } from '../../kit/course';
import { aStaff, ask, publishNothing, resetClock, sessionOf, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-10-29T08:00:00.000Z');
  await publishPack('as-barnehage');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A child in a kindergarten who has begun to cry at drop-off; the worry is made concrete with the parents. */
async function talkedAbout(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-29', kind: 'kindergarten' });
  const opened = await course.open('teacher', { concern: 'Gråter lenge ved levering.' });
  expect(opened).toMatchObject({ case: { step: 'dialog' }, step: { responsible: 'contact_teacher' } });
  // The planning day in November is skipped, and no deadline falls on it.
  expect(await course.tasks()).toEqual(['skriv-uroen 2026-11-05!', 'snakk-med-foreldrene 2026-11-12!']);
  course.on('2026-11-03');
  await course.write('skriv-uroen');
  expect(await course.lacks('avslutt')).toEqual([expect.stringContaining('«')]);
  await course.contact();
  return course;
}

test('A17, A18: the worry is refuted in the dialogue with the parents, and the case is closed on level 0', async () => {
  const course = await talkedAbout();
  await course.hear('Savner pappa når han reiser.');
  expect(await course.lacks('avslutt')).toEqual([]);
  const closed = await course.choose('avslutt', 'teacher', 'Barnet er trygt igjen, og foreldrene er enige.');
  expect(closed.case).toMatchObject({ status: 'closed', closedOn: '2026-11-03', path: [{ step: 'dialog', outcome: 'avslutt', reason: 'Barnet er trygt igjen, og foreldrene er enige.' }] });
  expect(closed.case.tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped)).toEqual([]);
  expect((await course.journal('leader')).at(-1)).toMatch(/^2026-11-03 .*Saken ble avsluttet$/);
  expect(await course.seenBy()).toEqual(usual);
  // A new worry is a new case.
  course.on('2026-11-16');
  const before = course.caseId;
  await course.open('leader');
  expect(course.caseId).not.toBe(before);
});

test('A17, A19-A22: confirmed, it goes to level 1 with a talk, a meeting and a plan, is weighed, and comes to level 2 with the parents\' yes', async () => {
  const course = await talkedAbout();
  await course.hear();
  await course.choose('til-niva-1', 'teacher', 'Uroen er bekreftet.');
  expect(await course.tasks()).toEqual(['trivselssamtale 2026-11-24!', 'mote 2026-12-01!', 'plan 2026-12-01!', 'miljoplan 2026-12-01']);
  expect((await course.lacks('til-evaluering')).join(' ')).toContain('Lag planen, og signer den.');
  course.on('2026-11-24');
  await course.write('trivselssamtale');
  await course.write('mote');
  const plan = await course.write('plan');
  expect(plan.form).toMatchObject({ kind: 'plan', template: { areas: [{ key: 'barnet' }, { key: 'familien' }, { key: 'barnehagen' }] } });
  expect(await course.paperOf(plan.record.id)).toContain('Ingvild møter Máret');
  await course.choose('til-evaluering');
  expect(await course.tasks()).toEqual(['evaluer 2027-02-24!', 'evalueringsmote 2027-02-24']);

  // The kindergarten is closed over Christmas; after it, the child has been away as often as before.
  course.on('2027-01-20');
  await course.away('2026-10-05', '2026-11-11', '2026-12-10', '2027-01-12');
  await course.write('evaluer');
  expect(await course.proposed()).toEqual(['til-niva-2']);
  expect(await course.proposedTo('leader')).toHaveLength(1);
  expect(await course.lacks('til-niva-2')).toEqual([expect.stringContaining('Det trengs samtykke til')]);
  await course.answerOn('tverrfaglig-samarbeid', 'given');
  await course.choose('til-niva-2', 'leader', 'Ressursteamet kan hjelpe.');
  expect(await course.tasks()).toEqual(['skriv-melding 2027-01-27', 'ressursteam 2027-02-03!', 'samarbeidsmote 2027-03-03!', 'evaluer-sammen 2027-03-03']);
  expect(await course.dayOf('leader')).toHaveLength(4);
  course.on('2027-02-02');
  await course.tick('ressursteam', 'leader');
  await course.write('samarbeidsmote', 'leader');
  const closed = await course.choose('avslutt', 'leader', 'Barnet gleder seg til å komme.');
  expect(closed.case.path.map(({ step }) => step)).toEqual(['dialog', 'kartlegging', 'evaluering', 'tverrfaglig']);
});

test('A1, B26: what the system itself writes is about a child in a kindergarten, also for somebody who works at a school too', async () => {
  const course = await talkedAbout();
  await course.contact('teacher', { with: 'pupil', how: 'meeting', summary: 'Lekte sammen en stund.' });
  await course.choose('til-niva-1', 'teacher', 'Uroen er bekreftet.');
  const { id: taskId, template } = await course.task('mote');
  const { recordId } = await course.act<{ recordId: string }>('teacher', 'records', { kind: 'meeting', template, taskId, revises: null, planRecordId: null });
  const begun = await course.record(recordId);
  expect(begun.content).toMatchObject({ kind: 'meeting', meeting: { attendees: [{ role: 'Barn' }, { name: 'Lærer Prøve', role: 'Saksansvarlig' }] } });

  const both = await aStaff([{ role: 'presence_team', schoolId: course.school.id, groupId: null }, { role: 'presence_team', schoolId: course.otherSchool.id, groupId: null }]);
  const me = (await ask('get', '/session', await sessionOf(both))).body;
  expect([me.unit, me.kindergartens]).toEqual(['school', [course.school.id]]);
  expect(await course.done('teacher', 'get', '/session')).toMatchObject({ unit: 'kindergarten', kindergartens: [] });

  const told = (await course.journal()).join('\n');
  expect(told).toContain('Kontakt med barnet i samtale');
  expect(told.replaceAll(/«[^»]*»/g, '')).not.toMatch(/\b(elev|skole|klasse|rektor)/i);
  await course.done('teacher', 'put', `/records/${recordId}`, { version: 1, content: begun.content.kind === 'meeting' ? { kind: 'meeting', meeting: { ...begun.content.meeting, date: '2026-11-27' } } : begun.content });
  expect((await course.ask('teacher', 'get', `/records/${recordId}/appointment`)).text).toContain('SUMMARY:Møte i barnehagen');
  const paper = await course.pdf('leader', `/cases/${course.caseId}/paper`);
  expect(paper).toContain('Kontakt med barnet i samtale');
});
