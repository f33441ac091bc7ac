import { spawn, type ChildProcess } from 'node:child_process';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Work } from './work';

const root = join(__dirname, '..', '..');

export interface Message {
  readonly at: 'ready' | 'begun' | 'judging' | 'held' | 'done' | 'finished';
  readonly piece?: number;
  readonly next?: number;
  readonly audit?: { readonly brokenAt: number | null };
}

/** With `wait` it asks before each piece; with `due` or `night` it is never done with judging a piece of that sort. */
export type Mode = 'run' | 'wait' | 'due' | 'night';

/** The work's own content: the file with the routine, and what is written in a plan by one of its templates. */
export interface Given {
  readonly routineFile: string;
  readonly template: string;
  readonly plan: object;
}

/** What a life is told at its beginning: its work, the file with what is given, and where its database is. */
export interface Birth {
  readonly work: Work;
  readonly given: string;
  readonly mode: Mode;
  readonly environment: Readonly<Record<string, string>>;
}

/** A process that knows its program, and waits to be told where it lives. */
function conceived(): ChildProcess {
  const { DATABASE_URL, CORS_ORIGINS, ...inherited } = process.env;
  // The settings of this machine are none of its own.
  return spawn(process.execPath, [join(root, 'dist/test/crash/life.js')], { cwd: root, env: { ...inherited, ENV_PATH: devNull }, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A life of the application as a process of its own. */
export class Life {
  private readonly waiting: ((message: Message | null) => void)[] = [];
  private readonly heard: (Message | null)[] = [];
  private said = '';
  /** The last piece that was acknowledged. */
  lastDone = -1;

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('@')) this.hear(JSON.parse(line.slice(1)) as Message);
      else if (line !== '') this.said += `${line}\n`;
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    Life.born.add(child);
    child.on('close', () => {
      Life.born.delete(child);
      this.hear(null);
    });
  }

  /** The next life, which reads its program while the present one works. */
  private static next: ChildProcess | undefined;

  static begin(work: Work, given: string, environment: Readonly<Record<string, string>>, mode: Mode): Life {
    const child = Life.next ?? conceived();
    Life.next = undefined;
    const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    child.stdin?.write(`${JSON.stringify({ work, given, mode, environment: { ...set, TRAPP_DEMO: 'false' } } satisfies Birth)}\n`);
    return new Life(child);
  }

  private static readonly born = new Set<ChildProcess>();

  /** Nobody is to be born any more, and whoever a failed test has left behind goes. */
  static end(): void {
    for (const child of [...Life.born, Life.next]) child?.kill('SIGKILL');
    Life.next = undefined;
  }

  private hear(message: Message | null): void {
    if (message?.at === 'ready') Life.next ??= conceived();
    if (message?.at === 'done') this.lastDone = message.piece ?? this.lastDone;
    const next = this.waiting.shift();
    if (next) next(message);
    else this.heard.push(message);
  }

  /** The next thing that it says; null when it has ended. */
  async next(): Promise<Message | null> {
    if (this.heard.length > 0) return this.heard.shift() ?? null;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The next thing of this sort. An end before it is a failure. */
  async until(at: Message['at']): Promise<Message> {
    for (;;) {
      const message = await this.next();
      if (message === null) throw new Error(`The application ended before it was ${at}.\n${this.said}`);
      if (message.at === at) return message;
    }
  }

  goOn(): void {
    this.child.stdin?.write('\n');
  }

  /** As when the power goes: nothing in the process gets to know. Answers when it is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}
