import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  createAbsenceMerge, createAbsenceReader, isBlank, noRows, together,
  type AbsenceReader, type Changes, type ImportProfile, type ImportSummary, type KnownPupil, type ReadRow, type Tally,
} from '../../core/imports/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { keepMarks } from '../absences/keep-marks';
import type { Call } from '../http/handler';
import { readRows, type Chunks, type FileRows } from './read-rows';
import { compareStanding, type MergedSchool } from './compare-standing';

/** What an import needs of the call that asks for it. */
export type ImportCall = Pick<Call<'importAbsences'>, 'stores' | 'today' | 'now' | 'newId' | 'progress' | 'signal'>;

export interface AbsenceFile {
  readonly profile: ImportProfile;
  /** Whose pupils the file may tell of. */
  readonly schoolIds: 'all' | readonly string[];
  readonly chunks: Chunks;
  /** Number of bytes, where it is known. */
  readonly size: number | null;
}

export interface MergedFile {
  readonly schools: readonly MergedSchool[];
  /** All schools and the rows of nobody together. */
  readonly tally: Tally;
  readonly read: ImportSummary['read'];
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  /** One number for what came of every row: the same file by the same profile beside the same stored rows. */
  readonly trace: string;
  readonly touched: readonly KnownPupil[];
}

const ROWS_BETWEEN_PAUSES = 1000;

/**
 * Merges a file with the stored absence, in the transaction that it is called in: rows, withdrawals, the pupils' marks and who is due for evaluation.
 * Previews and imports are this one piece of work; a preview takes it back. Only a few rows are in memory at a time (S31).
 */
export async function mergeFile(call: ImportCall, file: AbsenceFile): Promise<MergedFile | Refusal> {
  const { stores, signal } = call;
  const pupils = await stores.absences.knownPupils(file.schoolIds);
  const calendars = (await stores.routines.allCurrent()).map((version) => version.document.calendar);
  const writer = await stores.absences.writer();
  const { columns } = file.profile;
  const merge = createAbsenceMerge(file.profile);
  const trace = createHash('sha256').update(JSON.stringify(file.profile));
  const rows = readRows(file.chunks, { encoding: file.profile.encoding, delimiter: file.profile.delimiter, columns: Object.values(columns).filter((column) => column !== null) });
  const pause = async () => {
    await othersTurn();
    signal.throwIfAborted();
  };
  const keeper = keepMarks(writer, stores.marks, pause);
  const write = async ({ added, rows: changed, lessons }: Changes) => {
    await keeper.add(added);
    await writer.change(changed);
    await writer.changeLessons(lessons);
    trace.update(merge.trace());
  };

  const readerFor = (header: readonly string[]) => createAbsenceReader(header, file.profile, { pupils, calendars, today: call.today });
  const reader = await eachFew(rows, writer.rowsAtOnce, readerFor, async (read, bytes) => {
    const put = merge.settle(read);
    await write(merge.compare(put, await writer.put(put)));
    call.progress(bytes, file.size);
  }, pause);
  if (isRefusal(reader)) return reader;
  await write(merge.finish());

  const schools = await compareStanding({ merge, writer, pupils, isComplete: file.profile.complete === true, newId: call.newId });
  await keeper.finish(merge.changed);
  const touched = [...new Map([...keeper.grown, ...merge.changed]).values()];
  await stores.due.add(touched.map(({ id, schoolId }) => ({ pupilId: id, schoolId })), call.now);
  for (const { schoolId, tally } of schools) trace.update(`${schoolId} ${tally.withdrawn}`);
  const { encoding, delimiter, hash } = rows.told();
  return {
    schools, tally: together([merge.nobodys, ...schools.map(({ tally }) => tally)]), read: { encoding, delimiter, columns: [...reader.columns] }, hash: hash(), trace: trace.digest('hex'), touched,
  };
}

/** Reads the file, and does `work` with so many rows at a time. Refuses when it is no file of its profile. */
async function eachFew(
  file: FileRows,
  few: number,
  readerFor: (header: readonly string[]) => AbsenceReader | Refusal,
  work: (rows: readonly ReadRow[], bytes: number) => Promise<void>,
  pause: () => Promise<void>,
): Promise<AbsenceReader | Refusal> {
  let reader: AbsenceReader | undefined;
  let number = 0;
  let isEmpty = true;
  let waiting: ReadRow[] = [];
  for await (const piece of file.pieces) {
    if (isRefusal(piece)) return piece;
    for (let cells = piece.next(); cells !== undefined; cells = piece.next()) {
      if (isRefusal(cells)) return cells;
      number += 1;
      if (reader === undefined) {
        const made = readerFor(cells);
        if (isRefusal(made)) return made;
        reader = made;
      } else if (!isBlank(cells)) waiting.push(reader.read(cells, number));
      if (waiting.length < few) continue;
      await work(waiting, piece.bytes);
      waiting = [];
      isEmpty = false;
      if (number % ROWS_BETWEEN_PAUSES < few) await pause();
    }
  }
  if (waiting.length > 0) await work(waiting, file.told().bytes);
  return (isEmpty && waiting.length === 0) || reader === undefined ? noRows() : reader;
}
