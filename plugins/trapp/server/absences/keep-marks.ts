import { createWaitingMarks, joinMarks, marksOf, type Marks } from '../../core/absences/index';
import type { FileAbsence, KnownPupil } from '../../core/imports/index';
import type { AbsenceWriter } from './absence-writer';
import type { MarksStore } from './marks.store';

/** Keeps the pupils' marks in step with their rows while rows are written (R30). */
export interface MarksKeeper {
  /** Rows that are new among those stored. */
  add(rows: readonly FileAbsence[]): Promise<void>;
  /** After the last row. Whoever's stored rows have changed is made anew from them. */
  finish(changed: ReadonlyMap<number, KnownPupil>): Promise<void>;
  /** After `finish`: everybody who has got a new row, by number. */
  readonly grown: ReadonlyMap<number, KnownPupil>;
}

const PUPILS_AT_ONCE = 100;

/**
 * What is new is joined to the marks that are there: reading a city's rows back pupil by pupil costs as much as writing them did. `pause` lets others have
 * their turn; nothing large is held across it, for whatever lives through a pause is taken for something that lives long.
 */
export function keepMarks(writer: AbsenceWriter, marks: MarksStore, pause: () => Promise<void>): MarksKeeper {
  const grown = new Map<number, KnownPupil>();
  const waiting = createWaitingMarks();
  let whose: KnownPupil[] = [];

  const flush = async (isChanged: (pupilNumber: number) => boolean) => {
    await inLots(whose.filter(({ number }) => !isChanged(number)), pause, async (some) => {
      const before = await marks.ofPupils(some.map(({ id }) => id));
      await marks.save(some.map(({ id, number }) => ({ pupilId: id, marks: joinMarks(before.get(id) ?? marksOf([]), waiting.of(number)) })));
    });
    for (const pupil of whose) grown.set(pupil.number, pupil);
    whose = [];
    waiting.clear();
  };

  return {
    grown,

    async add(rows) {
      for (const row of rows) if (waiting.add(row.pupil.number, row)) whose.push(row.pupil);
      if (waiting.isFull()) await flush(() => false);
    },

    async finish(changed) {
      await flush((number) => changed.has(number));
      await inLots([...changed.values()], pause, async (some) => {
        const made = new Map<number, Marks>();
        await writer.marked(some.map(({ number }) => number), (number, rows) => made.set(number, marksOf(rows)));
        await marks.save(some.map(({ id, number }) => ({ pupilId: id, marks: made.get(number) ?? marksOf([]) })));
        made.clear();
      });
    },
  };
}

async function inLots<T>(all: readonly T[], pause: () => Promise<void>, work: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += PUPILS_AT_ONCE) {
    await work(all.slice(start, start + PUPILS_AT_ONCE));
    await pause();
  }
}
