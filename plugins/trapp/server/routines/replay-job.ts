import type { Marks } from '../../core/absences/index';
import { dayFromNumber, type Day } from '../../core/calendar/index';
import { differsAt, replayRules, replaySize, standingOf, type FirstDays, type Replay, type ReplayPlace, type ReplayPupil, type Rule } from '../../core/rules/index';

/** Pupils as they go to the thread: numbers and codes, nothing that names anybody. */
export interface PackedPupils {
  /** `WIDTH` numbers for each pupil. */
  readonly heads: Int32Array;
  /** All their absence, one after the other. */
  readonly rows: Int32Array;
  /** By pupil: JSON of the texts that the rows number, or nothing. */
  readonly texts: readonly string[];
}

/** Of a pupil's head: which place, grade, whether the address is shielded, and where the rows begin and end. */
export const HEAD = { place: 0, grade: 1, shielded: 2, from: 3, to: 4, width: 5 } as const;

/** A draft and today's version, to be replayed over the same pupils. */
export interface ReplayJob {
  readonly draft: Replay;
  readonly today: Replay;
  readonly places: readonly ReplayPlace[];
  readonly pupils: PackedPupils;
}

export interface ReplayFound {
  readonly draft: FirstDays;
  readonly today: FirstDays;
  /** By place: the first day that any of its pupils has absence on; null without any. */
  readonly dataFrom: readonly (Day | null)[];
}

/** Replays both. A rule that is the same in both, and at every place, is replayed once. `tell` hears how much is done of how much. */
export function runReplay({ draft, today, places, pupils: packed }: ReplayJob, tell: (done: number, of: number) => void): ReplayFound {
  const pupils = unpack(packed);
  const sameCalendar = JSON.stringify(draft.calendar) === JSON.stringify(today.calendar);
  const own = [...new Set([...(draft.rulesAt?.keys() ?? []), ...(today.rulesAt?.keys() ?? [])])];
  const isSame = (other: Rule, rule: Rule) => standingOf(other, rule, sameCalendar) === 'same' && !own.some((place) => differsAt(rule.key, draft, today, sameCalendar, place));
  const twin = today.rules.map((rule) => draft.rules.findIndex((other) => other.key === rule.key && isSame(other, rule)));
  const alone = only(today, (at) => twin[at] === -1);
  const first = draft.rules.length === 0 ? 0 : replaySize(draft, places, pupils);
  const of = first + (alone.rules.length === 0 ? 0 : replaySize(alone, places, pupils));
  const found = replayRules(draft, places, pupils, (done) => tell(Math.min(done, first), of));
  const others = replayRules(alone, places, pupils, (done) => tell(Math.min(first + done, of), of));
  let next = 0;
  const ofToday = twin.map((at) => (at === -1 ? others[next++] : found[at]) as Int32Array);
  return { draft: found, today: ofToday, dataFrom: firstDays(places.length, pupils) };
}

/** The replay with some of its rules. Lists that places share are shared still. */
function only(replay: Replay, isKept: (at: number) => boolean): Replay {
  const { rules, rulesAt } = replay;
  const kept = (held: readonly Rule[]) => held.filter((_, at) => isKept(at));
  const lists = new Map([...new Set(rulesAt?.values())].map((held) => [held, kept(held)]));
  return { ...replay, rules: kept(rules), ...(rulesAt && { rulesAt: new Map([...rulesAt].map(([place, held]) => [place, lists.get(held) ?? held])) }) };
}

function unpack({ heads, rows, texts }: PackedPupils): ReplayPupil[] {
  return texts.map((text, index) => {
    const at = index * HEAD.width;
    const head = (part: number) => heads[at + part] as number;
    const marks: Marks = { rows: rows.subarray(head(HEAD.from), head(HEAD.to)), texts: text === '' ? [] : (JSON.parse(text) as string[]) };
    return { place: head(HEAD.place), marks, grade: head(HEAD.grade), isProtected: head(HEAD.shielded) === 1 };
  });
}

/** Rows are oldest first, and begin with their day. */
function firstDays(places: number, pupils: readonly ReplayPupil[]): (Day | null)[] {
  const first = Array.from({ length: places }, () => Infinity);
  for (const { place, marks } of pupils) first[place] = Math.min(first[place] ?? Infinity, marks.rows[0] ?? Infinity);
  return first.map((day) => (day === Infinity ? null : dayFromNumber(day)));
}
