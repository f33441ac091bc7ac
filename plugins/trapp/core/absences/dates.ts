import type { DayTables } from '../calendar/index';
import { KIND } from './collecting';
import { DAY, SORT, WIDTH, type Marks } from './marks';

/**
 * The dates of one pupil's rows, oldest first: worked out once for each pupil, for everything that is counted of them. By place in the
 * list; one object, filled anew for each pupil.
 */
export interface Dates {
  marks: Marks;
  tables: DayTables | null;
  length: number;
  /** Day numbers. */
  numbers: Int32Array;
  /** Places among the school days; -1 on days without school. */
  places: Int32Array;
  /** Where the date's rows begin in the marks; they end where the next date's begin. */
  starts: Int32Array;
  /** Which kinds of rows the date has, as bits of `KIND`. */
  kinds: Uint8Array;
  /** By kinds of rows, as bits: the dates that can count for them; of no length that is known until somebody asks. */
  readonly lists: DateList[];
}

/** Places among a pupil's dates, the first `length` of `at`. */
export interface DateList {
  length: number;
  at: Int32Array;
}

const FEW = 64;
const KINDS = 16;
const NOT_ASKED = -1;
const NOTHING: Marks = { rows: new Int32Array(0), texts: [] };

export function newDates(): Dates {
  const lists = Array.from({ length: KINDS }, (): DateList => ({ length: NOT_ASKED, at: new Int32Array(FEW) }));
  return { marks: NOTHING, tables: null, length: 0, numbers: new Int32Array(FEW), places: new Int32Array(FEW), starts: new Int32Array(FEW + 1), kinds: new Uint8Array(FEW), lists };
}

/** Fills `dates` with the pupil's, unless it holds them already. */
export function readDates(dates: Dates, marks: Marks, tables: DayTables): Dates {
  if (dates.marks === marks && dates.tables === tables) return dates;
  const { rows } = marks;
  const { positions, first } = tables;
  makeRoom(dates, rows.length / WIDTH);
  const { numbers, places, starts, kinds } = dates;
  let last = -1;
  for (let at = 0; at < rows.length; at += WIDTH) {
    const number = rows[at + DAY] as number;
    const kind = 1 << ((rows[at + SORT] as number) & 3);
    if (last >= 0 && numbers[last] === number) {
      kinds[last] = (kinds[last] as number) | kind;
      continue;
    }
    last += 1;
    numbers[last] = number;
    places[last] = positions[number - first] ?? -1;
    starts[last] = at;
    kinds[last] = kind;
  }
  starts[last + 1] = rows.length;
  dates.length = last + 1;
  for (const list of dates.lists) list.length = NOT_ASKED;
  dates.marks = marks;
  dates.tables = tables;
  return dates;
}

function makeRoom(dates: Dates, wanted: number): void {
  if (wanted <= dates.numbers.length) return;
  dates.numbers = new Int32Array(2 * wanted);
  dates.places = new Int32Array(2 * wanted);
  dates.starts = new Int32Array(2 * wanted + 1);
  dates.kinds = new Uint8Array(2 * wanted);
}

/** The school days with a row of these kinds that no whole day covers (R1, R34): nothing else can count. */
export function datesWith(dates: Dates, kinds: number): DateList {
  const list = dates.lists[kinds] as DateList;
  if (list.length !== NOT_ASKED) return list;
  if (list.at.length < dates.length) list.at = new Int32Array(dates.numbers.length);
  const covering = ~kinds & KIND.day;
  let length = 0;
  for (let place = 0; place < dates.length; place += 1) {
    const then = dates.kinds[place] as number;
    if ((then & kinds) !== 0 && (then & covering) === 0 && (dates.places[place] as number) >= 0) list.at[length++] = place;
  }
  list.length = length;
  return list;
}

/** The place of the first date on or after the day, among the first `length`. */
export function firstFrom(numbers: Int32Array, length: number, day: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
