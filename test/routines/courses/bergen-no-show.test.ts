import { Course } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-08-18T08:00:00.000Z');
  await publishPack('bergen');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** The pupil has not come to the first school day after summer. */
async function notCome(): Promise<Course> {
  const course = await Course.begin({ on: '2026-08-18' });
  const opened = await course.open('head', { concern: 'Kom ikke til skolestart.', entry: 'ikke-mott' });
  expect(opened).toMatchObject({ case: { step: 'ikke-mott', entry: 'person' }, procedure: { day: 1, days: 14, dueOn: '2026-08-31', isOver: false, chosen: null } });
  expect(await course.tasks()).toEqual(['na-hjemmet 2026-08-20!', 'avklar-situasjonen 2026-08-25!', 'kontakt-omradeleder 2026-09-01', 'rad-fra-andre 2026-09-01', 'vurder-bekymringsmelding 2026-09-01!']);
  return course;
}

test('B32, B35, B37: nobody answers, the home is visited, it turns out that the family is abroad, and the measures follow the situation', async () => {
  const course = await notCome();
  await course.contact('head', { reached: false, summary: 'Ringt tre ganger.' });
  await course.act('head', 'situation', { situation: 'ikke-svar', why: 'Ingen svarer på telefon eller melding.' });
  expect(await course.tasks()).toEqual(expect.arrayContaining(['oppsok-hjemmet 2026-08-20!', 'omradeleder-ikke-svar 2026-08-21!', 'barnevern-ikke-svar 2026-08-25!']));

  course.on('2026-08-20');
  const { case: held } = await course.act('head', 'situation', { situation: 'utlandet', why: 'Naboen sier de er hos besteforeldre.' });
  // What the situation before asked for is no longer asked for.
  expect(held.tasks.find(({ key }) => key === 'oppsok-hjemmet')).toMatchObject({ dropped: true, doneOn: null });
  expect(await course.tasks()).toEqual(expect.arrayContaining(['kontakt-foresatte-utland 2026-08-25!', 'omradeleder-utland 2026-08-27!', 'trygt-opphold 2026-08-25!']));
  expect((await course.lacks('avklart')).length).toBe(2);
  course.on('2026-08-24');
  await course.contact('head', { summary: 'Mor svarte. De kommer hjem fredag.' });
  await course.write('avklar-situasjonen', 'head');
  for (const key of (await course.tasks()).filter((line) => line.endsWith('!')).map((line) => line.split(' ')[0] ?? '')) await course.tick(key, 'leader', 'Gjort.');
  expect(await course.lacks('eleven-er-tilbake')).toEqual([]);
  const back = await course.choose('eleven-er-tilbake', 'head', 'Eleven er hjemme igjen.');
  expect(back).toMatchObject({ case: { step: 'fravaerskartlegging' }, procedure: null });
  expect(await course.journal('leader')).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-08-18 Situasjonen: /), '2026-08-20 Situasjonen: Eleven er i utlandet']));
});

test('B34: when fourteen days have gone, the leaders are told, and the case is taken further because somebody says why', async () => {
  const course = await notCome();
  course.on('2026-08-31');
  expect((await course.view('head')).procedure).toMatchObject({ day: 14, isOver: false });
  course.on('2026-09-01');
  await course.contact('head', { reached: false, summary: 'Fortsatt ikke svar.' });
  expect((await course.view('head')).procedure).toMatchObject({ day: 15, isOver: true });
  expect(await course.proposed()).toEqual(['fjorten-dager-er-gatt']);
  expect(await course.proposedTo('leader')).toHaveLength(1);
  // The child cannot be heard; that, and what is planned, is written down instead.
  const [found] = (await course.view('leader')).escalations;
  expect(found?.lacks).toEqual([expect.stringContaining('Snakk med barnet')]);
  await course.act('head', 'child-heard', { heard: false, byWhom: '', how: '', what: '', whyNot: 'Vi når ikke familien. Vi prøver hjemmebesøk igjen.', on: '2026-09-01' });
  const up = await course.act('leader', `escalations/${found?.raised.id}/follow`, { reason: 'Områdeleder er med videre.' });
  expect(up.case).toMatchObject({ step: 'samhandling', stepSince: '2026-09-01' });
  expect(await course.tasks()).toEqual(expect.arrayContaining(['meld-saken 2026-09-08!', 'hold-samhandlingsmote 2026-09-29!']));
  expect(await course.journal('leader')).toContain('2026-09-01 Barnet er ikke hørt ennå');
});
