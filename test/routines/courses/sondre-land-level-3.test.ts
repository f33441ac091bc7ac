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

const external = 'samarbeid-eksterne-tjenester';
const municipal = 'samarbeid-kommunale-tjenester';

/** A pupil of fifteen whose follow-up another school has begun, right before the decision. */
async function complex(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-05', pupil: { birthDate: '2011-05-17' }, guardians: [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }] });
  await course.open();
  await course.act('head', 'other-way', { to: { step: 'beslutning' }, reason: 'Planen er prøvd og evaluert på forrige skole.', visit: 1 });
  expect(await course.tasks()).toEqual(['drofte-veien-videre 2026-10-09!', 'bli-enige-med-hjemmet 2026-10-12!']);
  await course.contact();
  await course.tick('drofte-veien-videre', 'team');
  await course.hear();
  return course;
}

async function saysYes(course: Course, purpose: string, ...names: readonly string[]): Promise<void> {
  const { guardians } = await course.cooperation();
  for (const givenBy of names) {
    const guardianId = guardians.find(({ name }) => name === givenBy)?.id ?? null;
    await course.answerOn(purpose, 'given', { givenBy, guardianId, giver: guardianId === null ? 'pupil' : 'guardian', how: 'talk' });
  }
}

test('S63, S65, S7, S8, U8: a complex case is discussed across services when both guardians and the pupil say yes, and comes down the staircase again', async () => {
  const course = await complex();
  const pupil = `${course.pupil.givenName} ${course.pupil.familyName}`;
  expect(await course.lacks('til-niva-3')).toEqual([expect.stringMatching(/^Det trengs samtykke til .*Ærlend Prøve, Kari Prøve og Ola Prøve/)]);
  await saysYes(course, external, 'Kari Prøve', 'Ola Prøve');
  expect(await course.lacks('til-niva-3')).toEqual([expect.stringMatching(/^Kari Prøve og Ola Prøve har sagt ja.*Vi venter på svar fra Ærlend Prøve/)]);
  await saysYes(course, external, pupil);
  await course.choose('til-niva-3', 'leader', 'Saken er sammensatt.');
  expect(await course.tasks()).toEqual(['forbered-drofting 2026-10-12!', 'hold-tverrfaglig-drofting 2026-10-26!', 'henvis-eksternt 2026-11-02']);
  expect(await course.dayOf('leader')).toHaveLength(1);

  // The referral waits no longer than the norm before somebody is reminded.
  course.on('2026-10-12');
  await course.tick('forbered-drofting', 'head');
  const ask = { service: 'bup', purpose: 'Utredning', necessity: 'Skolen kommer ikke videre alene.', anonymous: false, shares: ['concern', 'absence', 'tried'] };
  const [referral] = (await course.act<{ referrals: { id: string }[] }>('head', 'referrals', ask)).referrals;
  await course.act('head', `referrals/${referral?.id}/moves`, { to: 'sent', on: '2026-10-12', note: '' });
  expect((await course.cooperation()).referrals).toMatchObject([{ status: 'sent', wait: { answerBy: '2026-10-26', late: false } }]);
  course.on('2026-10-26');
  await course.write('hold-tverrfaglig-drofting', 'leader');
  await course.tick('henvis-eksternt', 'head');
  await course.choose('til-oppfolging', 'leader');
  expect(await course.tasks()).toEqual(['oppdater-planen 2026-11-09!', 'hold-kontakten-niva-3 2026-11-02', 'evalueringsmote-niva-3 2026-12-07!', 'skriv-evaluering-niva-3 2026-12-14!']);
  course.on('2026-10-29');
  expect((await course.cooperation()).referrals).toMatchObject([{ wait: { days: 17, late: true } }]);
  await course.act('head', `referrals/${referral?.id}/moves`, { to: 'accepted', on: '2026-10-29', note: '' });

  // With the service beside it, the plan is renewed and weighed, and the case comes down a level.
  course.on('2026-11-05');
  await course.write('oppdater-planen');
  course.on('2026-12-03');
  await course.write('evalueringsmote-niva-3', 'head');
  await course.write('skriv-evaluering-niva-3');
  expect(await course.lacks('trapp-ned')).toEqual([expect.stringContaining('Det trengs samtykke til')]);
  await saysYes(course, municipal, 'Kari Prøve');
  const down = await course.choose('trapp-ned', 'head', 'Mye bedre. BUP fortsetter ved siden av.');
  expect(down.case.step).toBe('niva-2-felles-plan');
  // Two weeks on is still before Christmas.
  expect(await course.tasks()).toEqual(['lag-felles-plan 2026-12-17!', 'gi-felles-plan-til-familien 2026-12-17!']);
  course.on('2026-12-10');
  await course.write('lag-felles-plan');
  await course.tick('gi-felles-plan-til-familien');
  await course.choose('start-felles-plan');
  // Four weeks on is after the holidays.
  expect(await course.tasks()).toEqual(['kontakt-underveis-niva-2 2026-12-17', 'hold-evalueringsmote-niva-2 2027-01-07!', 'skriv-evaluering-niva-2 2027-01-14!']);
  expect((await course.view()).case.path.map(({ step }) => step)).toEqual(['samtale-og-kontakt', 'beslutning', 'niva-3-tverrfaglig-drofting', 'niva-3-oppfolging', 'niva-2-felles-plan', 'niva-2-evaluering']);
  expect(await course.journal('leader')).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-10-05 Annen vei enn rutinen: til «/), expect.stringMatching(/^2026-10-29 Henvisningen til .* er tatt imot$/)]));
});

test('B31, S75, S65: the home says no to level 3, nobody presses, and a report to child welfare asks no consent', async () => {
  const course = await complex();
  const { guardians } = await course.cooperation();
  for (const { id, name } of guardians) await course.answerOn(external, 'refused', { givenBy: name, guardianId: id, giver: 'guardian', how: 'talk' });
  expect(await course.lacks('til-niva-3')).toEqual([expect.stringMatching(/^Kari Prøve og Ola Prøve ønsker ikke .*Det er helt i orden\. Oppfølgingen fortsetter/)]);
  expect(await course.lacks('viderefor-planen')).toEqual([]);
  const { concernReport } = await course.cooperation();
  const checked = concernReport?.checklist.map(({ key }) => key) ?? [];
  const report = { on: '2026-10-05', how: 'digital', urgent: false, checked, told: 'not_told', whyNotTold: '', note: '' };
  expect(await course.refused('teacher', 'concern-reports', report)).toBe('invalid_input');
  await course.act('teacher', 'concern-reports', { ...report, whyNotTold: 'Kan være til fare for barnet.' });
  expect((await course.cooperation('head')).reports).toMatchObject([{ told: 'not_told', on: '2026-10-05' }]);
  expect(await course.journal()).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-10-05 Bekymringsmelding til /)]));
  expect((await course.choose('viderefor-planen')).case.step).toBe('evaluering');
});
