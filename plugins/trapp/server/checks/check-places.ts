import type { Actor } from '../../core/access/index';
import { addDays, calendarOfSchool, type Day, type SchoolCalendar } from '../../core/calendar/index';
import { currentOccasion, isByGroup, isOccasionOverdue, occasionsSince, type AttendanceCheck, type CheckRound, type Occasion } from '../../core/checks/index';
import type { CheckRow } from '../../core/contracts/index';
import type { Group, School, StaffRole } from '../../core/people/index';
import { fits, type RoutineVersion } from '../../core/routines/index';
import { timeInNorway } from '../clock';
import type { Call } from '../http/handler';
import type { GroupCard } from '../people/people.store';
import type { Stores } from '../stores';

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

/** A check that nobody made is looked back at this far, and at most so many of them are named. */
const LOOKED_BACK_DAYS = 200;
const MISSED_SHOWN = 5;
const leaders: readonly StaffRole[] = ['department_head', 'head_teacher'];

/** A routine as it is now, with its earlier versions. */
export interface WithHistory {
  readonly version: RoutineVersion;
  /** Newest first. */
  readonly versions: readonly RoutineVersion[];
}

export async function withHistory(stores: Stores, current: readonly RoutineVersion[]): Promise<WithHistory[]> {
  const found: WithHistory[] = [];
  for (const version of current) found.push({ version, versions: await stores.routines.versions(version.routineKey) });
  return found;
}

/** The day of the first of the versions in a row, back from the newest, that have the check. */
function hadSince({ version, versions }: WithHistory, key: string): Day {
  const without = versions.findIndex(({ document }) => !(document.checks ?? []).some((check) => check.key === key));
  const first = (without < 0 ? versions.at(-1) : versions[without - 1]) ?? version;
  return first.publishedAt.slice(0, 10);
}

/** Every check that is made at these schools, in the order of the routines. */
export function placesOf(routines: readonly WithHistory[], schools: readonly School[], groups: readonly GroupCard[]): CheckPlace[] {
  return routines.flatMap((routine) =>
    (routine.version.document.checks ?? []).flatMap((check) =>
      schools.filter(({ kind }) => check.appliesTo === 'both' || check.appliesTo === kind).flatMap((school): CheckPlace[] => {
        const { version } = routine;
        const place = { version, check, school, since: hadSince(routine, check.key), calendar: calendarOfSchool(version.document.calendar, school.sourceId) };
        if (!isByGroup(check)) return [{ ...place, group: null }];
        return groups.filter((card) => card.school.id === school.id && fits(version.document, { kind: school.kind, grade: card.group.grade })).map(({ group }) => ({ ...place, group }));
      }),
    ),
  );
}

/** Does the person hold the role there? The two leading roles stand in for each other. */
export function holdsRole(actor: Actor, role: StaffRole, { school, group }: Pick<CheckPlace, 'school' | 'group'>): boolean {
  if (actor.kind !== 'staff') return false;
  return actor.assignments.some(
    (held) => (held.role === role || (leaders.includes(held.role) && leaders.includes(role))) && held.schoolId === school.id && (held.groupId === null || held.groupId === group?.id),
  );
}

export function leads(actor: Actor, schoolId: string): boolean {
  return actor.kind === 'staff' && actor.assignments.some((held) => leaders.includes(held.role) && held.schoolId === schoolId);
}

/** The checks that have been made, as far back as anybody asks. */
export async function roundsAt(stores: Stores, schoolIds: readonly string[], today: Day): Promise<CheckRound[]> {
  return stores.checks.rounds(schoolIds, addDays(today, -LOOKED_BACK_DAYS));
}

type RowCall = Pick<Call<'listChecks'>, 'actor' | 'today' | 'now'>;

/** How it stands with the check today; null before it was ever to be made under the routine. */
export function rowOf({ actor, today, now }: RowCall, place: CheckPlace, rounds: readonly CheckRound[]): CheckRow | null {
  const { version, check, school, group, calendar, since } = place;
  const occasion = currentOccasion(check, calendar, today);
  if (occasion === null || occasion.on < since) return null;
  const made = rounds.filter((round) => isOf(round, place));
  const done = made.find((round) => round.occasion === occasion.on) ?? null;
  const clock = { today, time: timeInNorway(now) };
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
    occasion: occasion.on,
    dueOn: occasion.dueOn,
    dueAt: occasion.dueAt,
    state: done !== null ? 'done' : isOccasionOverdue(occasion, clock) ? 'overdue' : 'waiting',
    done: done && { by: done.by.name, doneOn: done.doneOn, doneAt: done.doneAt, counts: done.counts, wasLate: done.wasLate },
    mine: holdsRole(actor, check.responsible, place),
    missed: missedBefore(place, occasion, made, today),
  };
}

/** Days before this one, since the routine has had the check, on which nobody made it. */
function missedBefore({ check, calendar, since }: CheckPlace, current: Occasion, made: readonly CheckRound[], today: Day): Day[] {
  const done = new Set(made.map((round) => round.occasion));
  const earliest = [since, addDays(today, -LOOKED_BACK_DAYS)].sort().at(-1) ?? today;
  return occasionsSince(check, calendar, earliest, addDays(current.on, -1), MISSED_SHOWN).map(({ on }) => on).filter((on) => !done.has(on));
}

function isOf(round: CheckRound, { version, check, school, group }: CheckPlace): boolean {
  return round.routineKey === version.routineKey && round.checkKey === check.key && round.schoolId === school.id && round.groupId === (group?.id ?? null);
}
