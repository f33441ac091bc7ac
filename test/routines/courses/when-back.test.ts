import { Course } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';
import { packNamed } from '../packs';
import { stepsOf } from '../../../plugins/trapp/core/staircases/index';

beforeAll(async () => {
  setClock('2026-09-24T08:00:00.000Z');
  await publishPack('as-skole');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A plan has been weighed after three weeks, and the pupil is back. */
async function weighed(): Promise<Course> {
  const course = await Course.begin({ on: '2026-09-24' });
  await course.open();
  await course.contact();
  await course.write('elevsamtale');
  await course.choose('til-niva-1', 'teacher', 'Uroen er bekreftet.');
  course.on('2026-10-08');
  await course.write('kartlegg');
  await course.write('hold-mote');
  await course.write('skriv-plan');
  await course.choose('til-evaluering');
  course.on('2026-10-29');
  await course.away('2026-09-10', '2026-09-22');
  await course.write('skriv-evaluering');
  await course.choose('folg-opp-etterpa', 'teacher', 'Eleven har vært her hver dag i to uker.');
  return course;
}

test('U18: when the pupil is back, the school asks after two, four and seven weeks before it lets go', async () => {
  const course = await weighed();
  expect(await course.tasks()).toEqual(['spor-eleven-etter-to-uker 2026-11-12!', 'ring-hjem-etter-fire-uker 2026-11-26!', 'se-pa-naervaeret 2026-12-17!']);
  expect((await course.lacks('avslutt')).join(' ')).toContain('Se på nærværet siden eleven kom tilbake');
  course.on('2026-11-12');
  await course.hear('Det er fint å ha noen å sitte med.');
  await course.tick('spor-eleven-etter-to-uker');
  course.on('2026-11-26');
  await course.contact();
  course.on('2026-12-16');
  await course.away('2026-11-17', '2026-11-18');
  await course.tick('se-pa-naervaeret');
  // Two days of a cold are no reason to begin again.
  expect(await course.proposed()).toEqual([]);
  expect((await course.choose('avslutt', 'teacher', 'Det går fortsatt bra.')).case.status).toBe('closed');
});

test('U18: when the absence begins again, the routine proposes the plan, and the way back is short', async () => {
  const course = await weighed();
  course.on('2026-11-12');
  await course.away('2026-11-09', '2026-11-10', '2026-11-11');
  await course.contact();
  expect(await course.proposed()).toEqual(['fravaeret-begynner-igjen']);
  await course.hear('Det ble vanskelig igjen etter helga.');
  const [found] = (await course.view()).escalations;
  const back = await course.act('teacher', `escalations/${found?.raised.id}/follow`, { reason: 'Vi begynner med det som virket sist.' });
  expect(back.case).toMatchObject({ status: 'open', step: 'kartlegging-og-mote', stepSince: '2026-11-12' });
});

test.each(['sondre-land', 'bergen', 'as-skole'] as const)('U18: %s keeps in touch after the return, and says that the figure is ours', (pack) => {
  const steps = stepsOf(packNamed(pack).staircase).map(({ step }) => step);
  const after = steps.find(({ key }) => key === 'nar-eleven-er-tilbake');
  expect(after?.tasks.filter(({ required }) => required).map(({ deadline }) => deadline)).toEqual([2, 4, 7].map((amount) => ({ amount, unit: 'weeks' })));
  expect(after?.escalations?.[0]?.help.nb).toContain('vårt forslag');
  // It is one way beside closing at once, never the only one.
  const before = steps.filter(({ outcomes }) => outcomes.some(({ to }) => to !== 'close' && to.step === 'nar-eleven-er-tilbake'));
  expect(before.map(({ outcomes }) => outcomes.some(({ key }) => key === 'avslutt'))).toEqual([true]);
});
