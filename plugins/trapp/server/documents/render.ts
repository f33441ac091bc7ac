import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '../../core/refusals';
import type { Pdf, PdfJob } from './pdf';
import type { Drawn } from './render-worker';

export interface RenderLimits {
  readonly worker: string;
  /** Milliseconds that the thread may take to start: reading its programs says nothing of the paper, and takes long on a machine that is busy. */
  readonly start: number;
  /** Milliseconds that one paper may take, counted from when its turn comes and the thread has started. */
  readonly deadline: number;
  readonly memoryMb: number;
  /** Papers that may wait for their turn, the one being drawn included. */
  readonly queue: number;
}

export interface Renderer {
  /** One paper at a time, in the order they were asked for. Refusal: `rendering_failed`. */
  render(job: PdfJob): Promise<Pdf | Refusal>;
  /** Starts the worker and lets it read its fonts, for somebody who will soon ask for a paper. Does nothing when it has begun. */
  warm(): void;
  /** Ends the worker; the next paper starts a new one. */
  stop(): Promise<void>;
}

const usual: RenderLimits = { worker: join(__dirname, 'render-worker.js'), start: 60_000, deadline: 10_000, memoryMb: 256, queue: 25 };

/** Asks for every font, and is seen by nobody. */
const firstJob: PdfJob = {
  outline: {
    language: 'nb', title: 'Trapp', municipality: '', school: '', mark: '', confidentiality: '', pageLabel: '', footer: '',
    nodes: [{ node: 'paragraph', text: 'Trapp' }, { node: 'note', text: 'Trapp' }, { node: 'quote', text: 'Trapp', by: 'Trapp' }, { node: 'callout', title: 'Trapp', text: 'Trapp' }],
  },
  look: { logo: null, colour: null },
  madeAt: '2026-01-01T00:00:00.000Z',
};

/**
 * Draws papers in a thread of their own, so that nobody else waits meanwhile (security.md, fact 10). The thread stays warm between papers;
 * one that is too slow, runs out of memory or fails is ended, and the next paper gets a new one.
 */
export function createRenderer(limits: Partial<RenderLimits> = {}): Renderer {
  const { worker: file, start, deadline, memoryMb, queue } = { ...usual, ...limits };
  let warm: Worker | null = null;
  let isReady = false;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function theWorker(): Worker {
    if (warm !== null) return warm;
    // It gets no environment: there are secrets in it, and nothing that drawing needs.
    const worker = new Worker(file, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
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

  function end(worker: Worker): Promise<unknown> {
    if (warm === worker) warm = null;
    return worker.terminate();
  }

  function draw(job: PdfJob): Promise<Pdf | Refusal> {
    return new Promise((resolve) => {
      const worker = theWorker();
      const failed = (reason: string) => {
        process.emitWarning(`A paper could not be drawn: ${reason}`, 'TrappRendering');
        settle(refuse('rendering_failed'));
        void end(worker);
      };
      const within = (milliseconds: number) => setTimeout(() => failed(`it took more than ${milliseconds} ms`), milliseconds);
      const onMessage = (drawn: Drawn) => {
        if ('failed' in drawn) return failed(drawn.failed);
        if (!('ready' in drawn)) return settle(drawn);
        isReady = true;
        clearTimeout(timer);
        timer = within(deadline);
      };
      const onError = (error: Error) => failed('code' in error ? String(error.code) : error.name);
      const onExit = () => failed('the worker stopped');
      let timer = within(isReady ? deadline : start);
      const settle = (result: Pdf | Refusal) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(result);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }

  const renderer: Renderer = {
    async render(job) {
      if (waiting >= queue) return refuse('rendering_failed');
      waiting += 1;
      const turn = last.then(() => draw(job));
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    warm() {
      if (warm === null && waiting === 0) void renderer.render(firstJob);
    },
    async stop() {
      if (warm !== null) await end(warm);
    },
  };
  return renderer;
}

/** The installation's one renderer. Its worker starts with the first paper, or when an author opens a draft. */
export const renderer = createRenderer();
