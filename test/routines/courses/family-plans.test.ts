import type { JournalView, RecordContent, RecordView } from '../../../plugins/trapp/core/contracts/index';
import type { Measure } from '../../../plugins/trapp/core/plans/index';
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

const measure = (id: string, area: string, what: string, who: string): Measure => ({ id, area, what, who, from: '2026-10-05', until: '', specialTreatment: false, phaseOut: '' });

/** As on the slides: what school, home, leisure and the pupil do, each with a name. */
const measures = [
  measure('m1', 'skole', 'Sender eleven en melding hver morgen', 'Miljøarbeider Noor'),
  measure('m2', 'skole', 'Snakker med mamma hver fredag', 'Miljøarbeider Noor'),
  measure('m3', 'hjem', 'Setter tydeligere grenser for spilling og vekker klokka sju', 'Mamma og pappa'),
  measure('m4', 'fritid', 'Går sammen til skolen', 'Vennen Sol'),
  measure('m5', 'elev', 'Svarer med tommel opp eller ned', 'Eleven'),
];
const week = { id: 'w1', monday: '2026-10-12', days: [{ weekday: 1, time: '08.20–10.00', what: 'Norsk', meetsWith: 'Noor' }], note: 'Noor ringer torsdag.' };

const withPlan = (more: object) => (content: RecordContent): RecordContent => (content.kind === 'plan' ? { ...content, plan: { ...content.plan, measures, returnWeeks: [week], contactPerson: 'Miljøarbeider Noor', ...more } } : content);

const WHY = 'Kontakten går tilbake til den familien kjenner best.';

/** A new revision of the signed plan, signed. */
async function revised(course: Course, recordId: string, change: (content: RecordContent) => RecordContent): Promise<RecordView> {
  const begun = await course.act<{ recordId: string }>('teacher', 'records', { kind: 'plan', template: 'tiltaksplan', taskId: null, revises: recordId, planRecordId: null });
  const { content } = await course.record(begun.recordId);
  const changed = change(content);
  await course.done('teacher', 'put', `/records/${begun.recordId}`, { version: 1, content: changed });
  // B81: nobody changes a plan without a word of why.
  const unsaid = await course.ask('teacher', 'post', `/records/${begun.recordId}/signature`, { version: 2 });
  expect([unsaid.status, unsaid.body.error.problems]).toEqual([409, [{ path: 'whyRevised', message: expect.stringContaining('hvorfor planen endres') }]]);
  if (changed.kind !== 'plan') throw new Error('Not a plan');
  await course.done('teacher', 'put', `/records/${begun.recordId}`, { version: 2, content: { kind: 'plan', plan: { ...changed.plan, whyRevised: WHY } } });
  const signed = await course.done<RecordView>('teacher', 'post', `/records/${begun.recordId}/signature`, { version: 3 });
  const { entries } = await course.done<JournalView>('teacher', 'get', `/cases/${course.caseId}/journal`);
  expect(entries.find((entry) => entry.recordId === begun.recordId && entry.title === 'Plan er signert')?.text).toMatch(new RegExp(`\\n${WHY}$`));
  return signed;
}

test('U6, F14, F15, F17, F18, F20, F21, B24, B38, B87: a plan at once, with what school, home, friends and the pupil do; the contact goes back to the teacher in its revision', async () => {
  const course = await Course.begin({ on: '2026-10-05', guardians: [{ name: 'Mamma Prøve' }] });
  await course.open();
  // U6, F20: nobody waits and sees. A judgement takes the case to the plan the day it is opened.
  await course.contact();
  const moved = await course.act('teacher', 'other-way', { to: { step: 'tiltaksplan' }, reason: 'Eleven trenger noe i morgen tidlig.', visit: 1 });
  expect(moved.case).toMatchObject({ step: 'tiltaksplan', stepSince: '2026-10-05', path: [{ reason: 'Eleven trenger noe i morgen tidlig.', outcome: null }, { to: null }] });
  expect(moved.step.help?.nb).toBeTruthy();

  await course.write('hold-naervaersmote', 'head');
  const { record, form } = await course.write('lag-tiltaksplan', 'teacher', withPlan({}));
  // B24: ideas for measures stand beside the form, and nothing is chosen by the system.
  expect(form.kind === 'plan' ? form.measures.map(({ area }) => area) : []).toEqual(expect.arrayContaining(['skole', 'hjem', 'elev']));
  const paper = await course.paperOf(record.id);
  for (const { what } of measures) expect(paper).toContain(what.split(' ').slice(0, 3).join(' '));
  for (const said of ['Mamma og pappa', 'Vennen Sol', 'Miljøarbeider Noor', '08.20–10.00', 'Noor ringer torsdag.']) expect(paper).toContain(said);

  // B87, F21: the parties say what they think of it, a no as well.
  const say = (party: string, name: string, answer: string, note = '') => course.done<RecordView>('teacher', 'post', `/records/${record.id}/agreements`, { party, name, answer, note, on: '2026-10-05' });
  await say('guardian', 'Mamma Prøve', 'agrees');
  expect((await say('pupil', 'Eleven', 'disagrees', 'Sju er for tidlig.')).agreements).toHaveLength(2);
  await course.tick('gi-planen-til-familien');
  await course.choose('start-planen');

  // F18: a week later the contact teacher talks with mamma again.
  course.on('2026-10-12');
  const later = await revised(course, record.id, (content) =>
    content.kind === 'plan' ? { ...content, plan: { ...content.plan, contactPerson: 'Lærer Prøve', measures: content.plan.measures.map((row) => (row.id === 'm2' ? { ...row, who: 'Kontaktlærer' } : row)), childVoice: 'Halv åtte er greit.' } } : content,
  );
  expect(later.changes).toEqual(expect.arrayContaining(['Tiltaket «Snakker med mamma hver fredag» er endret: hvem', 'Kontaktperson for hjemmet er Lærer Prøve (før Miljøarbeider Noor)']));
  // The family's copy says the same, and why, in the language they read; the first plan changed nothing.
  const again = await course.paperOf(later.record.id);
  for (const said of ['Endret siden forrige plan', WHY, 'Kontaktperson for hjemmet er Lærer Prøve (før Miljøarbeider Noor)']) expect(again).toContain(said);
  expect(await course.paperOf(later.record.id, 'teacher', 'en')).toContain('The measure “Snakker med mamma hver fredag” has changed: who');
  expect(paper).not.toContain('Endret siden');
  expect((await course.record(record.id)).content).toMatchObject({ kind: 'plan', plan: { contactPerson: 'Miljøarbeider Noor' } });
  expect(await course.journal()).toEqual(expect.arrayContaining(['2026-10-05 Eleven er ikke enig i planen', '2026-10-05 Mamma Prøve er enig i planen', '2026-10-12 Plan er signert']));
});

test('U16, S64, F19: the child is heard on every step, and what others who help see is asked for where the home answers', async () => {
  const course = await Course.begin({ on: '2026-10-05' });
  await course.open();
  await course.contact();
  const closed = (await course.view()).outcomes.map(({ gates }) => gates.find(({ gate }) => gate.kind === 'child_heard')?.open);
  expect(closed).toEqual(closed.map(() => false));
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  const seen = 'Behandleren er usikker på om det er angst.';
  const { record } = await course.write('hold-kartleggingssamtale', 'team', (content) => (content.kind === 'conversation' ? { ...content, answers: { ...content.answers, 'fo-helse': 'mye', 'fo-helse-hva': seen } } : content));
  expect(await course.paperOf(record.id, 'team')).toContain(seen);
  await course.tick('send-referat', 'team');
  await course.choose('til-tiltaksplan');
  // Heard on the step before is not heard on this one.
  expect(await course.lacks('mer-kartlegging')).toEqual([expect.stringContaining('Snakk med barnet')]);
  await course.act('teacher', 'child-heard', { heard: false, byWhom: '', how: '', what: '', whyNot: 'Syk i dag. Vi snakkes på fredag.', on: '2026-10-05' });
  expect(await course.lacks('mer-kartlegging')).toEqual([]);
});
