import type { OutputOf, VersionMoveView } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { theApp } from '../kit/app';
import { aCaseDesk, contact, errorOf, FRIDAY, inCase, on, startRecord, taskOf, viewCase, viewRecord, type CaseDesk } from '../kit/case-desk';
import { coordinatorNamed } from '../kit/coordinators';
import { ask, publishBeside, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const first = smallRoutine('aaa-utgaver', []);
const [step, ...laterSteps] = first.staircase.levels[0]?.steps ?? [];
if (step === undefined) throw new Error('The routine has no steps');

/** The next version: the first step has two weeks, a new task in place of its last one, and the guides are called something else. */
const second: Routine = {
  ...first,
  guides: first.guides.map((guide) => ({ ...guide, title: { nb: `${guide.title.nb} (ny)` } })),
  staircase: {
    ...first.staircase,
    levels: first.staircase.levels.map((level, index) =>
      index === 0 ? { ...level, steps: [{ ...step, deadline: { amount: 2, unit: 'weeks' as const }, tasks: [...step.tasks.slice(0, -1), { key: 'ny-oppgave', title: { nb: 'Snakk med miljøarbeider' }, kind: 'do' as const, template: null, responsible: 'contact_teacher' as const, required: false, deadline: { amount: 2, unit: 'school_days' as const } }] }, ...laterSteps] } : level,
    ),
  },
};

const publish = (document: Routine, number: number) =>
  publishBeside(document, { number, publishedAt: `2026-11-2${number}T08:00:00.000Z`, publishedBy: 'Koordinator Prøve', reason: 'Ny oppgave på første trinn.' });
const versionInList = async ({ caseId, leaderCookie }: CaseDesk) => ((await ask('get', '/cases', leaderCookie)).body as OutputOf<'listCases'>).cases.find(({ id }) => id === caseId)?.version;
const preview = ({ caseId, leaderCookie }: CaseDesk, query = '') => ask('get', `/cases/${caseId}/newer-version${query}`, leaderCookie);

beforeEach(async () => {
  setClock(FRIDAY);
  await publishOnly(first);
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

it('C3 B108: a case stays on its version; the newer one is shown with what it would change, and nothing has happened by looking', async () => {
  const desk = await aCaseDesk();
  expect((await viewCase(desk)).routine.newer).toBeNull();
  expect(await versionInList(desk)).toEqual({ number: 1, newer: null });
  expect(errorOf(await preview(desk))).toEqual([400, 'invalid_input']);
  await publish(second, 2);

  expect((await viewCase(desk)).routine).toMatchObject({ version: 1, newer: { version: 2, publishedBy: 'Koordinator Prøve', reason: 'Ny oppgave på første trinn.', declined: false } });
  expect(await versionInList(desk)).toEqual({ number: 1, newer: 2 });
  const seen: VersionMoveView = (await preview(desk)).body;
  expect(seen).toMatchObject({ version: 2, step: step.key, added: [{ title: 'Snakk med miljøarbeider', due: '2026-11-24' }], dropped: [{ title: step.tasks.at(-1)?.title.nb }] });
  expect(seen.kept).toHaveLength(step.tasks.length - 1);
  expect(seen.changes.join(' ')).toContain('2 uker');
  expect((await viewCase(desk)).case.tasks).toHaveLength(step.tasks.length);
});

it('C3 S58: moved with a reason, the case keeps what is done and signed, and a draft keeps the form that it was begun in', async () => {
  const desk = await aCaseDesk();
  expect((await inCase(desk, 'contacts', contact())).status).toBe(200);
  const draft = await startRecord(desk, { template: 'forste-samtale-elev', taskId: (await taskOf(desk, 'samtale-med-eleven')).id });
  await publish(second, 2);
  const [lead, leaderLater] = [desk.leaderCookie, 'Skolen går over til den nye utgaven.'];
  const moved = await ask('post', `/cases/${desk.caseId}/newer-version`, lead).send({ version: 2, step: null, reason: leaderLater });

  expect([moved.status, moved.body.error]).toEqual([200, undefined]);
  expect(moved.body.routine).toMatchObject({ version: 2, newer: null });
  expect(moved.body.case.tasks.find(({ key }: { key: string }) => key === 'kontakt-med-hjemmet')?.doneOn).toBe('2026-11-20');
  expect(moved.body.case.tasks.find(({ key }: { key: string }) => key === 'ny-oppgave')).toMatchObject({ due: '2026-11-24', dropped: false });
  const { record, title } = await viewRecord(desk, draft.record.id);
  expect([record.routineVersion, title.nb]).toEqual([1, draft.title.nb]);
  expect(moved.body.records[0].title.nb).toBe(draft.title.nb);
});

it('C3: no is an answer with a reason; who decides on another version than the newest, or without a reason, is told', async () => {
  const desk = await aCaseDesk();
  await publish(second, 2);
  const send = (path: string, input: object) => ask('post', `/cases/${desk.caseId}/newer-version${path}`, desk.leaderCookie).send(input);
  expect((await send('/no', { version: 2, reason: 'Familien er midt i planen.' })).body.routine.newer).toMatchObject({ version: 2, declined: true });
  expect(await versionInList(desk)).toEqual({ number: 1, newer: null });
  await publish(second, 3);
  expect((await viewCase(desk)).routine.newer).toMatchObject({ version: 3, declined: false });
  expect(errorOf(await send('', { version: 2, step: null, reason: 'Fordi' }))).toEqual([409, 'version_conflict']);
  expect(errorOf(await send('', { version: 3, step: null, reason: ' ' }))).toEqual([400, 'invalid_input']);
  expect(errorOf(await send('', { version: 3, step: 'finnes-ikke', reason: 'Fordi' }))).toEqual([400, 'invalid_input']);
  expect((await viewCase(desk)).case.routineVersion).toBe(1);
});

it('C3: until it is moved, a case has the deadlines of its own version', async () => {
  const desk = await aCaseDesk();
  await publish(second, 2);
  const later = await on(desk, '2026-11-23');
  expect((await viewCase(later)).step.deadline).toEqual(step.deadline);
});

it('C3, B108, sec-17: the coordinator is told how many running cases follow each version, and no small number', async () => {
  const kari = await coordinatorNamed('Kari', 'Utgaver');
  const told = async () => (await kari<OutputOf<'viewFollowers'>>('get', `/trapp/routines/${first.key}/followers`)).body;
  // The figures are about the whole municipality: what earlier tests left open is taken away.
  await theApp().db.connection('trapp_cases').where('status', 'open').delete();
  const desks: CaseDesk[] = [];
  for (let count = 0; count < 12; count += 1) desks.push(await aCaseDesk());
  await publish(second, 2);
  await publishBeside(second, { number: 3, publishedAt: '2026-11-23T08:00:00.000Z', publishedBy: 'Koordinator Prøve', reason: 'Fra nyttår', startsOn: '2027-01-01' });
  const moveSome = async (some: readonly CaseDesk[]) => {
    for (const desk of some) expect((await ask('post', `/cases/${desk.caseId}/newer-version`, desk.leaderCookie).send({ version: 2, step: null, reason: 'Skolen går over.' })).status).toBe(200);
  };
  await moveSome(desks.slice(0, 2));
  expect(await told()).toEqual({ cases: 12, versions: [{ number: 2, cases: 'hidden' }, { number: 1, cases: 'hidden' }] });
  await moveSome(desks.slice(2, 5));
  expect(await told()).toEqual({ cases: 12, versions: [{ number: 2, cases: 5 }, { number: 1, cases: 7 }] });
}, 120_000);
