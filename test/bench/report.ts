import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './rounds';

/** A Markdown table, its columns as wide as what stands in them; the first one to the left, the numbers to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`\n${title}\n`, line(head), rule, ...rows.map(line)].join('\n');
}

/** "1,234" above ten, "1.23" below. */
export const figure = (value: number): string =>
  Number.isFinite(value) ? (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')) : '-';

/** "1,234 (1,190-1,402)": the middle, and in brackets how far the times were spread. */
export const spread = ({ median, least, most, rounds }: Measured): string => (rounds === 1 ? figure(median) : `${figure(median)} (${figure(least)}-${figure(most)})`);

/** What the figures were taken on, as far as it explains them. */
function machine(): Record<string, unknown> {
  return { cores: cpus().length, processor: cpus()[0]?.model.trim() ?? 'unknown', memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version, platform: `${process.platform} ${process.arch}` };
}

/** Writes the figures to `test/bench/results/<subject>.json`, with what they were taken on. */
export function keep(subject: string, figures: Record<string, unknown>): void {
  const folder = join(process.cwd(), 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  const document = { subject, date: new Date().toISOString().slice(0, 10), commit: commit(), machine: machine(), ...figures };
  writeFileSync(join(folder, `${subject}.json`), `${JSON.stringify(document, null, 2)}\n`);
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** Tells on the error channel how far it has come, so that the tables stand alone on the other. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
