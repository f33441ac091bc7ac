import type { Day, Moment } from '../../core/calendar/index';
import type { School } from '../../core/people/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { Due } from '../absences/due.store';
import type { Stores } from '../stores';
import { HEAD, type Batch, type BatchSchool } from './batch';
import { gatherSides, type PupilPlace } from './gather-sides';
import type { PupilRow } from './judged.store';

/** Some schools' pupils as they were at one moment, with what judging them needs. */
export interface Gathered {
  readonly batch: Batch;
  readonly schools: readonly School[];
  readonly versions: readonly RoutineVersion[];
  readonly startedAt: Moment;
  /** Are all the schools' pupils in it, or only those who are due? */
  readonly isWhole: boolean;
  /** What waited, by school, and need wait no longer when this has been stored. */
  readonly due: readonly Due[];
}

interface When {
  readonly today: Day;
  readonly now: Moment;
}

/** Reads the schools' pupils in the current transaction. `only`: those who are due, or these, and nobody else. */
export async function gatherBatch(stores: Stores, schools: readonly School[], only: 'all' | 'due' | readonly string[], { today, now }: When): Promise<Gathered> {
  const schoolIds = schools.map(({ id }) => id);
  const versions = await stores.routines.allCurrent();
  const due = typeof only === 'string' ? await stores.due.ofSchools(schoolIds) : [];
  const rows = await stores.judged.pupils(schoolIds, only === 'all' ? undefined : only === 'due' ? due.map(({ pupilId }) => pupilId) : only);
  const data = await stores.imports.freshness(schoolIds);
  const lastWhole = await stores.evaluations.lastWhole(schoolIds);
  const batchSchools = schools.map(({ id, sourceId, kind }): BatchSchool => {
    const { dataUntil = null, importedAt = null, recordsLessons = false } = data.get(id) ?? {};
    return { id, sourceId, kind, dataUntil, importedAt, recordsLessons, lastAskedOn: lastWhole.get(id) ?? null };
  });
  const placeOf = new Map(schoolIds.map((id, place) => [id, place]));
  const pupils = new Map<string, PupilPlace>();
  rows.forEach(([pupilId, schoolId, grade], place) => pupils.set(pupilId, { place, grade, school: batchSchools[placeOf.get(schoolId) ?? 0] as BatchSchool }));
  const routines = versions.map(({ routineKey, hash, document: { rules, calendar } }) => ({ key: routineKey, hash, rules, calendar }));
  const sides = await gatherSides(stores, versions, pupils, today);
  return { batch: { today, routines, schools: batchSchools, sides, ...pack(rows, placeOf) }, schools, versions, startedAt: now, isWhole: only === 'all', due };
}

type Packed = Pick<Batch, 'pupilIds' | 'heads' | 'rows' | 'texts' | 'memories'>;

/** Lays all the pupils' absence one after the other in memory that threads share. */
function pack(pupils: readonly PupilRow[], placeOf: ReadonlyMap<string, number>): Packed {
  let bytes = 0;
  for (const pupil of pupils) bytes += sizeOf(pupil[4]);
  const heads = new Int32Array(new SharedArrayBuffer(pupils.length * HEAD.width * Int32Array.BYTES_PER_ELEMENT));
  const shared = new SharedArrayBuffer(bytes);
  const target = new Uint8Array(shared);
  const pupilIds: string[] = [];
  const texts: string[] = [];
  const memories: string[] = [];
  let end = 0;
  for (const [pupilId, schoolId, grade, shielded, rows, text, memory] of pupils) {
    const at = pupilIds.length * HEAD.width;
    heads[at + HEAD.school] = placeOf.get(schoolId) ?? 0;
    heads[at + HEAD.grade] = grade;
    heads[at + HEAD.shielded] = shielded === true || shielded === 1 ? 1 : 0;
    heads[at + HEAD.from] = end / Int32Array.BYTES_PER_ELEMENT;
    if (rows !== null) {
      target.set(typeof rows === 'string' ? Buffer.from(rows, 'base64') : rows, end);
      end += sizeOf(rows);
    }
    heads[at + HEAD.to] = end / Int32Array.BYTES_PER_ELEMENT;
    pupilIds.push(pupilId);
    texts.push(text === null || text === '[]' ? '' : text);
    memories.push(memory ?? '');
  }
  return { pupilIds, heads, rows: new Int32Array(shared), texts, memories };
}

function sizeOf(rows: PupilRow[4]): number {
  return rows === null ? 0 : typeof rows === 'string' ? Buffer.byteLength(rows, 'base64') : rows.length;
}
