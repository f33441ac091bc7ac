import { join } from 'node:path';
import type { Actor } from '../../core/access/index';
import { addDays, isSchoolDay, schoolDaysIn, schoolYearOf, type Day, type SchoolCalendar } from '../../core/calendar/index';
import { isRefusal } from '../../core/refusals';
import { clockAt, morningOf } from '../clock';
import { runOperation } from '../http/run-operation';
import type { Premises } from '../premises';
import { layOutPacks, packNames, packsFolder, seedPack } from '../routines/seed-pack';
import { absenceCourses } from './courses';
import type { Desk, DeskOf } from './desk';
import { absenceFile, rosterFile } from './files';
import { foundMunicipality, type Founded } from '../municipality/found-municipality';
import { demoProfile } from './files';
import { writeLocalPlans } from './local-plans';
import { followToNewSchool, missWithoutMessage, raiseConcerns, waitForReferral } from './side-cases';
import { workCases, type Stage } from './work-cases';
import { afterTheMove, fjordvik, type DemoWorld } from './world';

/** What every login of the demo uses. The demo holds only made-up people, and is never made where a real database is set. */
export const DEMO_PASSWORD = 'Fjordvik-demo-1';
/** Those who may go in at the admin's door, the coordinator first. */
export const DEMO_ADMINS = [
  { role: 'coordinator', title: 'Koordinator', email: 'koordinator@fjordvik.example', firstname: 'Kari', lastname: 'Koordinator' },
  { role: 'coordinator', title: 'Koordinator som godkjenner', email: 'godkjenner@fjordvik.example', firstname: 'Grete', lastname: 'Godkjenner' },
  { role: 'reader', title: 'Leser', email: 'leser@fjordvik.example', firstname: 'Lise', lastname: 'Leser' },
  { role: 'school_leader', title: 'Skoleleder', email: 'skoleleder@fjordvik.example', firstname: 'Stian', lastname: 'Skoleleder' },
] as const;

/** The schools' routine says nothing about kindergartens: theirs is another. */
const KINDERGARTEN_ROUTINE = 'as-barnehage';

const coordinator: Actor = { kind: 'coordinator', id: 'demo', name: 'Kommunens koordinator' };

/**
 * Makes the municipality Fjordvik through the same operations that people use: packs, a published routine, rosters, absence files,
 * findings, two worked cases, and what waits beside them. Does nothing when there are schools already.
 */
export async function makeDemo(premises: Premises, say: (line: string) => void): Promise<void> {
  if ((await premises.stores.people.schools()).length > 0) return;
  const today = premises.clock.today();
  say('Making the demo municipality Fjordvik …');
  const { routineKey } = await premises.transaction(() => seedPack(premises.stores.authored, join(packsFolder, 'sondre-land')));
  // The others lie beside it as drafts, to look at and to publish. Two routines for the same pupils would raise everything twice.
  await premises.transaction(() => layOutPacks(premises.stores.authored, packNames()));
  for (const key of [routineKey, KINDERGARTEN_ROUTINE]) await act(premises, coordinator, today, 'publishRoutine', { routineKey: key }, { reason: 'Første utgave' });
  const version = await premises.stores.routines.current(routineKey);
  if (version === undefined) throw new Error('The routine was not published');
  const { calendar } = version.document;
  const days = demoDays(calendar, today);
  const world = fjordvik(Number(days.from.slice(0, 4)));
  say(`… ${world.schools.length} schools, ${world.pupils.length} children, absence from ${days.from} to ${days.until}`);
  const founded = await importWorld(premises, world, calendar, days, today);
  say('… two worked cases, and what waits beside them');
  const stage = await stageOf(premises, founded, world, days.schoolDays);
  await workCases(stage);
  await waitForReferral(stage);
  await missWithoutMessage(stage);
  await followToNewSchool(stage, () => moveSchool(premises, founded, afterTheMove(world), today));
  await raiseConcerns(stage);
  const [tindelia, havnesund] = world.schools.map(({ sourceId }) => founded.schools.get(sourceId) ?? '');
  await writeLocalPlans(stage, { routineKey, tindelia: tindelia ?? '', havnesund: havnesund ?? '' });
}

interface DemoDays {
  readonly from: Day;
  readonly until: Day;
  /** School days with data, oldest first. */
  readonly schoolDays: readonly Day[];
}

/** From the first day of the current (or else the latest) school year to the last school day before today. */
export function demoDays(calendar: SchoolCalendar, today: Day): DemoDays {
  const year = schoolYearOf(calendar, today) ?? calendar.schoolYears.filter((held) => held.to < today).at(-1) ?? calendar.schoolYears[0];
  if (year === undefined) throw new Error('The calendar has no school year');
  let until = today <= year.to ? addDays(today, -1) : year.to;
  while (until > year.from && !isSchoolDay(calendar, until)) until = addDays(until, -1);
  return { from: year.from, until, schoolDays: schoolDaysIn(calendar, year.from, until) };
}

async function importWorld(premises: Premises, world: DemoWorld, calendar: SchoolCalendar, days: DemoDays, today: Day): Promise<Founded> {
  const file = { name: world.municipality, roles: world.roles.map((role) => ({ ...role, abilities: [...role.abilities] })), schools: [...world.schools], staff: world.staff.map((person) => ({ ...person, assignments: [...person.assignments] })) };
  const founded = await foundMunicipality(premises, file, () => DEMO_PASSWORD);
  const profile = demoProfile(await premises.stores.authored.importProfiles());
  const absences = absenceCourses(world.pupils, calendar, days.from, days.until);
  for (const school of world.schools) {
    const schoolId = founded.schools.get(school.sourceId) ?? '';
    const desk = await deskOf(premises, founded)(leaderOf(world, school.sourceId), today);
    await bringRoster(desk, founded, world, school.sourceId);
    const own = new Set(world.pupils.filter((pupil) => pupil.schoolSourceId === school.sourceId).map((pupil) => pupil.sourceId));
    const rows = absences.filter((absence) => own.has(absence.pupil));
    // On the first day of a school year nobody has been away yet.
    if (rows.length === 0) continue;
    const report = { schoolId, profile: profile.key, file: fileOf(`fravaer-${school.sourceId}.csv`, absenceFile(rows, profile)) };
    const seen = await desk.ask('previewAbsences', {}, report);
    await desk.ask('importAbsences', {}, { ...report, fingerprint: seen.fingerprint });
    await desk.ask('evaluateSchool', {}, { schoolId });
  }
  // The roster has brought the classes, so now the teachers can be given theirs.
  return foundMunicipality(premises, file, () => DEMO_PASSWORD);
}

function leaderOf(world: DemoWorld, schoolSourceId: string): string {
  const leader = world.staff.find((person) => person.assignments.some((held) => held.role === 'head_teacher' && held.schoolSourceId === schoolSourceId));
  if (leader === undefined) throw new Error(`No head teacher at ${schoolSourceId}`);
  return leader.username;
}

function fileOf(name: string, text: string): { name: string; base64: string } {
  return { name, base64: Buffer.from(text, 'utf8').toString('base64') };
}

/** The pupil leaves one school's roster, and comes into the other's. */
async function moveSchool(premises: Premises, founded: Founded, world: DemoWorld, today: Day): Promise<void> {
  for (const school of [...world.schools].reverse()) {
    if (school.kind === 'school') await bringRoster(await deskOf(premises, founded)(leaderOf(world, school.sourceId), today), founded, world, school.sourceId);
  }
}

async function bringRoster(desk: Desk, founded: Founded, world: DemoWorld, schoolSourceId: string): Promise<void> {
  const roster = { schoolId: founded.schools.get(schoolSourceId) ?? '', file: fileOf(`elever-${schoolSourceId}.csv`, rosterFile(world, schoolSourceId)) };
  const seen = await desk.ask('previewRoster', {}, roster);
  await desk.ask('importRoster', {}, { ...roster, fingerprint: seen.fingerprint });
}

async function stageOf(premises: Premises, founded: Founded, world: DemoWorld, schoolDays: readonly Day[]): Promise<Stage> {
  const ids = new Set(world.pupils.map(({ sourceId }) => sourceId));
  const cards = await premises.stores.people.pupilsOfSchools([...founded.schools.values()]);
  const byId = new Map(cards.filter(({ pupil }) => ids.has(pupil.sourceId)).map(({ pupil }) => [pupil.sourceId, pupil.id]));
  return {
    desks: deskOf(premises, founded),
    back: (count) => schoolDays[Math.max(schoolDays.length - count, 0)] ?? premises.clock.today(),
    pupil: (sourceId) => byId.get(sourceId) ?? '',
  };
}

/** Desks of the demo's people: an operation asked on a day is run with that morning's clock. */
function deskOf(premises: Premises, founded: Founded): DeskOf {
  return async (username, day) => {
    const staffId = founded.staff.get(username)?.id;
    const staff = staffId === undefined ? undefined : await premises.stores.staff.staff(staffId);
    if (staff === undefined) throw new Error(`Nobody in the demo is called ${username}`);
    const actor: Actor = { kind: 'staff', id: staff.id, name: staff.name, assignments: staff.assignments };
    const ask: Desk['ask'] = (id, params, input) => act(premises, actor, day, id, params, input);
    return { day, ask };
  };
}

const act = async <Id extends Parameters<Desk['ask']>[0]>(
  premises: Premises,
  actor: Actor,
  day: Day,
  id: Id,
  params: Parameters<typeof runOperation<Id>>[2]['params'],
  input: Parameters<typeof runOperation<Id>>[2]['input'],
) => {
  const answer = await runOperation({ ...premises, clock: clockAt(morningOf(day)), onChanged: () => undefined }, id, { actor, caller: { address: 'demo', sessionToken: null }, params, input });
  if (isRefusal(answer)) throw new Error(`${id} was refused: ${answer.refused} ${answer.problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ')}`);
  return answer.output;
};
