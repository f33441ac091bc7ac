import { WIDTH, type Marks } from '../absences/index';
import { calendarOfSchool, dayNumber, isAsked, schoolDaysIn, type Day, type Period, type SchoolCalendar } from '../calendar/index';
import { choicesKey } from './choices';
import type { CaseFacts, PupilFacts } from './evaluate';
import { compileGate, FIRED, NOT_FIRED } from './gate';
import { needsNewRows } from './only-new-rows';
import type { Condition, ConditionNode, Rule } from './rule';

/** A school as a replay needs it: its own breaks, its kind, and how far and how finely its absence is recorded. */
export interface ReplayPlace {
  readonly sourceId: string;
  readonly kind: 'school' | 'kindergarten';
  /** The last day that the school's data reaches; null when nothing has been imported. */
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
}

export interface ReplayPupil {
  /** Which of the places. */
  readonly place: number;
  readonly marks: Marks;
  readonly grade: number;
  readonly isProtected: boolean;
}

export interface Replay {
  readonly rules: readonly Rule[];
  /** By place, where its limits are stricter: the same rules in the same order, with the place's own limits (S13). Places that share a list are gone through together. */
  readonly rulesAt?: ReadonlyMap<number, readonly Rule[]>;
  readonly calendar: SchoolCalendar;
  /** Both ends included. */
  readonly period: Period;
}

/** What a replay says of a pupil and a rule instead of a day. */
export const SILENT = -1;
/** On no day could the rule be judged. */
export const NEVER_JUDGED = -2;
/** The rule is not meant for the pupil, or was asked on no day. */
export const NOT_ASKED = -3;

/**
 * For each rule, by pupil: the first day of the period on which it fires (days since 1970-01-01), or one of the three above. Only the first
 * day counts, as a finding that nobody has assessed is not raised again; what happened before the period is not known to the rule.
 */
export type FirstDays = readonly Int32Array[];

/**
 * Asks the rules about a past period, as if they had been in force from its first day: each on the days of its cadence, by the data as far as it
 * reached on that day and as it stands now, corrections included. The pupil's case is not replayed: there is none (`asksAboutCase`). Switched-off
 * rules are asked as well. `tell` hears how many days times pupils are done. Time grows with days times pupils; nothing is kept for each day.
 */
export function replayRules(replay: Replay, places: readonly ReplayPlace[], pupils: readonly ReplayPupil[], tell: (done: number) => void = () => undefined): FirstDays {
  const whole = replay.rules.map((rule) => ({
    wasAsked: false,
    found: Int32Array.from(pupils, (pupil) => (isMeantFor(rule, pupil, places[pupil.place]) ? NEVER_JUDGED : NOT_ASKED)),
  }));
  let done = 0;
  for (const { calendar, rules: held, indexes } of alike(replay, places, pupils)) {
    const asked = whole.flatMap((one, at) => (held[at] === undefined ? [] : [{ rule: held[at], needsNewRows: needsNewRows(held[at]), found: one.found, whole: one }]));
    let before: Day | null = null;
    for (const today of schoolDaysIn(calendar, replay.period.from, replay.period.to)) {
      const rules = asked.filter(({ rule }) => isAsked(rule.cadence, calendar, today, before));
      for (const one of rules) one.whole.wasAsked = true;
      const day = { today, calendar, places, pupils, indexes };
      judgeDay(day, rules.filter((one) => one.needsNewRows), before);
      judgeDay(day, rules.filter((one) => !one.needsNewRows), null);
      before = today;
      done += indexes.length;
      tell(done);
    }
  }
  return whole.map(({ wasAsked, found }) => (wasAsked ? found : found.fill(NOT_ASKED)));
}

/** How many days times pupils `replayRules` will go through. */
export function replaySize({ calendar, period }: Pick<Replay, 'calendar' | 'period'>, places: readonly ReplayPlace[], pupils: readonly Pick<ReplayPupil, 'place'>[]): number {
  let size = 0;
  for (const { calendar: held, indexes } of alike({ calendar, rules: [] }, places, pupils)) size += schoolDaysIn(held, period.from, period.to).length * indexes.length;
  return size;
}

/** Does the rule ask about the pupil's case, which is not known for the past? Such a rule is replayed as if no case had been open. */
export function asksAboutCase({ conditions }: Pick<Rule, 'conditions'>): boolean {
  return conditionsIn(conditions).some((one) => (one.fact === 'absence' ? one.params.window.kind === 'since' : one.fact !== 'grade'));
}

function conditionsIn(node: ConditionNode): Condition[] {
  if ('fact' in node) return [node];
  return ('not' in node ? [node.not] : 'all' in node ? node.all : node.any).flatMap(conditionsIn);
}

/** Nothing has been chosen in a case that is not there, and that is known (R55). */
function noChoices(rules: readonly AskedRule[]): Map<string, number> {
  const asked = rules.flatMap(({ rule }) => conditionsIn(rule.conditions));
  return new Map(asked.flatMap((one) => (one.fact === 'choices_made' ? [[choicesKey(one.params), 0] as const] : [])));
}

function isMeantFor({ appliesTo, grades, protectedPupils }: Rule, { grade, isProtected }: ReplayPupil, place: ReplayPlace | undefined): boolean {
  if (place === undefined || (appliesTo !== 'both' && appliesTo !== place.kind)) return false;
  if (isProtected && protectedPupils === 'leave_out') return false;
  return grades === undefined || (grades.from <= grade && grade <= grades.to);
}

/** Pupils who are judged alike: by the calendar of their school and by its rules. Most schools share both. */
interface Alike {
  readonly calendar: SchoolCalendar;
  readonly rules: readonly Rule[];
  readonly indexes: number[];
}

function alike({ calendar, rules, rulesAt }: Omit<Replay, 'period'>, places: readonly ReplayPlace[], pupils: readonly Pick<ReplayPupil, 'place'>[]): Alike[] {
  const found: Alike[] = [];
  const held = places.map(({ sourceId }, place): Alike => {
    const own = { calendar: calendarOfSchool(calendar, sourceId), rules: rulesAt?.get(place) ?? rules, indexes: [] };
    const known = found.find((one) => one.calendar === own.calendar && one.rules === own.rules);
    if (known === undefined) found.push(own);
    return known ?? own;
  });
  pupils.forEach(({ place }, index) => held[place]?.indexes.push(index));
  return found.filter(({ indexes }) => indexes.length > 0);
}

interface ReplayedDay {
  readonly today: Day;
  readonly calendar: SchoolCalendar;
  readonly places: readonly ReplayPlace[];
  readonly pupils: readonly ReplayPupil[];
  readonly indexes: readonly number[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface AskedRule {
  readonly rule: Rule;
  readonly found: Int32Array;
}

/**
 * One day for the pupils of one calendar. With `before`, pupils who have no absence after that day are passed by, unless a rule has yet to be judged
 * for them. The facts are one object, filled anew for each pupil: there are millions of questions.
 */
function judgeDay({ today, calendar, places, pupils, indexes }: ReplayedDay, rules: readonly AskedRule[], before: Day | null): void {
  if (rules.length === 0) return;
  const gate = compileGate(rules.map(({ rule }) => rule), calendar, today);
  const found = rules.map((one) => one.found);
  const number = dayNumber(today);
  const after = before === null ? null : dayNumber(before);
  const reaches = places.map(({ dataUntil }) => (dataUntil === null || dataUntil < today ? dataUntil : today));
  const absence: Writable<PupilFacts['absence']> = { marks: nothing, dataUntil: today, recordsLessons: true, grade: 0 };
  const caseFacts: CaseFacts = { ...noCase };
  const facts: PupilFacts = { absence, caseFacts, since: {}, choices: noChoices(rules), weighed: new Map(), calendar, today };
  for (const index of indexes) {
    const pupil = pupils[index] as ReplayPupil;
    if (!mayChange(found, index, after === null || hasRowsBetween(pupil.marks, after, number))) continue;
    absence.marks = pupil.marks;
    absence.dataUntil = reaches[pupil.place] ?? null;
    absence.recordsLessons = places[pupil.place]?.recordsLessons ?? false;
    absence.grade = pupil.grade;
    caseFacts.grade = pupil.grade;
    const judged = gate.judge(facts);
    for (let at = 0; at < found.length; at += 1) {
      const days = found[at] as Int32Array;
      const known = days[index] as number;
      if (known !== NEVER_JUDGED && known !== SILENT) continue;
      if (judged[at] === FIRED) days[index] = number;
      else if (judged[at] === NOT_FIRED) days[index] = SILENT;
    }
  }
}

/** Is there a rule that has not fired for the pupil yet, and could have something else to say today than before? */
function mayChange(found: readonly Int32Array[], index: number, isNew: boolean): boolean {
  for (const days of found) if (days[index] === NEVER_JUDGED || (isNew && days[index] === SILENT)) return true;
  return false;
}

/** Has the pupil absence after the one day, up to and with the other? */
function hasRowsBetween({ rows }: Marks, after: number, upTo: number): boolean {
  let low = 0;
  let high = rows.length / WIDTH;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle * WIDTH] as number) <= after) low = middle + 1;
    else high = middle;
  }
  return low * WIDTH < rows.length && (rows[low * WIDTH] as number) <= upTo;
}

const nothing: Marks = { rows: new Int32Array(0), texts: [] };

/** What is known of a case that is not there. */
const noCase: CaseFacts = { open_cases: 0, meetings_held: 0, plans_evaluated: 0, measures_tried: 0, consents_valid: 0, child_heard: 0 };
