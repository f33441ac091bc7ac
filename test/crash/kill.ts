import { spawn, type ChildProcess } from 'node:child_process';
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
      else this.said += `${line}\n`;
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    child.on('close', () => this.hear(null));
  }

  static begin(work: Work, routineFile: string, environment: Readonly<Record<string, string>>, mode: 'run' | 'wait' | 'due' | 'night'): Life {
    const { DATABASE_URL, CORS_ORIGINS, ...inherited } = process.env;
    const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const program = join(root, 'dist/test/crash/life.js');
    return new Life(spawn(process.execPath, [program, routineFile, String(work.imports), String(work.evaluations), String(work.nights), mode], { cwd: root, env: { ...inherited, ...set, TRAPP_DEMO: 'false' }, stdio: ['pipe', 'pipe', 'pipe'] }));
  }

  private hear(message: Message | null): void {
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
