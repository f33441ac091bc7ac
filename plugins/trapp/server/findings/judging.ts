import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch, GroundQuestions, Judged } from './batch';
import { haltKey } from './bench';
import type { JudgingAnswer, JudgingJob } from './judge-worker';
import { newPulse, watch } from './pulse';

export interface JudgingLimits {
  readonly worker: string;
  /** Milliseconds that the thread may take to start. */
  readonly start: number;
  /** Milliseconds that one batch may take. */
  readonly deadline: number;
  /** Milliseconds that one rule may take for a whole batch, when the batch has been too slow and the rules are tried one by one. */
  readonly ruleDeadline: number;
  /** Milliseconds that one rule may take for one pupil, or to be made ready (sec-8). */
  readonly step: number;
  readonly memoryMb: number;
}

export interface Judging {
  /** One batch at a time, in the order they come; questions about findings come before batches. A rule that brings it to a halt is left out and put on record; the others are judged all the same. */
  judge(batch: Batch): Promise<Judged>;
  /** For each question true, false, or null when it cannot be said. */
  grounds(batch: Batch, questions: GroundQuestions): Promise<readonly (boolean | null)[]>;
  /** Ends the thread; the next batch starts a new one. */
  stop(): Promise<void>;
}

const usual: JudgingLimits = { worker: join(__dirname, 'judge-worker.js'), start: 60_000, deadline: 60_000, ruleDeadline: 5_000, step: 250, memoryMb: 512 };

/** One pupil, or making the rules ready, took longer than all of them may. */
const STOOD = 'a step took too long';

/** The thread did not answer in time, ended, or said that it failed. */
class Halted extends Error {
  override readonly name = 'JudgingHalted';
  /** Why, for the one who runs the installation: the message of an error is never told. */
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Judges in a thread of its own, so that people at work never wait for it (security.md, fact 10). The thread stays warm between batches; one that is
 * too slow, runs out of memory or fails is ended, and a new one finds out which rule it was.
 */
export function createJudging(limits: Partial<JudgingLimits> = {}): Judging {
  const { worker: file, start, deadline, ruleDeadline, step, memoryMb } = { ...usual, ...limits };
  let warm: Worker | null = null;
  let pulse = newPulse();
  let isReady = false;
  let isBusy = false;
  /** What waits for its turn. Questions about findings are short, and somebody holds a batch back for each: they come before batches. */
  const questions: (() => Promise<void>)[] = [];
  const batches: (() => Promise<void>)[] = [];

  function theWorker(): Worker {
    if (warm !== null) return warm;
    pulse = newPulse();
    // It gets no environment: there are secrets in it, and nothing that judging needs.
    const worker = new Worker(file, { env: {}, execArgv: [], workerData: pulse, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    const forget = () => {
      if (warm === worker) warm = null;
    };
    worker.on('error', forget).on('exit', forget);
    // An idle worker must not keep the process alive; while one works, the deadline does.
    worker.unref();
    warm = worker;
    isReady = false;
    return worker;
  }

  /** `patience` in milliseconds for the whole of it; a step of it may take as long as so many rules may. */
  function ask(job: JudgingJob, patience: number, rules: number): Promise<JudgingAnswer> {
    return new Promise((resolve, reject) => {
      const worker = theWorker();
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        endWatch();
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const halt = (reason: string) =>
        settle(() => {
          if (warm === worker) warm = null;
          void worker.terminate();
          reject(new Halted(reason));
        });
      const onMessage = (answer: JudgingAnswer) => {
        if ('failed' in answer) return halt(answer.failed);
        if (!('ready' in answer)) return settle(() => resolve(answer));
        // How long it takes to start says nothing of the rules.
        isReady = true;
        clearTimeout(timer);
        timer = setTimeout(() => halt('the deadline passed'), patience);
      };
      const onError = (error: Error) => halt('code' in error ? String(error.code) : error.name);
      const onExit = () => halt('the thread stopped');
      let timer = setTimeout(() => halt('the deadline passed'), isReady ? patience : start);
      const endWatch = watch(pulse, step * Math.max(1, rules), () => halt(STOOD));
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }

  async function judged(batch: Batch, without: ReadonlySet<string>, patience: number): Promise<Judged> {
    const answer = await ask({ ask: 'judge', batch, without }, patience, rulesOf(batch).length - without.size);
    if (!('judged' in answer)) throw new Halted('it answered something else');
    return answer.judged;
  }

  /** The rules that alone bring judging to a halt. Each is tried with every other left out, and again when it halts: a machine that is busy may have been to blame. */
  async function haltingRules(batch: Batch): Promise<Set<string>> {
    const all = rulesOf(batch);
    const halting = new Set<string>();
    for (const key of all) {
      const others = new Set(all.filter((other) => other !== key));
      const alone = () => judged(batch, others, ruleDeadline);
      await alone().catch(alone).catch(() => halting.add(key));
    }
    return halting;
  }

  async function judgeAll(batch: Batch): Promise<Judged> {
    try {
      return await judged(batch, new Set(), deadline);
    } catch (error) {
      const halting = await haltingRules(batch);
      // When no rule is to blame for a step that took too long, the machine was.
      if (halting.size === 0 && !(error instanceof Halted && error.code === STOOD)) throw error;
      return judged(batch, halting, deadline);
    }
  }

  function inTurn<T>(queue: (() => Promise<void>)[], work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push(() => work().then(resolve, reject));
      void takeNext();
    });
  }

  async function takeNext(): Promise<void> {
    const next = isBusy ? undefined : (questions.shift() ?? batches.shift());
    if (next === undefined) return;
    isBusy = true;
    await next();
    isBusy = false;
    void takeNext();
  }

  return {
    judge: (batch) => inTurn(batches, () => judgeAll(batch)),
    grounds: (batch, asked) =>
      inTurn(questions, async () => {
        const answer = await ask({ ask: 'grounds', batch, questions: asked }, deadline, 1).catch(() => null);
        // A finding stands until it is known that it does not.
        return answer !== null && 'grounds' in answer ? answer.grounds : asked.questions.map(() => null);
      }),
    async stop() {
      if (warm !== null) await warm.terminate();
    },
  };
}

/** What the batch's rules go by. */
function rulesOf({ routines }: Batch): string[] {
  return routines.flatMap((routine) => routine.rules.map((rule) => haltKey(routine.key, rule.key)));
}

/** The installation's one thread for judging. It starts with the first batch. */
export const judging = createJudging();
