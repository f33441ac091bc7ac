import { sqliteOf, type Transaction } from '../absences/transaction';
import { RECALL } from './memory';

/** The pupils of one school as judging reads them: nothing that names anybody, and each part of all of them in one piece, for there are tens of thousands. */
export interface SchoolPupils {
  readonly schoolId: string;
  readonly pupilIds: readonly string[];
  /** `PUPIL.width` numbers for each. */
  readonly heads: readonly number[];
  /** The rows of their marks, the texts of these as JSON, and what is remembered: one pupil's after another's. */
  readonly rows: Uint8Array;
  readonly texts: Uint8Array;
  readonly memories: Uint8Array;
}

/** Numbers of a pupil: that of its own row in the database, the grade, whether the address is shielded, and how many bytes it has of rows, texts and memory. */
export const PUPIL = { number: 0, grade: 1, shielded: 2, rows: 3, texts: 4, memory: 5, width: 6 } as const;

/** How many bytes what is remembered of one rule takes: a memory of another length is none. */
export const BYTES_OF_RECALL = RECALL.width * Int32Array.BYTES_PER_ELEMENT;

type Row = readonly [school: string, refs: string, heads: string, rows: Uint8Array | null, texts: Uint8Array | null, memories: Uint8Array | null];

/** Whom of the schools' pupils: everybody, those who are due, or these. */
export type Whom = 'all' | 'due' | readonly string[];

const from = 'trapp_pupils p join trapp_groups g on g.ref = p."group" left join trapp_absence_marks m on m.id = p.id left join trapp_judged j on j.id = p.id';

/**
 * The pupils who go to these schools now. The database itself lays the pupils of a school one after the other: a row for each pupil would cost three times
 * as much as all that is in it.
 */
export async function readPupils(trx: Transaction, schoolIds: readonly string[], whom: Whom): Promise<SchoolPupils[]> {
  const sqlite = await sqliteOf(trx);
  const rows = sqlite === undefined ? await inPostgres(trx, schoolIds, whom) : (sqlite.prepare(ofSqlite(whom)).raw().all(...lists(schoolIds, whom).map((ids) => JSON.stringify(ids))) as Row[]);
  return rows.map(([schoolId, refs, heads, marks, texts, memories]) => ({
    schoolId, pupilIds: JSON.parse(refs) as string[], heads: JSON.parse(heads) as number[], rows: marks ?? NOTHING, texts: texts ?? NOTHING, memories: memories ?? NOTHING,
  }));
}

const NOTHING = new Uint8Array(0);

/** Every statement names the schools first, and then whom. */
function lists(schoolIds: readonly string[], whom: Whom): (readonly string[])[] {
  return whom === 'all' ? [schoolIds] : [schoolIds, whom === 'due' ? schoolIds : whom];
}

const dueAt = (schools: string) => `p.id in (select q.id from trapp_evaluations_due d join trapp_pupils q on q.ref = d.pupil where d.school ${schools})`;

/**
 * One pass without a subquery, each part joined as it comes: an index gives the school's active pupils in their order. `group_concat` joins the bytes of blobs
 * as they are; told that they are a blob, nobody takes them for text.
 */
function ofSqlite(whom: Whom): string {
  const list = 'in (select value from json_each(?))';
  // A few are looked up one by one: the plus keeps SQLite from going through everybody at their schools for them.
  const which = whom === 'all' ? `p.school ${list}` : `+p.school ${list} and ${whom === 'due' ? dueAt(list) : `p.ref ${list}`}`;
  const texts = `nullif(m.texts, '[]')`;
  const memory = `iif(length(j.memory) % ${BYTES_OF_RECALL} = 0, j.memory, null)`;
  const numbers = ['p.id', 'g.grade', `(p.protection <> 'none')`, ...['m.rows', texts, memory].map((bytes) => `coalesce(octet_length(${bytes}), 0)`)].join(` || ',' || `);
  const joined = (bytes: string) => `cast(group_concat(${bytes}, '') as blob)`;
  return `select p.school, json_group_array(p.ref), '[' || group_concat(${numbers}) || ']', ${joined('m.rows')}, ${joined(texts)}, ${joined(memory)} from ${from} where ${which} and p.active = 1 group by p.school`;
}

async function inPostgres(trx: Transaction, schoolIds: readonly string[], whom: Whom): Promise<Row[]> {
  const some = whom === 'all' ? '' : `and ${whom === 'due' ? dueAt('= any(?)') : 'p.ref = any(?)'}`;
  const pupils = `select p.school, p.ref, p.id as number, g.grade, (p.protection <> 'none')::int as shielded, decode(m.rows, 'base64') as rows, convert_to(nullif(m.texts, '[]'), 'UTF8') as texts, decode(j.memory, 'base64') as memory
    from ${from} where p.school = any(?) and p.active ${some}`;
  const numbers = ['number', 'grade', 'shielded', 'coalesce(octet_length(rows), 0)', 'coalesce(octet_length(texts), 0)', 'coalesce(octet_length(memory), 0)'].join(` || ',' || `);
  const bytesOf = (column: string) => `string_agg(${column}, ''::bytea order by number) as ${column}`;
  const sql = `select school, json_agg(ref order by number)::text as refs, '[' || string_agg(${numbers}, ',' order by number) || ']' as heads, ${bytesOf('rows')}, ${bytesOf('texts')}, ${bytesOf('memory')} from (${pupils}) as pupils group by school order by school`;
  const { rows } = (await trx.raw(sql, lists(schoolIds, whom))) as { rows: Readonly<Record<'school' | 'refs' | 'heads', string> & Record<'rows' | 'texts' | 'memory', Uint8Array | null>>[] };
  return rows.map(({ school, refs, heads, rows: marks, texts, memory }) => [school, refs, heads, marks, texts, memory]);
}
