import { Course, usual } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-09-21T08:00:00.000Z');
  await publishPack('bergen');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test('B26, B28, B29, B77: two presence meetings without more presence: the nurse is proposed, and asked when the home says yes', async () => {
  const course = await Course.begin({ on: '2026-09-21', guardians: [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }] });
  await course.open();
  expect(await course.tasks()).toEqual(['ring-hjem 2026-09-23!', 'si-fra-til-avdelingsleder 2026-09-23', 'samtale-med-hjemmet 2026-09-28', 'snakk-med-eleven 2026-09-28!', 'spor-faglaererne 2026-09-28']);
  await course.contact();
  await course.write('snakk-med-eleven');
  await course.choose('til-kartlegging');
  expect(await course.tasks()).toEqual(['kartlegg 2026-10-12!', 'vurder-flere-inn 2026-10-12', 'hjemmebesok 2026-10-12']);
  course.on('2026-09-24');
  await course.write('kartlegg');
  await course.choose('til-naervaersmote');
  // Ten school days, with a week off between.
  expect(await course.tasks()).toEqual(['avklar-rammene 2026-10-01', 'hold-naervaersmote 2026-10-15!', 'trygg-opptrapping 2026-10-12', 'lag-tiltaksplan 2026-10-12!', 'gi-planen-hjem 2026-10-12!']);

  course.on('2026-09-28');
  await course.write('hold-naervaersmote', 'head');
  const plan = await course.write('lag-tiltaksplan', 'head');
  await course.tick('gi-planen-hjem', 'head');
  // B77: the plan must be there on paper before it can be said to be sent home.
  expect(await course.lacks('start-planen')).toEqual([expect.stringContaining('Lag planen som PDF')]);
  expect(await course.paperOf(plan.record.id, 'head')).toContain('Ingvild møter Máret');
  expect(await course.lacks('start-planen')).toEqual([]);
  await course.choose('start-planen');
  expect(await course.tasks()).toEqual(['hold-kontakten 2026-10-12', 'nytt-naervaersmote 2026-10-19!', 'skriv-evaluering 2026-10-26!', 'vurder-sammensatt 2026-10-26', 'tiltakssjekkliste 2026-10-26', 'vurder-andre 2026-10-26']);

  course.on('2026-10-19');
  await course.away('2026-09-16', '2026-09-22', '2026-10-13', '2026-10-16');
  await course.contact();
  expect(await course.proposed()).toEqual([]);
  await course.write('nytt-naervaersmote', 'head');
  const [found] = (await course.view('head')).escalations;
  expect(found).toMatchObject({ raised: { key: 'to-moter-skolehelsetjenesten', tells: ['department_head'] }, lacks: [expect.stringMatching(/samtykke/i)] });
  expect(await course.proposedTo('head')).toHaveLength(1);
  expect(await course.refused('head', `escalations/${found?.raised.id}/follow`, { reason: 'Vi vil.' })).toBe('gate_closed');
  const { guardians } = await course.cooperation();
  for (const { id, name } of guardians) await course.answerOn('skolehelsetjenesten', 'given', { givenBy: name, guardianId: id, giver: 'guardian', how: 'talk' });
  await course.answerOn('skolehelsetjenesten', 'given', { givenBy: `${course.pupil.givenName} ${course.pupil.familyName}`, giver: 'pupil', how: 'talk' });
  expect((await course.view('head')).escalations[0]?.lacks).toEqual([]);
  await course.act('head', `escalations/${found?.raised.id}/follow`, { reason: 'Eleven ønsker det selv.' });
  expect((await course.task('avtal-med-helsesykepleier')).due).toBe('2026-10-26');
  expect(await course.proposed()).toEqual([]);
  expect(await course.journal()).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-10-19 Rutinen foreslår: /), expect.stringMatching(/^2026-10-19 Fulgte forslaget: /)]));
  expect(await course.seenBy()).toEqual(usual);
});
