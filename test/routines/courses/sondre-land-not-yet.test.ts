import { addDays } from '../../../plugins/trapp/core/calendar/index';
import { schoolDaysIn } from '../../../plugins/trapp/core/calendar/index';
import { Course } from '../../kit/course';
import { publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';
import { packNamed } from '../packs';

beforeAll(async () => {
  setClock('2026-10-05T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const { calendar } = packNamed('sondre-land');
const municipal = 'samarbeid-kommunale-tjenester';
const everyFifth = (from: string, to: string) => schoolDaysIn(calendar, from, to).filter((_day, index) => index % 5 === 0);

/** From a concern to a plan that has been evaluated; the pupil is away as much after it as before. */
async function evaluatedWithoutEffect(): Promise<Course> {
  const course = await Course.begin({ on: '2026-10-05' });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  course.on('2026-10-09');
  await course.write('hold-kartleggingssamtale', 'team');
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan');
  course.on('2026-10-12');
  await planned(course);
  await evaluated(course, '2026-11-02');
  return course;
}

async function planned(course: Course): Promise<void> {
  await course.write('hold-naervaersmote', 'head');
  await course.write('lag-tiltaksplan');
  await course.tick('gi-planen-til-familien');
  await course.choose('start-planen');
}

async function evaluated(course: Course, day: string): Promise<void> {
  course.on(day);
  await course.away(...everyFifth('2026-08-17', addDays(day, -1)));
  await course.write('hold-evalueringsmote');
  await course.write('skriv-evaluering', 'teacher', (content) =>
    content.kind === 'evaluation' ? { ...content, evaluation: { ...content.evaluation, measures: content.evaluation.measures.map((row) => ({ ...row, effect: 'none' as const })), summary: 'Ingen endring ennå.' } } : content,
  );
  await course.choose('til-beslutning');
}

async function agreed(course: Course): Promise<void> {
  await course.contact();
  await course.hear();
  await course.tick('drofte-veien-videre', 'team');
}

describe('S62: the effect is not there yet', () => {
  it('S62, S58: back to other measures on level 1 step 3, with what has been tried beside the new plan; then level 2 with consent (S63, S65)', async () => {
    const course = await evaluatedWithoutEffect();
    await agreed(course);
    const back = await course.choose('andre-tiltak', 'head', 'Vi prøver mer kontakt på morgenen.');
    expect(back.case).toMatchObject({ step: 'tiltaksplan', stepSince: '2026-11-02' });
    expect(back.staircase[0]?.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'current', 'passed', 'passed', 'ahead']);
    // The second time the step begins anew: new tasks, and the gates know nothing of the first plan.
    expect(await course.tasks()).toEqual(['hold-naervaersmote 2026-11-09!', 'lag-tiltaksplan 2026-11-16!', 'gi-planen-til-familien 2026-11-16!', 'hold-kontakten 2026-11-09', 'samtale-etter-sykehus 2026-11-16']);
    expect((await course.lacks('start-planen')).join(' ')).toContain('Lag planen, og signer den.');

    course.on('2026-11-06');
    await course.write('hold-naervaersmote', 'head');
    const second = await course.write('lag-tiltaksplan');
    const [tried] = second.form.kind === 'plan' ? second.form.tried : [];
    expect(tried).toMatchObject({ effect: 'none', planSignedOn: '2026-10-12' });
    await course.tick('gi-planen-til-familien');
    await course.choose('start-planen');
    await evaluated(course, '2026-11-27');
    expect(await course.proposed()).toContain('til-niva-2');
    await agreed(course);

    // Level 2 takes a yes. Before it, the gate says whom to ask; after it, the way is open.
    expect(await course.lacks('til-niva-2')).toEqual([expect.stringContaining('Det trengs samtykke til')]);
    await course.answerOn(municipal, 'given');
    expect(await course.lacks('til-niva-2')).toEqual([]);
    const up = await course.choose('til-niva-2', 'head', 'Familien vil ha hjelp av familieteamet.');
    expect(up.case.step).toBe('niva-2-samarbeidsmote');
    expect(await course.tasks()).toEqual(['meld-til-samarbeidsmote 2026-12-02!', 'hold-samarbeidsmote 2026-12-18!', 'pedagogisk-analyse 2027-01-05', 'henvis-familieteam 2026-12-11']);
    const lines = await course.journal();
    expect(lines.filter((line) => line.includes('Plan er signert'))).toEqual(['2026-10-12 Plan er signert', '2026-11-06 Plan er signert']);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-11-27 Mor Prøve samtykker: /)]));
  });
});

describe('S65: consent is refused', () => {
  it('S65: a no to level 2 is no end: the gate says so calmly, names the ways that are open, and level 1 goes on', async () => {
    const course = await evaluatedWithoutEffect();
    await agreed(course);
    expect(await course.proposed()).toEqual(['til-niva-2']);
    await course.answerOn(municipal, 'refused');
    // Nobody is asked once more about what the home has said no to.
    expect(await course.proposed()).toEqual([]);
    const [lack] = await course.lacks('til-niva-2');
    expect(lack).toMatch(/Det er helt i orden\. Oppfølgingen fortsetter\. Disse veiene står åpne uten samtykket: /);
    expect(await course.lacks('til-niva-3')).toHaveLength(1);
    const goesOn = await course.choose('viderefor-planen', 'teacher', 'Familien vil fortsette med planen.');
    expect(goesOn.case).toMatchObject({ status: 'open', step: 'evaluering' });
    expect(await course.tasks()).toEqual(['sporre-om-tiltakene 2026-11-09', 'kontakt-underveis 2026-11-09', 'hold-evalueringsmote 2026-11-23!', 'skriv-evaluering 2026-11-30!']);
    expect(await course.journal()).toContainEqual(expect.stringMatching(/^2026-11-02 Mor Prøve samtykker ikke: /));
  });
});
