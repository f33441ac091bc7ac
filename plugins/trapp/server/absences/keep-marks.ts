import { createMarksBuilder, joinMarks, marksOf, type Marks, type MarksBuilder } from '../../core/absences/index';
import type { FileAbsence, KnownPupil } from '../../core/imports/index';
import type { AbsenceWriter } from './absence-writer';
import type { MarksStore } from './marks.store';

/** Keeps the pupils' marks in step with their rows while rows are written (R30). */
export interface MarksKeeper {
  /** Rows that are new among those stored. */
  add(rows: readonly FileAbsence[]): Promise<void>;
  /** After the last row. Whoever's stored rows have changed is made anew from them. */
  finish(changed: ReadonlyMap<number, KnownPupil>): Promise<void>;
  /** Everybody who has got a new row, by number. */
  readonly grown: ReadonlyMap<number, KnownPupil>;
}

/** Sixteen bytes each: about ten megabytes wait to be written. */
const ROWS_HELD = 500_000;
const PUPILS_AT_ONCE = 100;

interface Waiting {
  readonly pupil: KnownPupil;
  readonly marks: MarksBuilder;
}

/**
 * What is new is joined to the marks that are there: reading a city's rows back pupil by pupil costs as much as writing them did. `pause` lets others have
 * their turn; nothing large is held across it, for whatever lives through a pause is taken for something that lives long.
 */
export function keepMarks(writer: AbsenceWriter, marks: MarksStore, pause: () => Promise<void>): MarksKeeper {
  const grown = new Map<number, KnownPupil>();
  const waiting = new Map<number, Waiting>();
  let held = 0;

  const flush = async (isChanged: (pupilNumber: number) => boolean) => {
    await inLots([...waiting.values()].filter(({ pupil }) => !isChanged(pupil.number)), pause, async (some) => {
      const before = await marks.ofPupils(some.map(({ pupil }) => pupil.id));
      await marks.save(some.map(({ pupil, marks: added }) => ({ pupilId: pupil.id, marks: joinMarks(before.get(pupil.id) ?? marksOf([]), added.marks()) })));
    });
    waiting.clear();
    held = 0;
  };

  return {
    grown,

    async add(rows) {
      for (const row of rows) {
        const { pupil } = row;
        let one = waiting.get(pupil.number);
        if (one === undefined) {
          waiting.set(pupil.number, (one = { pupil, marks: createMarksBuilder() }));
          grown.set(pupil.number, pupil);
        }
        one.marks.add(row);
      }
      held += rows.length;
      if (held >= ROWS_HELD) await flush(() => false);
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
