import type { Day, Moment } from '../../core/calendar/index';
import type { School } from '../../core/people/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { Change } from '../absences/due.store';
import type { Stores } from '../stores';
import { HEAD, type Batch, type BatchSchool } from './batch';
import { limitsOfSchools } from './school-limits';
import { gatherSides, type BatchPupils } from './gather-sides';
import { PUPIL, type SchoolPupils, type Whom } from './read-pupils';

/** Some schools' pupils as they were at one moment, with what judging them needs. */
export interface Gathered {
  readonly batch: Batch;
  /** Who they are, in the batch's order; the thread that judges is not told. */
  readonly pupilIds: readonly string[];
  readonly schools: readonly School[];
  readonly versions: readonly RoutineVersion[];
  readonly startedAt: Moment;
  /** Are all the schools' pupils in it, or only those who are due? */
  readonly isWhole: boolean;
  /** Whoever is due by these changes need wait no longer when this has been stored. */
  readonly changes: readonly Change[];
}

interface When {
  readonly today: Day;
  readonly now: Moment;
  /** Who asks for several batches, one after the other. */
  readonly run?: string;
}

/** Reads the schools' pupils in the current transaction. */
export async function gatherBatch(stores: Stores, schools: readonly School[], whom: Whom, { today, now, run }: When): Promise<Gathered> {
  const schoolIds = schools.map(({ id }) => id);
  const versions = await stores.routines.allCurrent();
  // Before the pupils are read: whoever changes meanwhile is due by a later change.
  const changes = typeof whom === 'string' ? await stores.due.changesAt(schoolIds) : [];
  const found = await stores.judged.pupils(schoolIds, whom);
  const data = await stores.imports.freshness(schoolIds);
  const lastWhole = await stores.evaluations.lastWhole(schoolIds);
  const limits = await limitsOfSchools(stores, versions, schoolIds);
  const batchSchools = schools.map(({ id, sourceId, kind }): BatchSchool => {
    const { dataUntil = null, importedAt = null, recordsLessons = false } = data.get(id) ?? {};
    const own = limits.get(id);
    return { id, sourceId, kind, dataUntil, importedAt, recordsLessons, lastAskedOn: lastWhole.get(id) ?? null, ...(own ? { limits: own } : {}) };
  });
  const placeOf = new Map(schoolIds.map((id, place) => [id, place]));
  const routines = versions.map(({ routineKey, hash, document: { rules, calendar } }) => ({ key: routineKey, hash, rules, calendar }));
  const packed = pack(found, placeOf);
  const pupilIds = found.flatMap((school) => school.pupilIds);
  const sides = await gatherSides(stores, versions, pupilsIn(pupilIds, batchSchools, packed), today);
  return { batch: { today, ...(run === undefined ? {} : { run }), routines, schools: batchSchools, sides, ...packed }, pupilIds, schools, versions, startedAt: now, isWhole: whom === 'all', changes };
}

/** Who was read at each of the schools, in the batch's order. */
export function pupilsBySchool({ batch, pupilIds, schools }: Gathered): { readonly schoolId: string; readonly pupilIds: readonly string[] }[] {
  const bySchool = schools.map(({ id }) => ({ schoolId: id, pupilIds: [] as string[] }));
  pupilIds.forEach((id, pupil) => bySchool[batch.heads[pupil * HEAD.width + HEAD.school] as number]?.pupilIds.push(id));
  return bySchool;
}

function pupilsIn(ids: readonly string[], schools: readonly BatchSchool[], { heads }: Packed): BatchPupils {
  let places: ReadonlyMap<string, number> | null = null;
  return {
    ids,
    schools,
    get(pupilId) {
      const place = (places ??= new Map(ids.map((id, at) => [id, at]))).get(pupilId);
      if (place === undefined) return undefined;
      const at = place * HEAD.width;
      return { place, grade: heads[at + HEAD.grade] as number, school: schools[heads[at + HEAD.school] as number] as BatchSchool };
    },
  };
}

type Packed = Pick<Batch, 'heads' | 'rows' | 'texts' | 'memories'>;

/** Lays the schools one after the other in memory that threads share. */
function pack(schools: readonly SchoolPupils[], placeOf: ReadonlyMap<string, number>): Packed {
  const pupils = schools.reduce((sum, { pupilIds }) => sum + pupilIds.length, 0);
  const heads = new Int32Array(new SharedArrayBuffer(pupils * HEAD.width * Int32Array.BYTES_PER_ELEMENT));
  const ends = { rows: 0, texts: 0, memory: 0 };
  let at = 0;
  for (const { schoolId, pupilIds, heads: given } of schools) {
    const school = placeOf.get(schoolId) ?? 0;
    for (let from = 0; from < pupilIds.length * PUPIL.width; from += PUPIL.width, at += HEAD.width) {
      heads[at + HEAD.school] = school;
      heads[at + HEAD.grade] = given[from + PUPIL.grade] as number;
      heads[at + HEAD.shielded] = given[from + PUPIL.shielded] as number;
      heads[at + HEAD.number] = given[from + PUPIL.number] as number;
      heads[at + HEAD.from] = ends.rows;
      heads[at + HEAD.to] = ends.rows += inNumbers(given[from + PUPIL.rows] as number);
      heads[at + HEAD.textsFrom] = ends.texts;
      heads[at + HEAD.textsTo] = ends.texts += given[from + PUPIL.texts] as number;
      heads[at + HEAD.memoryFrom] = ends.memory;
      heads[at + HEAD.memoryTo] = ends.memory += inNumbers(given[from + PUPIL.memory] as number);
    }
  }
  const joined = (part: 'rows' | 'texts' | 'memories', bytes: number) => {
    const whole = new Uint8Array(new SharedArrayBuffer(bytes));
    let end = 0;
    for (const school of schools) {
      whole.set(school[part], end);
      end += school[part].length;
    }
    return whole;
  };
  const numbers = (part: 'rows' | 'memories', length: number) => new Int32Array(joined(part, length * Int32Array.BYTES_PER_ELEMENT).buffer);
  return { heads, rows: numbers('rows', ends.rows), texts: joined('texts', ends.texts), memories: numbers('memories', ends.memory) };
}

/** Marks that are not whole numbers would shift everybody's after them. */
function inNumbers(bytes: number): number {
  if (bytes % Int32Array.BYTES_PER_ELEMENT !== 0) throw new Error('The marks of a pupil are not whole');
  return bytes / Int32Array.BYTES_PER_ELEMENT;
}
