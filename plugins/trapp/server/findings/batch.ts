import type { Marks } from '../../core/absences/index';
import type { Day, Moment, SchoolCalendar, SinceDays } from '../../core/calendar/index';
import type { LocalLimit } from '../../core/local-plans/index';
import type { CaseFacts, Rule } from '../../core/rules/index';
import type { Memory } from './memory';

/** A published routine, as far as judging needs it. */
export interface BatchRoutine {
  readonly key: string;
  /** Of the published document: what has the same is the same. */
  readonly hash: string;
  readonly rules: readonly Rule[];
  readonly calendar: SchoolCalendar;
}

export interface BatchSchool {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: 'school' | 'kindergarten';
  readonly dataUntil: Day | null;
  readonly importedAt: Moment | null;
  readonly recordsLessons: boolean;
  /** The last day that all of the school's pupils were evaluated; null for never. */
  readonly lastAskedOn: Day | null;
  /** Limits that the school has made stricter in its own plan; few schools have any. */
  readonly limits?: readonly SchoolLimit[];
}

/** A limit as a school has it, and by which of its plans. */
export interface SchoolLimit extends LocalLimit {
  readonly routine: string;
  readonly plan: number;
}

/** What is known of a pupil under one routine besides the absence: of the case, of choices made, and of what people have weighed. */
export interface CaseSide {
  readonly routine: number;
  readonly caseFacts: CaseFacts;
  readonly since: SinceDays;
  readonly choices: ReadonlyMap<string, number>;
  readonly weighed: ReadonlyMap<string, ReadonlySet<Day>>;
}

/**
 * Numbers for each pupil in `heads`: which school, the grade, whether the address is shielded, where the pupil's rows, texts and memory begin and end, and
 * the number of the pupil's own row in the database.
 */
export const HEAD = { school: 0, grade: 1, shielded: 2, from: 3, to: 4, textsFrom: 5, textsTo: 6, memoryFrom: 7, memoryTo: 8, number: 9, width: 10 } as const;

/**
 * Some schools' pupils, ready to be judged in a thread of its own: all that is known of each lies in a few pieces of shared memory, so that handing it over
 * costs nothing. Whatever is the same for many is said once.
 */
export interface Batch {
  readonly today: Day;
  /** The run that asks for one batch after another: what is worked out for one of them is kept for the next, and for no other run. */
  readonly run?: string;
  readonly routines: readonly BatchRoutine[];
  readonly schools: readonly BatchSchool[];
  readonly heads: Int32Array;
  /** The absence of all of them, as marks have it. */
  readonly rows: Int32Array;
  /** The texts of each pupil's rows, as bytes of JSON; none where there are no texts. */
  readonly texts: Uint8Array;
  /** What is remembered of each pupil since the latest evaluation. */
  readonly memories: Int32Array;
  /** By the pupil's place, for the few that rules ask more about. */
  readonly sides: ReadonlyMap<number, readonly CaseSide[]>;
}

/** One pupil's absence, read where it lies. The texts are read when somebody asks for them. */
class PupilMarks implements Marks {
  private read: readonly string[] | null = null;
  constructor(
    readonly rows: Int32Array,
    private readonly json: Uint8Array,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get texts(): readonly string[] {
    this.read ??= this.from === this.to ? [] : (JSON.parse(Buffer.from(this.json.buffer, this.json.byteOffset + this.from, this.to - this.from).toString()) as string[]);
    return this.read;
  }
}

export function marksAt({ heads, rows, texts }: Pick<Batch, 'heads' | 'rows' | 'texts'>, place: number): Marks {
  const at = place * HEAD.width;
  return new PupilMarks(rows.subarray(heads[at + HEAD.from], heads[at + HEAD.to]), texts, heads[at + HEAD.textsFrom] as number, heads[at + HEAD.textsTo] as number);
}

const NOTHING: Memory = [];

/** What is remembered of the pupil since the latest evaluation. */
export function memoryAt({ heads, memories }: Pick<Batch, 'heads' | 'memories'>, place: number): Memory {
  const at = place * HEAD.width;
  const [from, to] = [heads[at + HEAD.memoryFrom], heads[at + HEAD.memoryTo]];
  return from === to ? NOTHING : memories.subarray(from, to);
}

/** The number of the pupil's own row in the database. */
export function numberOf({ heads }: Pick<Batch, 'heads'>, place: number): number {
  return heads[place * HEAD.width + HEAD.number] as number;
}

/** How many pupils there are. */
export function sizeOf({ heads }: Pick<Batch, 'heads'>): number {
  return heads.length / HEAD.width;
}

/** A rule that fired on something that is not remembered, with the engine's verdict as it is kept. */
export interface Hit {
  readonly pupil: number;
  readonly routine: number;
  readonly rule: number;
  /** The rule's number in memories. */
  readonly number: number;
  /** What it fired on. */
  readonly signature: number;
  /** Is it one of the rule's days? If not, only a finding that waits already is brought up to date. */
  readonly asked: boolean;
  readonly verdict: string;
}

/** A rule that is remembered to have fired, and does not any more. */
export interface Gone {
  readonly pupil: number;
  /** The rule's number in memories. */
  readonly number: number;
}

/** What went wrong with a rule: it could not be read, it took too long, or the gate and the engine did not agree. */
export const ruleProblems = ['broken', 'too_slow', 'gate_differs'] as const;
export type RuleProblem = (typeof ruleProblems)[number];

/** One school's share of what judging came to. */
export interface SchoolTally {
  pupils: number;
  /** Pupils without anything that a rule could fire on. */
  skipped: number;
  /** Pupils times rules that fired on one of their days. */
  fired: number;
  /** Of these, fired on nothing but what is remembered. */
  unchanged: number;
  /** Findings that wait and have more to them now: they are explained anew when somebody looks. */
  outdated: number;
  /** Times that the engine was asked: for what is new. */
  judged: number;
  cannotBeJudged: number;
  /** The same by what was missing. */
  readonly missing: Record<string, number>;
  /** By rule: each problem once. */
  readonly errors: { routine: string; rule: string; problem: RuleProblem }[];
}

export interface Judged {
  readonly hits: readonly Hit[];
  readonly gone: readonly Gone[];
  /** The memories that are to be kept from now on, by the pupil's place; only those that are other than before. */
  readonly memories: ReadonlyMap<number, Memory>;
  readonly tallies: readonly SchoolTally[];
}

/** A rule as it was when a finding was made, and the finding's day. */
export interface GroundRule {
  /** What is the same for all that say the same. */
  readonly key: string;
  readonly rule: Rule;
  readonly calendar: SchoolCalendar;
  readonly on: Day;
}

/** A finding that waits and whose rule no longer fires: did it rest on something on its own day, with what is known now? */
export interface GroundQuestion {
  readonly pupil: number;
  /** The place among the rules that are asked about. */
  readonly rule: number;
  /** What the finding's explanation says of the case, since the case has moved on; null when the rule asks nothing of it. */
  readonly side: Omit<CaseSide, 'routine'> | null;
}

export interface GroundQuestions {
  readonly rules: readonly GroundRule[];
  readonly questions: readonly GroundQuestion[];
}
