import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visitor } from '../kit/app';
import { ask } from '../kit/factories';
import type { Written } from './hostile-world';
import { KEY } from './hostile-world';

interface Paper {
  readonly path: string;
  readonly ms: number;
  readonly bytes: Buffer;
  readonly disposition: string;
}

async function fetched(path: string, cookie: string, type: string): Promise<Paper> {
  const begun = performance.now();
  const answer = await (cookie === '' ? visitor().get(`/api/trapp${path}`) : ask('get', path, cookie)).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  const bytes = answer.body as Buffer;
  if (answer.status !== 200 || answer.headers['content-type'] !== type) throw new Error(`${path} answered ${answer.status} ${bytes.toString().slice(0, 500)}`);
  return { path, ms: Math.round(performance.now() - begun), bytes, disposition: String(answer.headers['content-disposition']) };
}

/** Every paper that can be made of what was written. */
export async function papersOf({ caseId, meetingId, records, referralId, school, cookie, leaderCookie }: Written): Promise<Paper[]> {
  const made: Paper[] = [];
  const ids: string[] = [];
  for (const id of [records.conversation, records.plan, records.meeting, records.evaluation]) ids.push((await ask('post', `/records/${id}/documents`, cookie).send({ language: 'nb' })).body.id);
  ids.push((await ask('post', `/cases/${caseId}/referrals/${referralId}/letters`, cookie).send({ language: 'nb' })).body.id);
  const paths = [
    `/cases/${caseId}/paper`, ...ids.map((id) => `/documents/${id}`), `/cases/${caseId}/team-meetings/${meetingId}/minutes?language=nb`, `/cases/${caseId}/consent-form?purpose=samarbeid-kommunale-tjenester&language=nb`,
    `/records/${records.conversation}/blank-form?language=nb`,
  ];
  for (const path of paths) made.push(await fetched(path, cookie, 'application/pdf'));
  made.push(await fetched(`/team-meetings/${meetingId}/minutes?language=nb`, leaderCookie, 'application/pdf'));
  made.push(await fetched(`/local-plans/${school.id}/${KEY}/paper`, leaderCookie, 'application/pdf'));
  return made;
}

export async function appointmentsOf({ meetingId, records, cookie, leaderCookie }: Written): Promise<Paper[]> {
  const type = 'text/calendar; charset=utf-8';
  return [await fetched(`/records/${records.meeting}/appointment`, cookie, type), await fetched(`/team-meetings/${meetingId}/appointment`, leaderCookie, type)];
}

/** What in a PDF could do something when it is opened: scripts, files within it, programs, and links that are no web, mail or telephone address. */
export function activeIn(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'trapp-vond-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'a.pdf'), '-'], { encoding: 'latin1', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  // What qpdf writes as a key or a value of a dictionary; fonts and pictures hold any bytes.
  const actions = plain.match(/^ {2,}(?:\/S )?\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|SubmitForm|ImportData|GoToR|RichMedia)(?=[ \n])/gm) ?? [];
  const links = [...plain.matchAll(/\/URI \(([^)]*)/g)].map(([, address = '']) => address).filter((address) => !/^(https:|mailto:|tel:)/.test(address));
  return [...actions, ...links];
}

export const wordsOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });

const CALENDAR = /^(BEGIN|END|VERSION|PRODID|METHOD|TZID|DTSTART|RRULE|TZOFFSETFROM|TZOFFSETTO|TZNAME|UID|DTSTAMP|DTEND|SUMMARY|LOCATION|CLASS)[:;]/;

/** Lines of a calendar file that are none of ours, and parts that it should not have. */
export function strangeIn(calendar: Buffer): string[] {
  const lines = calendar.toString('utf8').replace(/\r\n$/, '').split('\r\n');
  const strange = lines.filter((line) => !(line.startsWith(' ') || CALENDAR.test(line)) || Buffer.byteLength(line) > 75 || /[\r\n]/.test(line));
  return [...strange, ...lines.filter((line) => /^BEGIN:(?!VCALENDAR|VTIMEZONE|DAYLIGHT|STANDARD|VEVENT)/.test(line)), ...(lines.filter((line) => line === 'BEGIN:VEVENT').length === 1 ? [] : ['more than one event'])];
}
