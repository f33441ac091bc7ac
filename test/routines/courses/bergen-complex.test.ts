import type { RecordContent } from '../../../plugins/trapp/core/contracts/index';
import { Course } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-10-12T08:00:00.000Z');
  await publishPack('bergen');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const signs = (...kjennetegn: readonly string[]) => (content: RecordContent): RecordContent => (content.kind === 'conversation' ? { ...content, answers: { ...content.answers, kjennetegn: [...kjennetegn] } } : content);
const week = { id: 'w1', monday: '2026-10-19', days: [{ weekday: 1, time: '08.30–09.30', what: 'Kunst og håndverk', meetsWith: 'Lærer Prøve' }], note: 'Vi øker når det er trygt.' };

test('B24, B26, B38, B40, B43, B46, B92: a safe return is planned, two signs of a complex case are ticked, and it is lifted when home and pupil say yes', async () => {
  const course = await Course.begin({ on: '2026-10-12', guardians: [{ name: 'Kari Prøve' }] });
  await course.open('head', { entry: 'fravaerskartlegging' });
  await course.write('kartlegg');
  await course.choose('til-naervaersmote', 'head');
  await course.write('hold-naervaersmote', 'head');

  // B24, B43: ideas of all three kinds stand beside the plan; B38, B40: it holds the weeks of the return, with advice on how to step up.
  const plan = await course.write('lag-tiltaksplan', 'head', (content) => (content.kind === 'plan' ? { ...content, plan: { ...content.plan, returnWeeks: [week] } } : content));
  if (plan.form.kind !== 'plan') throw new Error('Not a plan');
  expect(new Set(plan.form.measures.map(({ level }) => level))).toEqual(new Set(['preventive', 'targeted', 'complex']));
  expect(plan.form.template.guidance.returnPlan?.nb).toMatch(/^Trygg opptrapping/);
  const paper = await course.paperOf(plan.record.id, 'head');
  for (const said of ['08.30–09.30', 'Kunst og håndverk', 'Vi øker når det er trygt.']) expect(paper).toContain(said);
  await course.tick('gi-planen-hjem', 'head');
  await course.choose('start-planen', 'head');

  // B92: the guidance is portioned out, each step and task with its own.
  const { step } = await course.view('head');
  expect([step, ...step.tasks].filter(({ help }) => !help?.nb)).toEqual([]);

  // With two of the signs ticked, the routine proposes, and the head teacher sees it.
  course.on('2026-11-02');
  expect(await course.proposed()).not.toContain('sammensatt-sak');
  await course.write('vurder-sammensatt', 'head', signs('over-tid', 'vanlige-tiltak'));
  expect(await course.proposed()).toContain('sammensatt-sak');
  expect(await course.proposedTo('leader')).not.toEqual([]);
  expect((await course.lacks('til-sammensatt')).join(' ')).toContain('Det trengs samtykke til');
  await course.hear('Vil ha hjelp, men ikke av mange.');
  const [guardian] = (await course.cooperation('head')).guardians;
  await course.answerOn('andre-tjenester', 'given', { givenBy: guardian?.name, guardianId: guardian?.id, giver: 'guardian', how: 'talk' });
  expect(await course.lacks('til-sammensatt')).toEqual([]);
  const found = (await course.view('leader')).escalations.find(({ raised }) => raised.key === 'sammensatt-sak');
  const lifted = await course.act('leader', `escalations/${found?.raised.id}/follow`, { reason: 'Vi trenger flere rundt bordet.' });
  expect(lifted.case).toMatchObject({ step: 'samhandling', stepSince: '2026-11-02' });
  expect(await course.tasks()).toEqual(['meld-saken 2026-11-09!', 'ring-fravaersteamet 2026-11-09', 'hold-samhandlingsmote 2026-11-30!', 'behandler-med 2026-11-23', 'felles-plan 2026-12-14!', 'annen-laering 2026-12-07', 'evaluer-felles-plan 2026-12-14']);

  course.on('2026-11-27');
  await course.tick('meld-saken', 'leader');
  await course.write('hold-samhandlingsmote', 'leader');
  await course.write('felles-plan', 'head');
  const down = await course.choose('trapp-ned', 'leader', 'Den felles planen er i gang.');
  expect(down.case).toMatchObject({ status: 'open', step: 'evaluering' });
  // Three weeks on is right before Christmas, four weeks on in it: no deadline falls on a day off.
  expect(await course.tasks()).toEqual(['hold-kontakten 2026-12-04', 'nytt-naervaersmote 2026-12-18!', 'skriv-evaluering 2027-01-05!', 'vurder-sammensatt 2027-01-05', 'tiltakssjekkliste 2027-01-05', 'vurder-andre 2027-01-05']);
  expect(await course.journal('leader')).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-11-02 Rutinen foreslår: /), expect.stringMatching(/^2026-11-02 Fulgte forslaget: /)]));
});
