import type { VersionMoveView } from '../../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../../plugins/trapp/core/routines/index';
import { Course } from '../../kit/course';
import { publishBeside, publishNothing, resetClock, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';
import { packNamed } from '../packs';

beforeEach(async () => {
  setClock('2026-10-05T08:00:00.000Z');
  await publishPack('sondre-land');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

test('U18, U3: back too early; the closed case is opened again on the step that a leader chooses, with all that is known, and ended another way', async () => {
  const course = await Course.begin({ on: '2026-10-05' });
  await course.open();
  await course.contact();
  const talk = await course.write('samtale-med-eleven');
  await course.choose('avslutt', 'teacher', 'Uroen er over.');

  course.on('2026-10-28');
  expect(await course.refused('team', 'reopening', { step: 'tiltaksplan', reason: 'Borte igjen.' })).toBe('forbidden');
  expect(await course.refused('head', 'reopening', { step: 'tiltaksplan', reason: ' ' })).toBe('invalid_input');
  const again = await course.act('head', 'reopening', { step: 'tiltaksplan', reason: 'Borte igjen etter høsten.' });
  expect(again.case).toMatchObject({ status: 'open', step: 'tiltaksplan', stepSince: '2026-10-28', closedOn: null, ownerId: course.staff.teacher.id });
  expect(again.records.map(({ id }) => id)).toEqual([talk.record.id]);
  expect(await course.tasks()).toEqual(['hold-naervaersmote 2026-11-04!', 'lag-tiltaksplan 2026-11-11!', 'gi-planen-til-familien 2026-11-11!', 'hold-kontakten 2026-11-05', 'samtale-etter-sykehus 2026-11-11']);
  // What the child said on another step is not what the child says now.
  expect((await course.lacks('start-planen')).join(' ')).toContain('Snakk med barnet');
  expect(await course.refused('teacher', 'reopening', { step: 'tiltaksplan', reason: 'En gang til.' })).toBe('invalid_input');

  // The plan is made and followed, and a professional's judgement ends it before the routine would.
  course.on('2026-11-04');
  await course.write('hold-naervaersmote', 'head');
  await course.write('lag-tiltaksplan');
  await course.tick('gi-planen-til-familien');
  await course.choose('start-planen');
  const visit = (await course.view()).case.path.length;
  expect(await course.refused('team', 'other-way', { to: 'close', reason: 'Nok.', visit })).toBe('forbidden');
  const ended = await course.act('head', 'other-way', { to: 'close', reason: 'Familien og eleven vil klare seg selv nå.', visit });
  expect(ended.case).toMatchObject({ status: 'closed', closedOn: '2026-11-04' });
  expect(ended.case.path.at(-1)).toMatchObject({ step: 'evaluering', outcome: null, overridden: expect.arrayContaining([expect.objectContaining({ gate: 'child_heard' })]) });
  const lines = await course.journal();
  expect(lines).toEqual(expect.arrayContaining(['2026-10-05 Saken ble opprettet', expect.stringMatching(/^2026-10-28 Saken ble åpnet igjen på «/)]));
  expect(lines.at(-1)).toBe('2026-11-04 Annen vei enn rutinen: saken avsluttes');
});

/** The next version: mapping has two weeks, nobody is asked about the educational psychology service, and somebody new is brought in. */
function nextVersion(): Routine {
  const routine = packNamed('sondre-land');
  const levels = routine.staircase.levels.map((level) => ({
    ...level,
    steps: level.steps.map((step) => {
      if (step.key !== 'kartleggingssamtale') return step;
      const tasks = step.tasks.filter(({ key }) => key !== 'vurder-ppt').map((task) => (task.key === 'hold-kartleggingssamtale' ? { ...task, deadline: { amount: 2, unit: 'weeks' as const } } : task));
      return { ...step, tasks: [...tasks, { key: 'miljoarbeider', title: { nb: 'Snakk med miljøarbeideren' }, kind: 'do' as const, template: null, responsible: 'contact_teacher' as const, required: true, deadline: { amount: 2, unit: 'school_days' as const } }] };
    }),
  }));
  return { ...routine, staircase: { ...routine.staircase, levels } };
}

test('C3, B108: the routine is upgraded midway; the case stays on its version until somebody moves it, with what is done kept', async () => {
  const course = await Course.begin({ on: '2026-10-05' });
  await course.open();
  await course.contact();
  await course.write('samtale-med-eleven');
  await course.choose('til-kartlegging');
  await course.contact();
  expect(await course.tasks()).toEqual(['avklar-saksansvar 2026-10-07', 'hold-kartleggingssamtale 2026-10-12!', 'send-referat 2026-10-15!', 'vurder-ppt 2026-10-19']);

  course.on('2026-10-07');
  await publishBeside(nextVersion(), { number: 2, publishedAt: '2026-10-07T07:00:00.000Z', publishedBy: 'Koordinator Prøve', reason: 'Mer tid til samtalen.' });
  const waits = await course.view();
  expect(waits).toMatchObject({ case: { routineVersion: 1 }, routine: { version: 1, newer: { version: 2, reason: 'Mer tid til samtalen.', declined: false } } });
  expect(await course.tasks()).toContain('hold-kartleggingssamtale 2026-10-12!');
  expect((await course.ask('team', 'get', `/cases/${course.caseId}/newer-version`)).status).toBe(403);
  const seen = await course.done<VersionMoveView>('head', 'get', `/cases/${course.caseId}/newer-version`);
  expect(seen).toMatchObject({ version: 2, step: 'kartleggingssamtale', added: [{ title: 'Snakk med miljøarbeideren', due: '2026-10-09' }], dropped: [{ title: expect.stringContaining('PP') }] });
  expect((await course.view()).case.tasks).toEqual(waits.case.tasks);

  const moved = await course.act('head', 'newer-version', { version: 2, step: null, reason: 'Teamet trenger mer tid.' });
  expect(moved).toMatchObject({ case: { routineVersion: 2, step: 'kartleggingssamtale', stepSince: '2026-10-05' }, routine: { version: 2, newer: null } });
  expect(await course.tasks()).toEqual(expect.arrayContaining(['miljoarbeider 2026-10-09!']));
  expect((await course.tasks()).join(' ')).not.toContain('vurder-ppt');
  expect(moved.case.tasks.find(({ key }) => key === 'kall-inn')?.doneOn).toBe('2026-10-05');
  const [talk] = moved.records;
  expect((await course.record(talk?.id ?? '')).record).toMatchObject({ routineVersion: 1, status: 'signed' });
  course.on('2026-10-12');
  await course.write('hold-kartleggingssamtale', 'team');
  await course.tick('send-referat', 'team');
  expect(await course.lacks('til-tiltaksplan')).toEqual([expect.stringContaining('«Snakk med miljøarbeideren»')]);
  await course.tick('miljoarbeider');
  expect((await course.choose('til-tiltaksplan')).case.step).toBe('tiltaksplan');
  expect(await course.journal()).toContain('2026-10-07 Saken gikk over fra utgave 1 til utgave 2 av rutinen');

  // A new case begins on the newest version.
  const other = await Course.begin({ on: '2026-10-12' });
  expect((await other.open()).case.routineVersion).toBe(2);
});
