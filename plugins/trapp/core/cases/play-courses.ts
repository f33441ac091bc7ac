import { joinPath, tellFaults, type Fault, type Language, type Text } from '../language/index';
import { isRefusal, refuse, type Problem, type Refusal } from '../refusals';
import { routineSchema, type CourseMove, type CourseTest, type Routine } from '../routines/index';
import { findStep, stepsOf } from '../staircases/index';
import { words } from './course-words';
import { playMove, startRun, type Away, type RunMove, type RunState } from './run-through';
import { outcomeStates } from './gates';
import { isUndone } from './steps';

/** A school year: longer courses keep everybody waiting. */
const MOST_DAYS = 200;

/**
 * Plays the routine's own courses by the commands of real cases (pain 11), and tells where one goes otherwise than it is written; each is told of once, at the
 * first point that does. Nothing is told of a document that is no routine: its own check does that.
 */
export async function checkCourses(document: unknown, reader: Language = 'nb'): Promise<Problem[]> {
  const read = routineSchema.safeParse(document);
  if (!read.success) return [];
  const faults: Fault[] = [];
  for (const [index, course] of (read.data.courses ?? []).entries()) {
    faults.push(...(await playCourse(read.data, course)).map((fault) => ({ ...fault, path: joinPath('courses', index, fault.path) })));
  }
  return tellFaults(faults, reader);
}

/** One course; paths are places in it. Empty when all goes as it is written. */
export async function playCourse(routine: Routine, { title, start, step, away, moves }: CourseTest): Promise<Fault[]> {
  if (step !== undefined && !findStep(routine.staircase, step)) return [{ path: 'step', message: words.noStep(title, step) }];
  if (moves.reduce((sum, move) => sum + (move.kind === 'days' ? move.amount : 0), 0) > MOST_DAYS) return [{ path: 'moves', message: words.tooLong(title) }];
  let state = await startRun(routine, { day: start, away: away as Away, ...(step !== undefined && { step }) });
  for (const [index, move] of moves.entries()) {
    const path = joinPath('moves', index);
    const number = String(index + 1);
    if (move.kind === 'expect') {
      const message = otherwise(routine, state, move, [title, number]);
      if (message !== null) return [{ path, message }];
      continue;
    }
    const next = await played(routine, state, move);
    if (isRefusal(next)) {
      const reason = next.problems.map(({ message }) => message).join(' ');
      return [{ path, message: reason === '' ? words.notDone(title, number) : words.why(title, number, reason) }];
    }
    state = next;
  }
  return [];
}

type Asked<K extends CourseMove['kind']> = Extract<CourseMove, { kind: K }>;

async function played(routine: Routine, from: RunState, move: Exclude<CourseMove, { kind: 'expect' }>): Promise<RunState | Refusal> {
  if (move.kind !== 'days') {
    const asked = runMoveOf(from, move);
    return asked === null ? refuse('unknown_task') : playMove(routine, from, asked);
  }
  let state = from;
  for (let gone = 0; gone < move.amount; gone += 1) {
    const next = await playMove(routine, state, { kind: 'next', unit: 'school_day' });
    if (isRefusal(next)) return next;
    state = next;
  }
  return state;
}

/** The move by the ids of the case as it stands; null when what it names is not there. */
function runMoveOf({ current }: RunState, move: Exclude<CourseMove, { kind: 'expect' | 'days' }>): RunMove | null {
  switch (move.kind) {
    case 'away':
      return { kind: 'away', days: move.days as Away };
    case 'task': {
      const task = current.tasks.find((held) => held.key === move.task && isUndone(held));
      return task ? { kind: 'task', taskId: task.id, ...(move.ticks !== undefined && { ticks: move.ticks }) } : null;
    }
    case 'escalation': {
      const raised = current.escalations.find(({ key, status }) => key === move.escalation && status === 'raised');
      return raised ? { kind: 'escalation', escalationId: raised.id, follow: move.follow } : null;
    }
    case 'other_way':
      return { kind: 'other_way', to: move.step === undefined ? 'close' : { step: move.step } };
    default:
      return move;
  }
}

/** The first thing that is otherwise than expected; null when nothing is. */
function otherwise(routine: Routine, { current, day }: RunState, expected: Asked<'expect'>, at: readonly [course: Text, number: string]): Text | null {
  const isOpen = current.status === 'open';
  if (expected.closed === true && isOpen) return words.shouldBeClosed(...at);
  if (expected.closed === false && !isOpen) return words.shouldBeOpen(...at);
  if (expected.step !== undefined && expected.step !== current.step) return words.otherStep(...at, stepTitle(routine, expected.step), stepTitle(routine, current.step));
  const tasks = current.tasks.filter(isUndone).map(({ key }) => key);
  const proposals = current.escalations.filter(({ status }) => status === 'raised').map(({ key }) => key);
  const ready = (isOpen ? outcomeStates(current, routine, day) : []).filter(({ available }) => available).map(({ outcome }) => outcome.key);
  const task = expected.tasks?.find((key) => !tasks.includes(key));
  if (task !== undefined) return words.noTask(...at, titleOf(routine, task));
  const lacking = expected.proposals?.find((key) => !proposals.includes(key));
  if (lacking !== undefined) return words.noProposal(...at, titleOf(routine, lacking));
  const unwanted = expected.notProposed?.find((key) => proposals.includes(key));
  if (unwanted !== undefined) return words.unwantedProposal(...at, titleOf(routine, unwanted));
  const shut = expected.open?.find((key) => !ready.includes(key));
  if (shut !== undefined) return words.shouldBeReady(...at, titleOf(routine, shut));
  const open = expected.shut?.find((key) => ready.includes(key));
  return open === undefined ? null : words.shouldBeShut(...at, titleOf(routine, open));
}

function stepTitle(routine: Routine, key: string): Text | string {
  return findStep(routine.staircase, key)?.step.title ?? key;
}

/** What a task, a proposal or a way is called, wherever it stands. */
function titleOf({ staircase }: Routine, key: string): Text | string {
  const steps = stepsOf(staircase).map(({ step }) => step);
  const named = [...steps.flatMap(({ tasks, outcomes, escalations = [] }) => [...tasks, ...outcomes, ...escalations]), ...(staircase.escalations ?? [])];
  return named.find((one) => one.key === key)?.title ?? key;
}

/** The course that a run was, to be kept as a test: each answer by keys, and at the end what stood there. Null where it can't be told by keys, as a task that a meeting made. */
export function courseOfRun(states: readonly RunState[], played: readonly (readonly RunMove[])[]): CourseMove[] | null {
  const last = states.at(-1);
  if (last === undefined) return null;
  const moves = played.flatMap((answer, index) => answer.map((move) => courseMoveOf([states[index], states[index + 1]], move)));
  const { current } = last;
  const named = <T extends string>(found: readonly (T | null)[]) => [...new Set(found.filter((key) => key !== null))];
  const tasks = named(current.tasks.filter(isUndone).map(({ key }) => key));
  const proposals = named(current.escalations.filter(({ status }) => status === 'raised').map(({ key }) => key));
  const isOpen = current.status === 'open';
  const end: CourseMove = { kind: 'expect', closed: !isOpen, ...(isOpen && { step: current.step, ...(tasks.length > 0 && { tasks }), ...(proposals.length > 0 && { proposals }) }) };
  return moves.some((move) => move === null) ? null : joined([...moves.filter((move) => move !== null), end]);
}

function courseMoveOf(around: readonly (RunState | undefined)[], move: RunMove): CourseMove | null {
  const cases = around.flatMap((state) => (state ? [state.current] : []));
  switch (move.kind) {
    case 'next':
      return { kind: 'days', amount: move.unit === 'week' ? 5 : 1 };
    case 'task': {
      const key = cases.flatMap(({ tasks }) => tasks).find(({ id }) => id === move.taskId)?.key ?? null;
      return key === null ? null : { kind: 'task', task: key, ...((move.ticks ?? 0) > 0 && { ticks: move.ticks }) };
    }
    case 'escalation': {
      const raised = cases.flatMap(({ escalations }) => escalations).find(({ id }) => id === move.escalationId);
      return raised ? { kind: 'escalation', escalation: raised.key, follow: move.follow } : null;
    }
    case 'other_way':
      return move.to === 'close' ? { kind: 'other_way' } : { kind: 'other_way', step: move.to.step };
    default:
      return move;
  }
}

/** Days that go one after the other are told as one. */
function joined(moves: readonly CourseMove[]): CourseMove[] {
  return moves.reduce<CourseMove[]>((all, move) => {
    const last = all.at(-1);
    const both = last?.kind === 'days' && move.kind === 'days' ? last.amount + move.amount : 0;
    return both > 0 && both <= 100 ? [...all.slice(0, -1), { kind: 'days', amount: both }] : [...all, move];
  }, []);
}
