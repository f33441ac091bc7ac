import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Moment } from '../../core/calendar/index';
import type { AuditHead } from './audit.store';

/** How far the audit log had come when it was checked. */
export interface KeptHead extends AuditHead {
  readonly at: Moment;
}

/** A line as it is kept, printed and given back: "2026-11-20T02:00:00.000Z 1234 9f3a…". */
export const lineOf = ({ at, rows, link }: KeptHead): string => `${at} ${rows} ${link}`;

/** The link is whole, or so much of it as stands on paper; a log without rows has none. */
const line = /^(\S+) (\d+)(?: ([0-9a-f]{16,64}))?$/;

/** As it stands at the foot of a leader's figures, short enough to be typed: "2026-11-20 1234 9f3a0b1c2d3e4f50". Nobody makes another log with the same without the key. */
export const paperLineOf = (day: string, { rows, link }: AuditHead): string => `${day} ${rows} ${link.slice(0, 16)}`;

/** What a line says; undefined for one that says nothing. */
export function headIn(text: string): KeptHead | undefined {
  const [, at, rows, link = ''] = line.exec(text.trimEnd()) ?? [];
  if (at === undefined || (link === '' && rows !== '0')) return undefined;
  return { at, rows: Number(rows), link };
}

/** The newest head in the file; undefined where nothing has been checked yet. Lines are only ever added. */
export async function newestHead(file: string): Promise<KeptHead | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((one) => headIn(one) ?? []).at(-1);
}

/** Adds a head to the file, readable by the one who runs the application only. */
export async function keepHead(file: string, head: KeptHead): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${lineOf(head)}\n`, { mode: 0o600 });
}
