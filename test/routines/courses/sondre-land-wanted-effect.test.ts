import { Course, usual } from '../../kit/course';
import type { EffectsView, FindingRow } from '../../../plugins/trapp/core/contracts/index';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-09-24T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const eightDays = ['2026-08-26', '2026-09-01', '2026-09-02', '2026-09-10', '2026-09-11', '2026-09-16', '2026-09-21', '2026-09-22'];

test('S20, S21, S39, S43-S61, S64, S76: worry, mapping, plan and evaluation with the wanted effect, until the case is closed', async () => {
  const course = await Course.begin({ on: '2026-09-24' });

  // A rule sees eight days, and the contact teacher opens the case.
  await course.away(...eightDays);
  await course.done('leader', 'post', '/evaluations', { schoolId: course.school.id });
  const { findings } = await course.done<{ findings: FindingRow[] }>('teacher', 'get', '/findings');
  const eight = findings.find(({ ruleKey }) => ruleKey === 'atte-dager-i-skolearet');
  course.caseId = (await course.done<{ caseId: string }>('teacher', 'post', `/findings/${eight?.id}/case`, { concern: 'Borte åtte dager siden skolestart.' })).caseId;

  // The autumn break is no time to do anything in.
  expect(await course.view()).toMatchObject({ stepDue: '2026-10-08', stepOverdue: false, case: { step: 'samtale-og-kontakt', findingIds: [eight?.id], ownerId: course.staff.teacher.id } });
  expect(await course.tasks()).toEqual(['kontakt-med-hjemmet 2026-09-25!', 'samtale-med-eleven 2026-10-06!', 'samtale-med-foresatte 2026-10-06', 'sporre-helsesykepleier 2026-10-08']);
  expect(await course.lacks('til-kartlegging')).toEqual([expect.stringContaining('«'), expect.stringContaining('Snakk med barnet')]);
  expect(await course.seenBy()).toEqual(usual);

  course.on('2026-09-25');
  await course.contact('teacher', { reached: false, summary: 'Ikke svar.' });
  expect(await course.tasks()).toContain('kontakt-med-hjemmet 2026-09-25!');
  await course.contact();
  expect(await course.tasks()).not.toContain('kontakt-med-hjemmet 2026-09-25!');

  // Leaders and the team are told, and a leader decides with them who follows up.
  expect(await course.proposed()).toEqual(['meld-til-ledelsen']);
  expect(await course.proposedTo('team')).toHaveLength(1);
  expect(await course.proposedTo('subject')).toEqual([]);
  course.on('2026-10-05');
  const [raised] = (await course.view('head')).escalations;
  await course.act('head', `escalations/${raised?.raised.id}/follow`, { reason: 'Kontaktlærer fortsetter.' });
  expect(await course.tasks()).toContain('avgjor-oppfolging 2026-10-08');
  const talk = await course.write('samtale-med-eleven');
  expect(await course.paperOf(talk.record.id)).toContain('Vi snakket om friminuttene.');
  expect(await course.lacks('til-kartlegging')).toEqual([]);

  course.on('2026-10-06');
  await course.choose('til-kartlegging', 'teacher', 'Fraværet fortsetter.');
  expect(await course.tasks()).toEqual(['avklar-saksansvar 2026-10-08', 'kall-inn 2026-10-08', 'hold-kartleggingssamtale 2026-10-13!', 'send-referat 2026-10-16!', 'vurder-ppt 2026-10-20']);
  expect(await course.dayOf('team')).toEqual(expect.arrayContaining(['Avklar i skolemiljøteamet hvem som har ansvaret for saken']));

  // The team maps with home and pupil; going on takes the signed conversation.
  course.on('2026-10-12');
  expect((await course.lacks('til-tiltaksplan')).join(' ')).toContain('Hold samtalen etter guiden');
  const mapping = await course.write('hold-kartleggingssamtale', 'team');
  expect(mapping.record.status).toBe('signed');
  course.on('2026-10-16');
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan');
  // Two weeks on is a planning day; the plan is due the Monday after it.
  expect(await course.tasks()).toEqual(expect.arrayContaining(['hold-naervaersmote 2026-10-23!', 'lag-tiltaksplan 2026-11-02!']));

  course.on('2026-10-22');
  const held = await course.write('hold-naervaersmote', 'head');
  expect(await course.paperOf(held.record.id, 'head', 'nn')).toContain(course.pupil.familyName);
  expect(await course.agreed()).toEqual(['Gi beskjed til faglærerne 2026-10-29']);
  course.on('2026-10-26');
  const plan = await course.write('lag-tiltaksplan');
  expect(await course.paperOf(plan.record.id)).toContain('Ingvild møter Máret');
  expect(await course.lacks('start-planen')).toEqual([expect.stringContaining('«')]);
  await course.tick('gi-planen-til-familien');
  await course.choose('start-planen');
  expect(await course.tasks()).toEqual(['sporre-om-tiltakene 2026-11-02', 'kontakt-underveis 2026-11-02', 'hold-evalueringsmote 2026-11-16!', 'skriv-evaluering 2026-11-23!']);

  // Three weeks on there is more presence, and not by chance.
  course.on('2026-11-16');
  await course.write('hold-evalueringsmote');
  course.on('2026-11-20');
  await course.away('2026-10-07', '2026-10-08', '2026-10-12', '2026-10-13', '2026-10-14', '2026-10-19', '2026-10-20', '2026-10-22');
  const evaluation = await course.write('skriv-evaluering');
  expect(evaluation.form).toMatchObject({ kind: 'evaluation', effect: { meaning: { says: 'higher' } } });
  const effects = await course.done<EffectsView>('team', 'get', `/cases/${course.caseId}/effects`);
  expect(JSON.stringify(effects)).toContain('"higher"');
  await course.choose('til-beslutning');
  expect(await course.tasks()).toEqual(['drofte-veien-videre 2026-11-26!', 'bli-enige-med-hjemmet 2026-11-27!']);

  course.on('2026-11-25');
  expect(await course.proposed()).toEqual([]);
  await course.contact();
  await course.tick('drofte-veien-videre', 'team');
  expect(await course.lacks('avslutt')).toEqual([expect.stringContaining('Snakk med barnet')]);
  await course.hear('Det går fint nå.');
  const closed = await course.choose('avslutt', 'head', 'Tiltakene virker, og familien er enig.');
  expect(closed.case).toMatchObject({ status: 'closed', closedOn: '2026-11-25', path: expect.arrayContaining([expect.objectContaining({ step: 'beslutning', outcome: 'avslutt' })]) });
  expect(closed.case.path.map(({ step }) => step)).toEqual(['samtale-og-kontakt', 'kartleggingssamtale', 'tiltaksplan', 'evaluering', 'beslutning']);

  // Afterwards it can be read and printed, and not changed.
  expect(await course.refused('teacher', 'contacts', { on: '2026-11-25', with: 'guardian', how: 'phone', reached: true, summary: 'Etterpå.' })).toBe('case_closed');
  const lines = await course.journal('team');
  expect(lines).toEqual(expect.arrayContaining(['2026-09-24 Saken ble opprettet', '2026-09-25 Prøvde å nå foresatte på telefon', '2026-10-26 Plan er signert', '2026-11-20 Evaluering er signert']));
  expect(lines.at(-1)).toMatch(/^2026-11-25 .*Saken ble avsluttet$/);
  expect(await course.pdf('head', `/cases/${course.caseId}/paper`)).toContain('Tiltakene virker, og familien er enig.');
  expect(await course.seenBy()).toEqual(usual);
});
