import { answersAs, type Actor } from '../../core/access/index';
import { calendarOfSchool, type Day } from '../../core/calendar/index';
import { hasStood, roleToTell } from '../../core/cases/index';
import { concernDue, type Concern, type Gathered } from '../../core/concerns/index';
import type { StaffRole } from '../../core/people/index';
import { fits, type RoutineVersion } from '../../core/routines/index';
import type { FindingHead } from '../findings/finding.store';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

interface Asking {
  readonly stores: Stores;
  readonly actor: Actor;
  readonly today: Day;
  /** The schools that the one who asks leads. */
  readonly led: readonly string[];
}

/** Whom a pupil's concern was for, when somebody else is told of it; null when nobody is. */
export type ToldOf = (one: Gathered<FindingHead>, card: PupilCard) => StaffRole | null;

const nobodyIsTold: ToldOf = () => null;

/**
 * A concern that nobody has assessed goes to the nearest leading role above, like a task: when it has stood over its day for as long as the routine says, and at once
 * where nobody at the school has the role that it is for (pain 17, B91, U2). The number of statements does not depend on how much waits.
 */
export async function toldAbove({ stores, actor, today, led }: Asking): Promise<ToldOf> {
  if (actor.kind !== 'staff' || led.length === 0) return nobodyIsTold;
  const rolesAt = await stores.staff.rolesAt(led);
  const routines = await stores.routines.allCurrent();
  return ({ findings, concerns }, card) => {
    const { school } = card;
    const held = rolesAt.get(school.id);
    if (held === undefined) return null;
    const mine = new Set(actor.assignments.filter(({ schoolId }) => schoolId === school.id).map(({ role }) => role));
    const isFor = (role: StaffRole) => [...held].some((one) => answersAs(one, role));
    const isTold = ({ due, role, routine }: Waits) => !isFor(role) || routines.some(({ routineKey, document }) => (routine === null ? isForPupil(document, card) : routine === routineKey) && hasStood(due, { ...document, calendar: calendarOfSchool(document.calendar, school.sourceId) }, today));
    const told = [...findings.map(ofFinding), ...concerns.map(ofConcern)].filter(isTold).find(({ role }) => mine.has(roleToTell(role, held) ?? role));
    return told?.role ?? null;
  };
}

interface Waits {
  readonly due: Day;
  readonly role: StaffRole;
  /** Null for what people have raised: all that fit the pupil. */
  readonly routine: string | null;
}

const ofFinding = ({ assessBy, assessedBy, routineKey }: FindingHead): Waits => ({ due: assessBy, role: assessedBy, routine: routineKey });
const ofConcern = (concern: Concern): Waits => ({ due: concernDue(concern), role: concern.assessedBy, routine: null });
const isForPupil = (document: RoutineVersion['document'], { school, group }: PupilCard): boolean => fits(document, { kind: school.kind, grade: group.grade });
