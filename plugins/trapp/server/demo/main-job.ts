import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../core/access/index';
import type { CaseView, FindingRow } from '../../core/contracts/index';
import { importProfileSchema, rosterHeaders, schoolsOfRoster, type ImportProfile } from '../../core/imports/index';
import { isRefusal } from '../../core/refusals';
import { runOperation } from '../http/run-operation';
import { readTable } from '../imports/read-table';
import type { Premises } from '../premises';
import { packsFolder, seedImportProfiles, seedPack } from '../routines/seed-pack';
import { absenceCourses } from './courses';
import { foundMunicipality, type MunicipalityFile } from '../municipality/found-municipality';
import { absenceFile, demoProfile, rosterFile } from './files';
import { httpDesk, type HttpDesk } from './http-desk';
import { demoDays } from './make-demo';
import { aminStory } from './stories';
import { workStep } from './work-case';
import { fjordvik, type DemoSchool } from './world';

/** Files to run the main job on; what is left out is taken from the demo. */
export interface MainJobFiles {
  readonly out: string;
  readonly roster?: string;
  readonly absences?: string;
  readonly profile?: string;
  /** A pack's folder, or one file with a whole routine. */
  readonly routine?: string;
}

/** What was done, counted and timed; written to `summary.json`. */
export interface MainJobSummary {
  readonly counts: Record<string, number>;
  readonly milliseconds: Record<string, number>;
  readonly files: readonly string[];
}

const PASSWORD = 'main-job-Password-1';
const coordinator: Actor = { kind: 'coordinator', id: 'main-job', name: 'Koordinator' };

/**
 * The main job from an absence file to a plan in the guardians' hands, asked for over HTTP as the web app does. Throws at the first stage that falls short.
 * Only what an administrator does beforehand (schools, accounts, publishing) is done without a browser's session.
 */
export async function runMainJob(premises: Premises, baseUrl: string, files: MainJobFiles): Promise<MainJobSummary> {
  mkdirSync(files.out, { recursive: true });
  const counts: Record<string, number> = {};
  const milliseconds: Record<string, number> = {};
  const today = premises.clock.today();
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work().catch((error: unknown) => {
      throw new Error(`The stage "${name}" fell short. ${error instanceof Error ? error.message : String(error)}`);
    });
    milliseconds[name] = Math.round(performance.now() - start);
    return result;
  };

  const { routine, profile } = await stage('publish routine', () => publish(premises, files));
  const input = await stage('read files', () => inputFiles(files, routine.calendar, profile, today));
  const staff = input.schools.map((school, index) => leaderOf(school, index));
  const founded = await stage('accounts', () => foundMunicipality(premises, { name: input.municipality, schools: [...input.schools], staff }, () => PASSWORD));
  const desks = new Map<string, HttpDesk>();
  for (const [index, school] of input.schools.entries()) {
    desks.set(founded.schools.get(school.sourceId) ?? '', await httpDesk(baseUrl, { username: `leder.${index + 1}`, password: PASSWORD }, today));
  }

  await stage('import roster', async () => {
    for (const [schoolId, desk] of desks) {
      const request = { schoolId, file: { name: 'roster.csv', base64: input.roster.toString('base64') } };
      const seen = await desk.ask('previewRoster', {}, request);
      const { summary } = await desk.ask('importRoster', {}, { ...request, fingerprint: seen.fingerprint });
      add(counts, { 'pupils added': summary.added });
    }
    expectSome(counts['pupils added'], 'no pupil was taken from the roster');
  });

  await stage('import absences', async () => {
    for (const [schoolId, desk] of desks) {
      const request = { schoolId, profile: profile.key, file: { name: 'absences.csv', base64: input.absences.toString('base64') } };
      const seen = await desk.ask('previewAbsences', {}, request);
      const { summary } = await desk.ask('importAbsences', {}, { ...request, fingerprint: seen.fingerprint });
      const again = await desk.ask('previewAbsences', {}, request);
      if (again.summary.added + again.summary.changed > 0) throw new Error('the same file again was not nothing new');
      add(counts, { 'absence rows read': summary.rows, 'absences added': summary.added });
    }
    expectSome(counts['absences added'], 'no absence was taken from the file');
  });

  const findings = await stage('evaluate rules', async () => {
    for (const [schoolId, desk] of desks) {
      const result = await desk.ask('evaluateSchool', {}, { schoolId });
      add(counts, { 'pupils evaluated': result.pupils, findings: result.newFindings, 'cannot be judged': result.cannotBeJudged });
    }
    expectSome(counts['findings'], 'no rule fired for any pupil');
    const lists = await Promise.all([...desks.values()].map((desk) => desk.ask('listFindings', {}, { status: 'new' })));
    return lists.flatMap((list) => list.findings);
  });

  const chosen = findings.find((finding) => finding.severity === 'concern') ?? findings[0];
  if (chosen === undefined) throw new Error('There is no finding to assess');
  const leader = desks.get(chosen.pupil.schoolId);
  if (leader === undefined) throw new Error('The finding belongs to no school of the roster');

  const caseId = await stage('assess findings', async () => {
    const other = findings.find((finding) => finding.pupil.schoolId === chosen.pupil.schoolId && finding.pupil.id !== chosen.pupil.id);
    if (other) await dismiss(leader, other);
    const opened = await leader.ask('openCase', { findingId: chosen.id }, { concern: aminStory.concern });
    add(counts, { cases: 1, 'assessed without action': other ? 1 : 0 });
    return opened.caseId;
  });

  const view = await stage('work the case', () => climb(leader, caseId));
  add(counts, { steps: view.case.path.length, tasks: view.case.tasks.filter((task) => task.doneOn !== null).length, records: view.records.length });
  for (const kind of ['conversation', 'plan', 'meeting', 'evaluation'] as const) {
    if (!view.records.some((record) => record.kind === kind && record.status === 'signed')) throw new Error(`The case has no signed ${kind}`);
  }

  const made = await stage('make papers', () => makePapers(leader, view, files.out));
  add(counts, { documents: made.length });
  const summary = { counts, milliseconds, files: made };
  writeFileSync(join(files.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

async function publish(premises: Premises, files: MainJobFiles) {
  const folder = files.routine ?? join(packsFolder, 'sondre-land');
  const { routineKey } = await premises.transaction(() => seedPack(premises.stores.authored, folder));
  await premises.transaction(() => seedImportProfiles(premises.stores.authored, files.profile ?? join(packsFolder, 'import-profiles.json')));
  const call = { actor: coordinator, caller: { address: 'main-job', sessionToken: null }, params: { routineKey }, input: { reason: 'Første utgave' } };
  const answer = await runOperation(premises, 'publishRoutine', call);
  if (isRefusal(answer)) throw new Error(answer.problems.map((problem) => `${problem.path}: ${problem.message}`).join('; '));
  const version = await premises.stores.routines.current(routineKey);
  if (version === undefined) throw new Error('The routine has no published version');
  const profiles = files.profile === undefined ? await premises.stores.authored.importProfiles() : ownProfiles(files.profile);
  const profile = files.profile === undefined ? demoProfile(profiles) : profiles[0];
  if (profile === undefined) throw new Error(`There is no import profile in ${files.profile ?? 'the packs'}`);
  return { routine: version.document, profile };
}

function ownProfiles(file: string): ImportProfile[] {
  return importProfileSchema.array().parse([JSON.parse(readFileSync(file, 'utf8'))].flat());
}

interface InputFiles {
  readonly municipality: string;
  readonly schools: readonly DemoSchool[];
  readonly roster: Buffer;
  readonly absences: Buffer;
}

async function inputFiles(files: MainJobFiles, calendar: Parameters<typeof demoDays>[0], profile: ImportProfile, today: string): Promise<InputFiles> {
  const days = demoDays(calendar, today);
  const world = fjordvik(Number(days.from.slice(0, 4)));
  const roster = files.roster === undefined ? Buffer.from(wholeRoster(world), 'utf8') : readFileSync(files.roster);
  const absences = files.absences === undefined ? Buffer.from(absenceFile(absenceCourses(world.pupils, calendar, days.from, days.until), profile), 'utf8') : readFileSync(files.absences);
  return { municipality: world.municipality, schools: await schoolsOf(roster), roster, absences };
}

/** One file with every school's pupils: each school takes its own rows. */
function wholeRoster(world: ReturnType<typeof fjordvik>): string {
  return world.schools.map((school, index) => rosterFile(world, school.sourceId).slice(index === 0 ? 0 : rosterFile(world, school.sourceId).indexOf('\n') + 1)).join('');
}

async function schoolsOf(roster: Buffer): Promise<DemoSchool[]> {
  const read = await readTable(roster.toString('base64'), { encoding: 'auto', delimiter: 'auto', columns: rosterHeaders });
  const schools = isRefusal(read) ? read : schoolsOfRoster(read.table);
  if (isRefusal(schools)) throw new Error(schools.problems.map((problem) => problem.message).join(' '));
  return schools;
}

function leaderOf(school: DemoSchool, index: number): MunicipalityFile['staff'][number] {
  return { username: `leder.${index + 1}`, name: `Leder ${school.name}`, assignments: [{ role: 'head_teacher', schoolSourceId: school.sourceId, groupSourceId: null }] };
}

async function dismiss(desk: HttpDesk, finding: FindingRow): Promise<void> {
  await desk.ask('dismissFinding', { findingId: finding.id }, { reason: 'Snakket med hjemmet. Årsaken er kjent, og går over av seg selv.' });
}

/** Does what each step asks for and takes a way on to a step not yet visited, until a plan has been evaluated. */
async function climb(desk: HttpDesk, caseId: string): Promise<CaseView> {
  const visited = new Set<string>();
  for (;;) {
    const view = await workStep(desk, caseId, aminStory, 'all');
    visited.add(view.case.step);
    if (view.records.some((record) => record.kind === 'evaluation' && record.status === 'signed')) return view;
    const next = view.outcomes.find(({ outcome, available }) => available && outcome.to !== 'close' && !visited.has(outcome.to.step));
    if (next === undefined) throw new Error(`There is no way on from the step ${view.case.step}`);
    await desk.ask('chooseOutcome', { caseId }, { outcome: next.outcome.key, reason: 'Vi går videre sammen med eleven og hjemmet.' });
  }
}

async function makePapers(desk: HttpDesk, view: CaseView, out: string): Promise<string[]> {
  const made: string[] = [];
  const papers = view.records.filter((held) => held.kind === 'plan' || held.kind === 'meeting');
  for (const record of papers) {
    const number = papers.filter((held) => held.kind === record.kind).indexOf(record) + 1;
    for (const language of ['nb', 'nn', 'en'] as const) {
      const document = await desk.ask('makeDocument', { recordId: record.id }, { language });
      const name = `${record.kind === 'plan' ? 'plan' : 'minutes'}-${number}.${language}.pdf`;
      writeFileSync(join(out, name), await desk.download(document.id));
      made.push(name);
    }
  }
  return made;
}

function add(counts: Record<string, number>, more: Record<string, number>): void {
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count;
}

function expectSome(count: number | undefined, otherwise: string): void {
  if (!count) throw new Error(otherwise);
}
