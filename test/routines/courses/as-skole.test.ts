import { Course, usual } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-09-24T08:00:00.000Z');
  await publishPack('as-skole');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test('A25-A33, A35, U8: from a talk by phone on level 0, over mapping and a plan that is weighed after three weeks, to the resource team on level 2', async () => {
  const course = await Course.begin({ on: '2026-09-24' });
  const opened = await course.open();
  expect(opened).toMatchObject({ case: { step: 'uro', ownerId: course.staff.teacher.id }, step: { responsible: 'contact_teacher' }, stepDue: '2026-10-08' });
  // A week off lies between.
  expect(await course.tasks()).toEqual(['ring-hjem 2026-10-05!', 'elevsamtale 2026-10-08!']);
  expect(await course.seenBy()).toEqual(usual);

  // The pupil talks most easily with the subject teacher, who sees the case from then on; the nurse, who was thought of first, does so no more.
  const talk = await course.task('elevsamtale');
  await course.act('teacher', 'responsible', { taskId: talk.id, staffId: course.staff.nurse.id, name: '', why: 'Eleven har vært hos henne før.' });
  expect(await course.seenBy()).toEqual([...usual, 'nurse']);
  await course.act('teacher', 'responsible', { taskId: talk.id, staffId: course.staff.subject.id, name: '', why: 'Eleven går alltid til henne.' });
  expect(await course.seenBy()).toEqual([...usual, 'subject']);
  expect(await course.dayOf('subject')).toEqual([talk.title]);

  course.on('2026-09-25');
  await course.contact();
  expect(await course.lacks('til-niva-1')).toEqual([expect.stringContaining(`«${talk.title}»`), expect.stringContaining('Snakk med barnet')]);
  await course.write('elevsamtale', 'subject');
  expect(await course.lacks('til-niva-1')).toEqual([]);
  expect(await course.refused('subject', 'outcome', { outcome: 'til-niva-1', reason: 'Uroen er bekreftet.' })).toBe('forbidden');
  await course.choose('til-niva-1', 'teacher', 'Uroen er bekreftet.');

  // A27, A29: mapping, a meeting that decides, and the agreement.
  expect(await course.tasks()).toEqual(['kartlegg 2026-10-09!', 'bli-kjent 2026-10-09', 'samtale-foreldre 2026-10-05', 'skalering 2026-10-09', 'hold-mote 2026-10-16!', 'skriv-plan 2026-10-16!', 'skolens-ressursteam 2026-10-16']);
  course.on('2026-10-08');
  await course.write('kartlegg');
  const minutes = await course.write('hold-mote');
  expect(await course.paperOf(minutes.record.id)).toContain('Vi følger tiltaksplanen');
  expect((await course.lacks('til-evaluering')).join(' ')).toContain('Lag planen, og signer den.');
  const plan = await course.write('skriv-plan');
  expect(await course.paperOf(plan.record.id, 'teacher', 'en')).toContain('Ingvild');
  await course.choose('til-evaluering');

  // A28: three weeks; leaders are told when it drags on.
  expect(await course.tasks()).toEqual(['kontakt-underveis 2026-10-22', 'evalueringsmote 2026-10-29', 'skriv-evaluering 2026-10-29!']);
  course.on('2026-10-29');
  await course.away('2026-09-10', '2026-09-22', '2026-10-15', '2026-10-22');
  await course.contact();
  expect(await course.proposed()).toEqual([]);
  course.on('2026-10-30');
  await course.contact();
  expect(await course.proposed()).toEqual(['evaluer-na']);
  expect(await course.proposedTo('head')).toHaveLength(1);
  await course.write('skriv-evaluering');
  expect(await course.proposed()).toContain('til-niva-2');

  // A33: what the routine proposes waits for a yes, and then it is followed.
  const found = (await course.view('head')).escalations.find(({ raised }) => raised.key === 'til-niva-2');
  expect(found).toMatchObject({ outcome: { key: 'til-niva-2' }, lacks: [expect.stringMatching(/samtykke/)] });
  expect(await course.refused('head', `escalations/${found?.raised.id}/follow`, { reason: 'Vi trenger hjelp.' })).toBe('gate_closed');
  await course.answerOn('tverrfaglig-samarbeid', 'given');
  const up = await course.act('head', `escalations/${found?.raised.id}/follow`, { reason: 'Familien og skolen vil ha hjelp.' });
  expect(up.case).toMatchObject({ step: 'tverrfaglig', stepSince: '2026-10-30' });
  expect(await course.tasks()).toEqual(['meld-til-ressursteam 2026-11-06!', 'samarbeidsmote 2026-11-27!', 'oppdater-plan 2026-12-04', 'evaluer 2026-12-11']);

  // A31, A32: the report to the resource team is a paper of its own, and the partners stand in the list of services.
  course.on('2026-11-05');
  const report = await course.write('meld-til-ressursteam', 'head');
  expect(await course.paperOf(report.record.id, 'head')).toContain(course.pupil.familyName);
  expect((await course.cooperation('head')).services.map(({ key }) => key)).toEqual(expect.arrayContaining(['ppt', 'ungdomslos', 'nav', 'bup']));
  course.on('2026-11-26');
  await course.write('samarbeidsmote', 'head');
  expect(await course.lacks('avslutt')).toEqual([]);
  const closed = await course.choose('avslutt', 'head', 'Nærværet er tilbake.');
  expect(closed.case.status).toBe('closed');
  expect(await course.journal('leader')).toEqual(expect.arrayContaining([
    expect.stringContaining('har ansvaret, fordi barnet er trygt på denne voksne'),
    '2026-10-30 Rutinen foreslår: Tiltakene skulle vært evaluert etter tre uker',
    expect.stringMatching(/^2026-10-30 Fulgte forslaget: /),
  ]));
});
