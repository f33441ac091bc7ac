import { answersAs, type Actor } from '../../core/access/index';
import { addDays, calendarOfSchool, type Day, type Now, type SchoolCalendar } from '../../core/calendar/index';
import { currentOccasion, isByGroup, isOccasionOverdue, occasionsSince, type AttendanceCheck, type CheckRound, type Occasion } from '../../core/checks/index';
import type { CheckRow } from '../../core/contracts/index';
import type { Group, School, StaffRole } from '../../core/people/index';
import { fits, type RoutineVersion } from '../../core/routines/index';
import { nowIn } from '../clock';
import type { Call } from '../http/handler';
import type { GroupCard } from '../people/people.store';
import type { Stores } from '../stores';
import { slotOfRound } from './check.store';

/** A check of a routine, at the place where it is made: a class, or a whole school. */
export interface CheckPlace {
  readonly version: RoutineVersion;
  readonly check: AttendanceCheck;
  readonly school: School;
  readonly group: Group | null;
  readonly calendar: SchoolCalendar;
  /** The day since which the routine has had the check: what was before is nobody's omission. */
  readonly since: Day;
}

/** Where a check is made. */
export type Where = Pick<CheckPlace, 'check' | 'school' | 'group'>;

/** A check that nobody made is looked back at this far, and at most so many of them are named. */
const LOOKED_BACK_DAYS = 200;
const MISSED_SHOWN = 5;

/** A routine as it is now, with its earlier versions. */
export interface WithHistory {
  readonly version: RoutineVersion;
  /** Newest first. */
  readonly versions: readonly RoutineVersion[];
}

/** Each routine that has been published, with its history. One statement. */
export async function routinesWithHistory({ routines }: Pick<Stores, 'routines'>): Promise<WithHistory[]> {
  const all = await routines.everyVersion();
  return all.filter(({ routineKey }, index) => routineKey !== all[index - 1]?.routineKey).map((version) => ({ version, versions: all.filter(({ routineKey }) => routineKey === version.routineKey) }));
}

/** The day of the first of the versions in a row, back from the newest, that have the check. */
function hadSince({ version, versions }: WithHistory, key: string): Day {
  const without = versions.findIndex(({ document }) => !(document.checks ?? []).some((check) => check.key === key));
  const first = (without < 0 ? versions.at(-1) : versions[without - 1]) ?? version;
  return first.publishedAt.slice(0, 10);
}

/** Every check that is made at these schools, in the order of the routines; `isShown` says at which places. */
export function placesOf(routines: readonly WithHistory[], schools: readonly School[], groups: readonly GroupCard[], isShown: (where: Where) => boolean = () => true): CheckPlace[] {
  return routines.flatMap((routine) =>
    (routine.version.document.checks ?? []).flatMap((check) =>
      schools.filter(({ kind }) => check.appliesTo === 'both' || check.appliesTo === kind).flatMap((school): CheckPlace[] => {
        const { version } = routine;
        const place = { version, check, school, since: hadSince(routine, check.key), calendar: calendarOfSchool(version.document.calendar, school.sourceId) };
        if (!isByGroup(check)) return isShown({ check, school, group: null }) ? [{ ...place, group: null }] : [];
        const classes = groups.filter(({ school: { id }, group }) => id === school.id && isShown({ check, school, group }));
        return classes.filter(({ group }) => fits(version.document, { kind: school.kind, grade: group.grade })).map(({ group }) => ({ ...place, group }));
      }),
    ),
  );
}

/** Does the person hold the role there? The two leading roles stand in for each other. */
export function holdsRole(actor: Actor, role: StaffRole, { school, group }: Pick<CheckPlace, 'school' | 'group'>): boolean {
  return actor.kind === 'staff' && actor.assignments.some((held) => answersAs(held.role, role) && held.schoolId === school.id && (held.groupId === null || held.groupId === group?.id));
}

/** The same, without saying where. */
export function holdsRoleAnywhere(actor: Actor, role: StaffRole): boolean {
  return actor.kind === 'staff' && actor.assignments.some((held) => answersAs(held.role, role));
}

/** A place where a check is to be made now, with the times before that it may have been left out. */
export interface DueThere {
  readonly place: CheckPlace;
  readonly now: Occasion;
  readonly earlier: readonly Day[];
}

/** What of these checks is to be made today; nothing of one before it was ever to be made under the routine. */
export function dueThere(places: readonly CheckPlace[], today: Day): DueThere[] {
  return places.flatMap((place) => {
    const when = whenDue(place, today);
    return when === null ? [] : [{ place, ...when }];
  });
}

type When = Omit<DueThere, 'place'>;
interface Known {
  readonly today: Day;
  readonly since: Day;
  readonly when: When | null;
}
/** A published routine's checks and calendars are never written in: whoever asks on the same day is told the same. */
const known = new WeakMap<AttendanceCheck, WeakMap<SchoolCalendar, Known>>();

/** The same for every class that follows the calendar. */
function whenDue({ check, calendar, since }: CheckPlace, today: Day): When | null {
  const ofCheck = known.get(check) ?? new WeakMap<SchoolCalendar, Known>();
  known.set(check, ofCheck);
  const before = ofCheck.get(calendar);
  if (before?.today === today && before.since === since) return before.when;
  const when = workedOut(check, calendar, since, today);
  ofCheck.set(calendar, { today, since, when });
  return when;
}

function workedOut(check: AttendanceCheck, calendar: SchoolCalendar, since: Day, today: Day): When | null {
  const now = currentOccasion(check, calendar, today);
  if (now === null || now.on < since) return null;
  const earliest = [since, addDays(today, -LOOKED_BACK_DAYS)].sort().at(-1) ?? today;
  return { now, earlier: occasionsSince(check, calendar, earliest, addDays(now.on, -1), MISSED_SHOWN).map(({ on }) => on) };
}

/** How it stands with each of these today. One statement, which reads the rounds that are asked about and no others. */
export async function rowsOfChecks(call: RowCall, due: readonly DueThere[]): Promise<CheckRow[]> {
  const { stores, actor } = call;
  const slots = due.flatMap(({ place, now: { on }, earlier }) => [on, ...earlier].map((day) => slotAt(place, day)));
  const made = new Map((await stores.checks.roundsIn(slots)).map((round) => [slotOfRound(round), round]));
  const clock = nowIn(call);
  return due.map((one) => rowOf(one, made, clock, actor));
}

type RowCall = Pick<Call<'listChecks'>, 'stores' | 'actor' | 'today' | 'now'>;

/** What names the round of this place and day. */
export function slotAt({ version: { routineKey }, check, school, group }: CheckPlace, occasion: Day): string {
  return slotOfRound({ routineKey, checkKey: check.key, schoolId: school.id, groupId: group?.id ?? null, occasion });
}

function rowOf({ place, now, earlier }: DueThere, made: ReadonlyMap<string, CheckRound>, clock: Now, actor: Actor): CheckRow {
  const { version, check, school, group } = place;
  const done = made.get(slotAt(place, now.on)) ?? null;
  return {
    routineKey: version.routineKey,
    checkKey: check.key,
    schoolId: school.id,
    groupId: group?.id ?? null,
    title: check.title,
    routineTitle: version.document.title,
    schoolName: school.name,
    groupName: group?.name ?? null,
    responsible: check.responsible,
    occasion: now.on,
    dueOn: now.dueOn,
    dueAt: now.dueAt,
    state: done !== null ? 'done' : isOccasionOverdue(now, clock) ? 'overdue' : 'waiting',
    done: done && { by: done.by.name, doneOn: done.doneOn, doneAt: done.doneAt, counts: done.counts, wasLate: done.wasLate },
    mine: holdsRole(actor, check.responsible, place),
    missed: earlier.filter((on) => !made.has(slotAt(place, on))),
  };
}
