import type { ReplayPlace } from '../../core/rules/index';
import type { School } from '../../core/people/index';
import { PUPIL } from '../findings/read-pupils';
import type { Stores } from '../stores';
import type { PackedPupils } from './replay-job';

/** The pupils who go to some schools now, with their absence, ready for the thread. */
export interface ReplayedPupils {
  /** The schools that have any: one without pupils has nothing to show, and would be an empty cell to hide others behind. */
  readonly schools: readonly School[];
  readonly pupilIds: readonly string[];
  /** By pupil: which of the schools. */
  readonly schoolOf: readonly number[];
  readonly places: readonly ReplayPlace[];
  readonly packed: PackedPupils;
}

/** Reads school by school, so that others get their turn between. `only`: these pupils and nobody else. */
export async function gatherPupils(stores: Stores, schools: readonly School[], only?: readonly string[]): Promise<ReplayedPupils> {
  const data = await stores.imports.freshness(schools.map(({ id }) => id));
  const kept: School[] = [];
  const pupilIds: string[] = [];
  const schoolOf: number[] = [];
  const heads: number[] = [];
  const rows: Int32Array[] = [];
  const texts: string[] = [];
  let end = 0;
  for (const school of schools) {
    const [found] = await stores.judged.pupils([school.id], only ?? 'all');
    if (found === undefined) continue;
    const place = kept.push(school) - 1;
    let read = 0;
    found.pupilIds.forEach((pupilId, index) => {
      const head = (part: number) => found.heads[index * PUPIL.width + part] as number;
      heads.push(place, head(PUPIL.grade), head(PUPIL.shielded), end, (end += head(PUPIL.rows) / Int32Array.BYTES_PER_ELEMENT));
      pupilIds.push(pupilId);
      schoolOf.push(place);
      texts.push(Buffer.from(found.texts.subarray(read, (read += head(PUPIL.texts)))).toString());
    });
    rows.push(numbersIn(found.rows));
  }
  const places = kept.map(({ id, sourceId, kind }): ReplayPlace => {
    const { dataUntil = null, recordsLessons = false } = data.get(id) ?? {};
    return { sourceId, kind, dataUntil, recordsLessons };
  });
  return { schools: kept, pupilIds, schoolOf, places, packed: { heads: shared(heads.length, [Int32Array.from(heads)]), rows: shared(end, rows), texts } };
}

/** The numbers that the bytes are, wherever they lie. */
function numbersIn(bytes: Uint8Array): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}

/** One piece of memory that both threads read, so that handing it over costs nothing. */
function shared(length: number, parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
