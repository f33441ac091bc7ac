import { dayNumber } from '../calendar/index';
import { AMOUNT, amountOf, DAY, oldestFirst, packTexts, SORT, sortWithLesson, TEXTS, WIDTH, type MarkedAbsence, type Marks } from './marks';

/** Many pupils' rows on their way to be marks. They come one at a time and in any order, and lie as numbers in one place: an object a pupil would be many times as large. */
export interface WaitingMarks {
  /** Is it the pupil's first row that waits? */
  add(pupilNumber: number, row: MarkedAbsence): boolean;
  /** Should they be fetched before there are more? */
  isFull(): boolean;
  of(pupilNumber: number): Marks;
  clear(): void;
}

/** Twenty-eight bytes each. */
const MOST_ROWS = 1_000_000;
/** A file has a hundred, unless it means harm. */
const MOST_TEXTS = 20_000;

/** What is held of each row: as in marks, but its three texts by a number each, and then the place of the pupil's row before it. */
const [SUBJECT, CODE, TIME, BEFORE, HELD] = [3, 4, 5, 6, 7];

export function createWaitingMarks(): WaitingMarks {
  // The first place is nobody's: 0 says that there is no row.
  let held: Int32Array = new Int32Array(1024 * HELD);
  let end = HELD;
  /** By the pupil's number, the place of the pupil's last row: a map of a city's pupils is too large for the processor to keep at hand. */
  let last: Int32Array = new Int32Array(1024);
  let texts: (string | null)[] = [null];
  const numbers = new Map<string | null, number>([[null, 0]]);

  const numberOf = (text: string | null): number => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = texts.push(text) - 1));
    return number;
  };
  const numberAt = (place: number): number => held[place] ?? 0;
  const textAt = (place: number): string | null => texts[numberAt(place)] ?? null;

  return {
    add(pupilNumber, row) {
      if (end === held.length) held = longer(held, end);
      if (pupilNumber >= last.length) last = longer(last, pupilNumber);
      const before = last[pupilNumber] ?? 0;
      held[end + DAY] = dayNumber(row.date);
      held[end + SORT] = sortWithLesson(row);
      held[end + AMOUNT] = amountOf(row);
      held[end + SUBJECT] = numberOf(row.subject);
      held[end + CODE] = numberOf(row.sourceCode);
      held[end + TIME] = numberOf(row.at);
      held[end + BEFORE] = before;
      last[pupilNumber] = end;
      end += HELD;
      return before === 0;
    },

    isFull: () => end > MOST_ROWS * HELD || texts.length > MOST_TEXTS,

    of(pupilNumber) {
      const places: number[] = [];
      for (let place = last[pupilNumber] ?? 0; place !== 0; place = numberAt(place + BEFORE)) places.push(place);
      const rows = new Int32Array(places.length * WIDTH);
      const own: string[] = [];
      places.reverse().forEach((place, index) => {
        const at = index * WIDTH;
        for (const number of [DAY, SORT, AMOUNT]) rows[at + number] = numberAt(place + number);
        rows[at + TEXTS] = packTexts(own, textAt(place + SUBJECT), textAt(place + CODE), textAt(place + TIME));
      });
      return { rows: oldestFirst(rows), texts: own };
    },

    clear() {
      end = HELD;
      last.fill(0);
      numbers.clear();
      numbers.set(null, 0);
      texts = [null];
    },
  };
}

/** The same, with room for this place and as much again. */
function longer(numbers: Int32Array, place: number): Int32Array {
  const grown = new Int32Array(2 * place);
  grown.set(numbers);
  return grown;
}
