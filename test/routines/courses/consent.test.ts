import { Course } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-10-05T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const municipal = 'samarbeid-kommunale-tjenester';
const referral = { service: 'ppt', purpose: 'Råd om lesing', necessity: 'Vi kommer ikke videre alene.', anonymous: false, shares: ['concern', 'absence'] };

/** A mapping is held, and the way to level 2 lacks nothing but the home's yes. */
async function mapped(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-05', guardians: [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }, { name: 'Sperret Prøve', blocked: true }] });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  course.on('2026-10-09');
  await course.write('hold-kartleggingssamtale', 'team');
  return course;
}

async function says(course: Course, name: string, answer: 'given' | 'refused' | 'withdrawn'): Promise<void> {
  const { guardians } = await course.cooperation();
  expect(guardians.map((guardian) => guardian.name)).toEqual(['Kari Prøve', 'Ola Prøve']);
  await course.answerOn(municipal, answer, { givenBy: name, guardianId: guardians.find((guardian) => guardian.name === name)?.id, giver: 'guardian', how: 'talk' });
}

const prepare = async (course: Course): Promise<string> => (await course.act<{ referrals: { id: string }[] }>('teacher', 'referrals', referral)).referrals[0]?.id ?? '';
const send = (id: string) => [`referrals/${id}/moves`, { to: 'sent', on: '2026-10-09', note: '' }] as const;

test('S65, B29: guardians who disagree are told as that, the case goes on on level 1, and when they agree the way is open', async () => {
  const course = await mapped();
  await says(course, 'Kari Prøve', 'given');
  await says(course, 'Ola Prøve', 'refused');
  const [lack] = await course.lacks('til-niva-2');
  expect(lack).toContain('De har svart ulikt om');
  expect(lack).toContain('Snakk med begge om hva som er viktig for dem.');
  expect(lack).toContain('Oppfølgingen fortsetter.');
  const id = await prepare(course);
  expect(await course.refused('teacher', ...send(id))).toBe('gate_closed');

  // What takes no consent goes on as before.
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan');
  expect(await course.tasks()).toContain('lag-tiltaksplan 2026-10-23!');
  course.on('2026-10-14');
  await course.hear();
  expect(await course.lacks('til-niva-2')).toEqual([expect.stringContaining('De har svart ulikt om')]);
  await says(course, 'Ola Prøve', 'given');
  expect(await course.lacks('til-niva-2')).toEqual([]);
  await course.act('teacher', `referrals/${id}/moves`, { to: 'sent', on: '2026-10-14', note: '' });
  expect((await course.journal()).filter((line) => line.includes('samtykker'))).toEqual([
    expect.stringMatching(/^2026-10-09 Kari Prøve samtykker: /), expect.stringMatching(/^2026-10-09 Ola Prøve samtykker ikke: /), expect.stringMatching(/^2026-10-14 Ola Prøve samtykker: /),
  ]);
});

test('S65, B29, B105: consent that is taken back closes the gate and stops the referral at once, and somebody must tell the service today', async () => {
  const course = await mapped();
  await says(course, 'Kari Prøve', 'given');
  expect(await course.lacks('til-niva-2')).toEqual([]);
  const id = await prepare(course);
  await course.act('teacher', ...send(id));
  const { id: letter } = await course.act<{ id: string }>('teacher', `referrals/${id}/letters`, { language: 'nb' });
  expect(await course.pdf('teacher', `/documents/${letter}`)).toContain('Råd om lesing');
  expect((await course.cooperation()).grants).toMatchObject([{ endedOn: null }]);
  // Three weeks on is a planning day.
  expect(await course.agreed()).toContain('Etterlys svar fra PP-tjenesten 2026-11-02');

  course.on('2026-10-19');
  await says(course, 'Kari Prøve', 'withdrawn');
  const stopped = await course.cooperation('head');
  expect(stopped).toMatchObject({ referrals: [{ status: 'withdrawn', endedOn: '2026-10-19' }], grants: [{ endedOn: '2026-10-19' }] });
  expect(await course.lacks('til-niva-2')).toEqual([expect.stringMatching(/har trukket samtykket.*Det er helt i orden.*Oppfølgingen fortsetter/)]);
  const tell = (await course.agreed()).filter((line) => line.startsWith('Gi beskjed til PP-tjenesten'));
  expect(tell).toEqual([expect.stringMatching(/ 2026-10-19$/)]);
  expect(await course.agreed()).not.toContain('Etterlys svar fra PP-tjenesten 2026-11-02');
  expect(await course.dayOf('teacher')).toContain(tell[0]?.replace(/ 2026-10-19$/, ''));
  expect(await course.journal()).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-10-19 Kari Prøve trakk samtykket: /), expect.stringMatching(/^2026-10-19 Innsynet til .* er avsluttet$/)]));
  // When the service has been told, nothing of it keeps the school from following up.
  await course.tick('send-referat', 'team');
  expect(await course.lacks('til-tiltaksplan')).toEqual([expect.stringContaining('«Gi beskjed til PP-tjenesten')]);
  await course.tickAgreed('Gi beskjed til PP-tjenesten');
  expect((await course.choose('til-tiltaksplan')).case.step).toBe('tiltaksplan');
});
