import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { marksOf, type MarkedAbsence, type Marks } from '../../plugins/trapp/core/absences/index';
import { caseEventSchema, caseSchema, foldCase, type CaseEvent } from '../../plugins/trapp/core/cases/index';
import { readKept, verdictSchema } from '../../plugins/trapp/core/rules/index';
import { Client } from 'pg';
import { progressSql } from './work';

export type Row = Readonly<Record<string, unknown>>;

/** The database as it lies there, looked at from outside the application. */
export interface Outside {
  rows(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

interface SqliteFile {
  prepare(sql: string): { all(): Row[] };
  pragma(text: string, options: { simple: boolean }): unknown;
  close(): void;
}

/** Opens the file as the next start would, so that the log that was being written is read or thrown away. */
export function openSqlite(file: string): Outside {
  const Database = require('better-sqlite3') as new (name: string) => SqliteFile;
  const database = new Database(file);
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('The database file is damaged');
  return {
    rows: (sql) => Promise.resolve(database.prepare(sql).all()),
    close: () => Promise.resolve(database.close()),
  };
}

/** Opens the schema when nobody works in it any more: the server takes a moment to see that somebody has been killed. */
export async function openPostgres(url: string, schema: string): Promise<Outside> {
  const client = new Client({ connectionString: url, application_name: 'outside' });
  await client.connect();
  await client.query(`set search_path to ${schema}`);
  const rows = async (sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];
  return { rows, close: () => client.end() };
}

const writes = `access = 'write' and outcome = 'done' and operation in ('importAbsences', 'deliverAbsences', 'evaluateSchool', 'startCase', 'startRecord', 'saveRecord', 'signRecord', 'makeDocument', 'publishRoutine')`;

function dayIf(condition: string, moment: string): string {
  return `case when ${condition} then substr(${moment}, 1, 10) else ${moment} end`;
}

/** All that the work writes, without the numbers that are drawn and the moments that are none of the work's. */
const queries: Readonly<Record<string, string>> = {
  absences: `select p.ref as pupil, s.ref as school, a.date, a.slot, a.kind, a.lessons, a.minutes, a.at, a.subject, a.cause, a.documented, a.reported, a.source_code, a.withdrawn is null as stands
    from trapp_absences a join trapp_pupils p on p.id = a.pupil join trapp_schools s on s.id = a.school order by p.ref, a.date, a.slot`,
  marks: 'select p.ref as pupil, m.rows, m.texts from trapp_absence_marks m join trapp_pupils p on p.id = m.id order by p.ref',
  due: 'select pupil, school, since from trapp_evaluations_due order by pupil',
  imports: 'select school, kind, profile, file_hash, at, data_until, summary from trapp_imports order by id',
  deliveries: 'select source, way, file_name, file_hash, at, outcome, refusal, rows, added, changed, withdrawn, rejected from trapp_deliveries order by id',
  sources: 'select ref, last_used_at, withdrawals_until from trapp_import_sources order by ref',
  findings: `select replace(slot, cast(pupil_number as varchar(20)) || '|', '') as slot, pupil, school, routine, rule, kind, status, raised_on, assess_by, signature, ground, ground_since, about, explanation from trapp_findings order by pupil, routine, rule, 1`,
  judged: 'select p.ref as pupil, j.memory from trapp_judged j join trapp_pupils p on p.id = j.id order by p.ref',
  // What the system does by itself is begun anew when a claim that was left behind has run out: on the same day, but later.
  runs: `select school, ${dayIf("why <> 'asked'", 'started_at')} as started, ${dayIf("why <> 'asked'", 'ended_at')} as ended, pupils, fired, new_findings, already_known, cannot_be_judged, errors, why, whole_on, details
    from trapp_evaluation_runs order by id`,
  cases: 'select ref, slot, pupil, school, status, owner, reach, state from trapp_cases order by id',
  events: 'select case_ref, sequence, type, at, event from trapp_case_events order by id',
  records: 'select ref, case_ref, kind, template, routine_version, version, status, step, started_by, started_at, saved_by, saved_at, signed_by, signed_at, content from trapp_records order by id',
  fields: 'select record, path, sitting, before, after from trapp_field_changes order by record, path, sitting',
  documents: `select ref, "case", record, record_version, language, title, revision, routine_version, hash, size, pages, made_at from trapp_documents order by id`,
  versions: 'select routine, number, published_at, published_by, reason, hash, starts_on, document from trapp_routine_versions order by routine, number',
  audit: `select operation, school, case_ref, actor_id, ${dayIf("actor_id = 'system'", 'at')} as told from trapp_audit where ${writes} order by id`,
};

/** For each table a fingerprint of what stands in it. */
export type State = Readonly<Record<string, string>>;

export async function stateOf(outside: Outside): Promise<State> {
  const state: Record<string, string> = {};
  for (const [name, sql] of Object.entries(queries)) state[name] = fingerprint(name, await outside.rows(sql));
  return state;
}

function fingerprint(name: string, rows: readonly Row[]): string {
  // Marks are compared with their rows instead: their texts may be numbered in another order.
  const kept = name === 'marks' ? rows.map(({ pupil }) => ({ pupil })) : rows;
  return `${rows.length} ${createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16)}`;
}

/** How far the work has come, by its own journals. */
export async function progressOf(outside: Outside): Promise<number> {
  const [row] = await outside.rows(progressSql);
  return Number(row?.['pieces']);
}

/** What must be so at any moment whatever has happened; each sentence is something that is not. */
export async function whatIsWrong(outside: Outside): Promise<string[]> {
  const wrong: string[] = [];
  const doubled = async (table: string, by: string) => {
    for (const row of await outside.rows(`select ${by}, count(*) as times from ${table} group by ${by} having count(*) > 1`)) wrong.push(`${table} has ${JSON.stringify(row)} more than once`);
  };
  await doubled('trapp_absences', 'pupil, date, slot');
  await doubled('trapp_imports', 'school, file_hash');
  await doubled('trapp_deliveries', 'source, file_hash');
  await doubled('trapp_findings', 'slot');
  await doubled('trapp_evaluation_runs', 'school, whole_on, why, started_at');
  await doubled('trapp_cases', 'slot');
  await doubled('trapp_case_events', 'case_ref, sequence');
  await doubled('trapp_documents', 'record, language, revision');
  await doubled('trapp_routine_versions', 'routine, number');
  wrong.push(...(await marksThatDiffer(outside)), ...(await casesThatDiffer(outside)));
  for (const { ref, hash, content } of await outside.rows('select ref, hash, content from trapp_documents')) {
    if (createHash('sha256').update(Buffer.from(String(content), 'base64')).digest('hex') !== hash) wrong.push(`The paper ${String(ref)} is not whole`);
  }
  for (const { slot, explanation } of await outside.rows('select slot, explanation from trapp_findings')) {
    if (!isWhole(explanation)) wrong.push(`The explanation of ${String(slot)} is not whole`);
  }
  return wrong;
}

function isWhole(explanation: unknown): boolean {
  try {
    return verdictSchema.safeParse((readKept(String(explanation)) as { verdict: unknown }).verdict).success;
  } catch {
    return false;
  }
}

/** A case is what its events have made of it. */
async function casesThatDiffer(outside: Outside): Promise<string[]> {
  const told = new Map<string, CaseEvent[]>();
  for (const { case_ref: ref, event } of await outside.rows('select case_ref, event from trapp_case_events order by case_ref, sequence')) {
    told.set(String(ref), [...(told.get(String(ref)) ?? []), caseEventSchema.parse(JSON.parse(String(event)))]);
  }
  const cases = await outside.rows('select ref, state from trapp_cases');
  const isFold = ({ ref, state }: Row) => isDeepStrictEqual(caseSchema.parse(JSON.parse(String(state))), foldCase(told.get(String(ref)) ?? []));
  return cases.filter((row) => !isFold(row)).map(({ ref }) => `The case ${String(ref)} is not what has happened in it`);
}

async function marksThatDiffer(outside: Outside): Promise<string[]> {
  const rows = await outside.rows(
    'select p.ref as pupil, a.date, a.kind, a.lessons, a.minutes, a.at, a.subject, a.cause, a.documented, a.reported, a.source_code from trapp_absences a join trapp_pupils p on p.id = a.pupil where a.withdrawn is null',
  );
  const stored = new Map((await outside.rows('select p.ref as pupil, m.rows, m.texts from trapp_absence_marks m join trapp_pupils p on p.id = m.id')).map((row) => [String(row['pupil']), readMarks(row)]));
  const byPupil = new Map<string, MarkedAbsence[]>();
  for (const row of rows) byPupil.set(String(row['pupil']), [...(byPupil.get(String(row['pupil'])) ?? []), toAbsence(row)]);
  return [...new Set([...stored.keys(), ...byPupil.keys()])].filter((pupil) => spelledOut(stored.get(pupil)) !== spelledOut(marksOf(byPupil.get(pupil) ?? []))).map((pupil) => `The marks of ${pupil} are not those of the rows`);
}

const truth = (value: unknown): boolean | null => (value === null ? null : value === true || value === 1);

function toAbsence(row: Row): MarkedAbsence {
  const { date, kind, lessons, minutes, at, subject, cause, documented, reported, source_code: sourceCode } = row;
  return { date, kind, lessons: Number(lessons), minutes, at, subject, cause, documented: truth(documented), reported: truth(reported), sourceCode } as MarkedAbsence;
}

function readMarks({ rows, texts }: Row): Marks {
  const bytes = typeof rows === 'string' ? Buffer.from(rows, 'base64') : Buffer.from(rows as Uint8Array);
  const numbers = new Int32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = bytes.readInt32LE(at * 4);
  return { rows: numbers, texts: JSON.parse(String(texts)) as string[] };
}

/** Marks in words, whatever order their rows and texts came in. */
function spelledOut(marks: Marks = { rows: new Int32Array(0), texts: [] }): string {
  const all: string[] = [];
  for (let at = 0; at < marks.rows.length; at += 4) {
    const [day, sort, amount, texts = 0] = marks.rows.subarray(at, at + 4);
    all.push([day, sort, amount, ...[0, 10, 20].map((shift) => marks.texts[((texts >> shift) & 1023) - 1] ?? '')].join('|'));
  }
  return all.sort().join('\n');
}
