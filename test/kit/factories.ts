import { randomUUID } from 'node:crypto';
import type { Actor } from '../../plugins/trapp/core/access/index';
import { absenceSchema, type Absence } from '../../plugins/trapp/core/absences/index';
import type { Moment } from '../../plugins/trapp/core/calendar/index';
import type { Assignment, Group, Guardian, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { routineSchema, type Routine, type RoutineVersion } from '../../plugins/trapp/core/routines/index';
import { clockAt, systemClock } from '../../plugins/trapp/server/clock';
import type { Premises } from '../../plugins/trapp/server/premises';
import { hashPassword } from '../../plugins/trapp/server/session/password';
import { fingerprint, newToken } from '../../plugins/trapp/server/session/token';
import { theApp, visitor } from './app';

/** What the running application stands on. Its clock may be set; `atNow` puts it back. */
export function premises(): Premises {
  return theApp().plugin('trapp').service('premises');
}

export function setClock(now: Moment): void {
  premises().clock = clockAt(now);
}
export function resetClock(): void {
  premises().clock = systemClock;
}

const inRoster = <T>(work: () => Promise<T>) => premises().transaction(work);

export async function aSchool(more: Partial<School> = {}): Promise<School> {
  const id = randomUUID();
  const school: School = { id, sourceId: `S-${id}`, name: 'Prøvdalen skole', kind: 'school', ...more };
  await premises().stores.people.saveSchool(school);
  return school;
}

export async function aGroup(school: School, more: Partial<Group> = {}): Promise<Group> {
  const id = randomUUID();
  const group: Group = { id, sourceId: `G-${id}`, schoolId: school.id, name: '8A', grade: 8, ...more };
  await inRoster(() => premises().stores.roster.save({ groups: [group], pupils: [], guardians: [] }));
  return group;
}

export async function aPupil(group: Group, more: Partial<Pupil> = {}, guardians: readonly Partial<Guardian>[] = []): Promise<Pupil> {
  const id = randomUUID();
  const pupil: Pupil = {
    id, sourceId: `P-${id}`, schoolId: group.schoolId, groupId: group.id, givenName: 'Ærlend', familyName: 'Prøve', birthDate: '2013-05-17', language: 'nb',
    protection: 'none', namedStaff: [], active: true, ...more,
  };
  const home = guardians.map((guardian): Guardian => ({ id: randomUUID(), pupilId: id, name: 'Forelder Prøve', phone: null, email: null, language: 'nb', responsibility: 'yes', blocked: false, ...guardian }));
  await inRoster(() => premises().stores.roster.save({ groups: [], pupils: [pupil], guardians: home }));
  return pupil;
}

export async function aStaff(assignments: readonly Assignment[], more: Partial<Staff> & { password?: string } = {}): Promise<Staff> {
  const { password, ...parts } = more;
  const id = randomUUID();
  const staff: Staff = { id, username: `ansatt.${id}`, name: 'Ansatt Prøve', active: true, assignments: [...assignments], ...parts };
  await inRoster(() => premises().stores.staff.save(staff));
  if (password !== undefined) await premises().stores.staff.setPasswordHash(id, await hashPassword(password));
  return staff;
}

export function actorOf({ id, name, assignments }: Staff): Actor {
  return { kind: 'staff', id, name, assignments };
}

/** A session without the dear work of a password; gives what the browser would send along. */
export async function sessionOf(staff: Staff): Promise<string> {
  const token = newToken();
  await premises().stores.sessions.begin(fingerprint(token), staff.id, premises().clock.now());
  return `trapp_session=${token}`;
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** Asks the staff's door as our own page would. */
export function ask(method: Method, path: string, cookie?: string) {
  const request = visitor()[method](`/api/trapp${path}`).set('X-Trapp', '1');
  return cookie === undefined ? request : request.set('Cookie', cookie);
}

export function anAbsence(pupil: Pupil, date: string, more: Partial<Absence> = {}): Absence {
  return absenceSchema.parse({
    pupilId: pupil.id, schoolId: pupil.schoolId, date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null,
    sourceCode: 'F', comment: null, ...more,
  });
}

/** Absence rows, and an import that says that the school's data reaches this far. */
export async function absencesReach(school: School, until: string, absences: readonly Absence[] = []): Promise<void> {
  const { stores, clock, newId, transaction } = premises();
  const counts = { rows: absences.length, added: absences.length, changed: 0, unchanged: 0, restored: 0, withdrawn: 0, ignored: 0, rejected: 0, notInFile: 0 };
  await transaction(async () => {
    await stores.absences.save(absences);
    await stores.imports.record({
      id: newId(), schoolId: school.id, kind: 'absences', profile: null, fileName: 'fravaer.csv', fileHash: 'a'.repeat(64), at: clock.now(), by: { id: 'prove', name: 'Prøve' }, recordsLessons: true,
      summary: { kind: 'absences', ...counts, from: until, to: until, problems: [], read: { encoding: 'utf-8', delimiter: ';', columns: [] } },
    });
  });
}

/** Makes this the only published routine there is, whatever earlier tests have published. */
export async function publishOnly(document: Routine): Promise<RoutineVersion> {
  await publishNothing();
  return publishBeside(document);
}

/** Publishes a routine, or a further version of one, beside what is there. What is hashed alike is the same to the application, for as long as it lives: so no two are. */
export async function publishBeside(document: Routine, more: Partial<Omit<RoutineVersion, 'document' | 'hash' | 'routineKey'>> = {}): Promise<RoutineVersion> {
  const version: RoutineVersion = {
    routineKey: document.key, number: 1, publishedAt: premises().clock.now(), publishedBy: 'Prøve', reason: 'Prøve', ...more, hash: fingerprint(JSON.stringify(document) + randomUUID()), document: routineSchema.parse(document),
  };
  await premises().transaction(() => premises().stores.routines.append(version));
  return version;
}

/** As before the municipality has published anything. */
export async function publishNothing(): Promise<void> {
  await theApp().db.connection('trapp_routine_versions').delete();
}
