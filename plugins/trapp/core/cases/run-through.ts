import type { Absence, AbsencePicture } from '../absences/index';
import { addDays, addSchoolDays, isSchoolDay, onSchoolDay, schoolDaysIn, weekdayOf, type Day, type Moment, type SchoolCalendar } from '../calendar/index';
import { presenceEffect, type Plan } from '../plans/index';
import { isRefusal, type Refusal } from '../refusals';
import type { Routine } from '../routines/index';
import type { Case } from './case';
import type { CommandContext } from './command';
import { openCase } from './commands/index';
import type { CaseEvent } from './event';
import { applyEvents, foldCase } from './fold';
import type { HappenedAt } from './journal';
import { judgeEscalations } from './judge-escalations';
import { words } from './run-through.nb';
import { moveInCase, type CaseMove } from './run-through-moves';

/** On how many days of each school week the made-up pupil is away. */
export type Away = 0 | 1 | 2 | 3 | 4 | 5;

/** A made-up case on one day, and all that has happened in it. Nothing of it is ever kept. */
export interface RunState {
  readonly day: Day;
  readonly current: Case;
  readonly away: Away;
  readonly absences: readonly Absence[];
  readonly plans: readonly { readonly recordId: string; readonly plan: Plan }[];
  readonly happened: readonly HappenedAt[];
  /** How many ids have been made. */
  readonly made: number;
}

/** What the coordinator lets happen: time goes, the pupil is more or less away, or somebody does something in the case. */
export type RunMove = { readonly kind: 'next'; readonly unit: 'school_day' | 'week' } | { readonly kind: 'away'; readonly days: Away } | CaseMove;

export interface RunStart {
  readonly day: Day;
  /** Where it begins; the usual place when it is not said. */
  readonly step?: string;
  readonly away: Away;
}

/** School days of absence before the case: so much that presence before a plan is known. */
const DAYS_BEFORE = 30;
const GRADE = 8;

const weekdaysAway: Readonly<Record<Away, readonly number[]>> = { 0: [], 1: [1], 2: [1, 4], 3: [1, 3, 5], 4: [1, 2, 4, 5], 5: [1, 2, 3, 4, 5] };

/** The day to begin on: today when there has been school for a while, else well into the latest school year. */
export function usualRunDay(calendar: SchoolCalendar, today: Day): Day {
  const year = calendar.schoolYears.find(({ from, to }) => from <= today && today <= to) ?? calendar.schoolYears.at(-1);
  if (!year) return today;
  const early = addSchoolDays(calendar, year.from, DAYS_BEFORE);
  return onSchoolDay(calendar, today < early || today > year.to ? early : today);
}

/** Opens a made-up case in the routine by the same commands as a real one (pain 11). The staircase must have the step. */
export async function startRun(routine: Routine, { day, step, away }: RunStart): Promise<RunState> {
  const made = counting(0);
  const context = contextOf(routine, day, made.newId);
  const entry = step === undefined ? {} : { entry: { step, why: 'person' as const } };
  const events = openCase({ caseId: 'run', pupilId: 'run', schoolId: 'run', routineVersion: 1, ownerId: context.by.id, findingIds: [], concern: words.concern, ...entry }, context);
  const year = routine.calendar.schoolYears.find(({ from, to }) => from <= day && day <= to);
  const before = schoolDaysIn(routine.calendar, year?.from ?? day, addDays(day, -1)).slice(-DAYS_BEFORE);
  const state: RunState = { day, current: foldCase(events), away, absences: before.flatMap((on) => absenceOn(on, away)), plans: [], happened: told(events, day), made: made.count() };
  return judged(routine, state);
}

/** The case after one move; what the routine proposes is judged as it would be that night. Refuses what the commands refuse, in their words. */
export async function playMove(routine: Routine, state: RunState, move: RunMove): Promise<RunState | Refusal> {
  switch (move.kind) {
    case 'next':
      return nextDays(routine, state, move.unit === 'week' ? 5 : 1);
    case 'away':
      return { ...state, away: move.days };
    default: {
      const made = counting(state.made);
      const result = moveInCase(state, move, { context: contextOf(routine, state.day, made.newId), picture: pictureOf(state) });
      if (isRefusal(result)) return result;
      const { events, plans } = result;
      return judged(routine, { ...withEvents(state, events), plans: [...state.plans, ...plans], made: made.count() });
    }
  }
}

/** The states up to the day before the last one's: what undoing a day leaves. The first is always left. */
export function dayUndone(states: readonly RunState[]): readonly RunState[] {
  const last = states.at(-1);
  const left = states.filter(({ day }) => last !== undefined && day < last.day);
  return left.length === 0 ? states.slice(0, 1) : left;
}

/** A day at a time, each judged as at night: what would have come up on the way comes up. */
async function nextDays(routine: Routine, from: RunState, count: number): Promise<RunState> {
  let state = from;
  for (let passed = 0; passed < count; passed += 1) {
    const day = addSchoolDays(routine.calendar, state.day, 1);
    const gone = isSchoolDay(routine.calendar, state.day) ? absenceOn(state.day, state.away) : [];
    state = await judged(routine, { ...state, day, absences: [...state.absences, ...gone] });
  }
  return state;
}

async function judged(routine: Routine, state: RunState): Promise<RunState> {
  const made = counting(state.made);
  const picture = pictureOf(state);
  const plans = state.plans.map(({ plan }) => plan);
  const day = plans.at(-1)?.startsOn ?? '';
  const effect = day === '' || day > state.day ? null : presenceEffect(picture, { calendar: routine.calendar, day, today: state.day });
  const events = await judgeEscalations(state.current, { picture, grade: GRADE, plans, effect }, { ...contextOf(routine, state.day, made.newId), by: { id: 'system', name: 'Trapp' } });
  return { ...withEvents(state, events), made: made.count() };
}

function withEvents(state: RunState, events: readonly CaseEvent[]): RunState {
  return { ...state, current: applyEvents(state.current, events), happened: [...state.happened, ...told(events, state.day)] };
}

function told(events: readonly CaseEvent[], day: Day): HappenedAt[] {
  const at: Moment = `${day}T12:00:00.000Z`;
  return events.map((event) => ({ at, event }));
}

/** A made-up day has no clock: what is due at a time of it is in time all day. */
export const MORNING = '00:00';

function contextOf(routine: Routine, today: Day, newId: () => string): CommandContext {
  return { today, time: MORNING, by: { id: 'you', name: words.adult }, newId, routine };
}

function counting(from: number): { readonly newId: () => string; readonly count: () => number } {
  let made = from;
  return { newId: () => `run-${(made += 1)}`, count: () => made };
}

/** The school records everything, and up to the day before. */
function pictureOf({ absences, day }: RunState): AbsencePicture {
  return { absences, dataUntil: addDays(day, -1), recordsLessons: true };
}

function absenceOn(date: Day, away: Away): Absence[] {
  if (!weekdaysAway[away].includes(weekdayOf(date))) return [];
  const row = { pupilId: 'run', schoolId: 'run', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: false, reported: false, sourceCode: '', comment: null } as const;
  return [row];
}
