import type { ReplayPlace } from '../../core/rules/index';
import type { School } from '../../core/people/index';
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
    const found = await stores.judged.pupils([school.id], only);
    if (found.length === 0) continue;
    const place = kept.push(school) - 1;
    for (const [pupilId, , grade, shielded, bytes, text] of found) {
      const numbers = numbersIn(bytes);
      heads.push(place, grade, shielded === true || shielded === 1 ? 1 : 0, end, (end += numbers.length));
      pupilIds.push(pupilId);
      schoolOf.push(place);
      rows.push(numbers);
      texts.push(text === null || text === '[]' ? '' : text);
    }
  }
  const places = kept.map(({ id, sourceId, kind }): ReplayPlace => {
    const { dataUntil = null, recordsLessons = false } = data.get(id) ?? {};
    return { sourceId, kind, dataUntil, recordsLessons };
  });
  return { schools: kept, pupilIds, schoolOf, places, packed: { heads: shared(heads.length, [Int32Array.from(heads)]), rows: shared(end, rows), texts } };
}

/** Bytes as they are stored: a blob, or base64 of one. */
function numbersIn(stored: Uint8Array | string | null): Int32Array {
  if (stored === null) return new Int32Array(0);
  const bytes = new Uint8Array(typeof stored === 'string' ? Buffer.from(stored, 'base64') : stored);
  return new Int32Array(bytes.buffer, 0, bytes.length / Int32Array.BYTES_PER_ELEMENT);
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
