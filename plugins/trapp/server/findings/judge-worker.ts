import { parentPort, workerData } from 'node:worker_threads';
import { noAnswers, type Answers } from '../../core/rules/index';
import type { Batch, BatchRoutine, GroundQuestions, Judged } from './batch';
import type { MadeReady } from './bench';
import { judgeBatch } from './judge-batch';
import { judgeGrounds, type GroundGates } from './judge-grounds';
import { beat, rest, type Pulse } from './pulse';
import { readableRules } from './readable-rules';

/** What the thread is asked: to judge a batch, or whether findings that wait still rest on something. */
export type JudgingJob =
  | { readonly ask: 'judge'; readonly batch: Batch; readonly without: ReadonlySet<string> }
  | { readonly ask: 'grounds'; readonly batch: Batch; readonly questions: GroundQuestions };

/** What it answers; `ready` once, before the first answer. A failure names its kind only: messages may repeat what is known of a pupil. */
export type JudgingAnswer = { readonly ready: true } | { readonly judged: Judged } | { readonly grounds: readonly (boolean | null)[] } | { readonly failed: string };

const port = parentPort;
const pulse = workerData as Pulse;
const step = () => beat(pulse);

port?.on('message', (job: JudgingJob) => {
  answer(job).finally(() => rest(pulse)).then(
    (done) => port.postMessage(done),
    (error: unknown) => port.postMessage({ failed: error instanceof Error ? error.name : typeof error } satisfies JudgingAnswer),
  );
});

port?.postMessage({ ready: true } satisfies JudgingAnswer);

/** Every batch brings its routines along as copies; the first copy is kept, with all that has been made ready from it. */
const routines = new Map<string, BatchRoutine>();
const ready: MadeReady = new Map();
const MOST_ROUTINES = 50;

function keep(routine: BatchRoutine, without: ReadonlySet<string>): BatchRoutine {
  const key = [routine.hash, ...without].join();
  const kept = routines.get(key) ?? { ...routine, rules: readableRules(routine, without, step) };
  if (routines.size > MOST_ROUTINES) routines.clear();
  routines.set(key, kept);
  return kept;
}

/** What one run has worked out, batch after batch: what the engine has answered, and the rules of findings whose ground is asked about. */
interface WorkedOut {
  readonly run: string | null;
  readonly answers: Answers;
  readonly gates: GroundGates;
}

let workedOut: WorkedOut = { run: null, answers: noAnswers(), gates: new Map() };

function workedOutFor(run: string | null): WorkedOut {
  if (run === null || run !== workedOut.run) workedOut = { run, answers: noAnswers(), gates: new Map() };
  return workedOut;
}

async function answer(job: JudgingJob): Promise<JudgingAnswer> {
  const { answers, gates } = workedOutFor(job.batch.run ?? null);
  if (job.ask === 'grounds') return { grounds: judgeGrounds(job.batch, job.questions, step, gates) };
  const { batch, without } = job;
  return { judged: await judgeBatch({ ...batch, routines: batch.routines.map((routine) => keep(routine, without)) }, without, ready, step, answers) };
}
