import type { Absence, AbsenceKind } from './absence';
import type { AbsenceFilter } from './fact-request';
import type { LeftOut } from './measurement';
import type { AbsenceDay } from './picture';

/** What one date adds, or why it adds nothing; `unsure` when rows that do not say what the filter asks could have added more. */
export interface DayCount {
  readonly counted: number;
  readonly leftOut: LeftOut | null;
  readonly unsure: boolean;
  /** Lessons by subject, for the measure that looks for the one subject; null is a row that names none. */
  readonly subjects: ReadonlyMap<string | null, number>;
}

/** From the farthest away to the nearest to being counted: of several rows on a date the nearest gives the reason (R10). */
const reasons = ['no_school_day', 'other_kind', 'other_subject', 'cause_excepted', 'documentation', 'message', 'not_stated'] as const;

const NO_SUBJECTS: ReadonlyMap<string | null, number> = new Map();

/** Counts the rows of one kind on one date under a filter (R1-R4). */
export function countDay(day: AbsenceDay, kind: AbsenceKind, filter: AbsenceFilter): DayCount {
  if (day.position < 0) return leave('no_school_day');
  // A whole day's absence holds its lessons: the date is a day, and never lessons too (R2).
  const rows = kind === 'lesson' && day.rows.some((row) => row.kind === 'day') ? [] : day.rows.filter((row) => row.kind === kind);
  let counted = 0;
  let nearest = reasons.indexOf('other_kind');
  let unsure = false;
  const subjects = new Map<string | null, number>();
  for (const row of rows) {
    const reason = whyNot(row, filter);
    if (reason === null) {
      const amount = amountOf(row);
      counted += amount;
      if (kind === 'lesson') subjects.set(row.subject, (subjects.get(row.subject) ?? 0) + amount);
    } else {
      nearest = Math.max(nearest, reasons.indexOf(reason));
      unsure ||= reason === 'not_stated';
    }
  }
  if (counted === 0) return { ...leave(reasons[nearest] as LeftOut), unsure };
  // A day is absent once however many rows say so; an uncertain row cannot make it more (R1).
  return kind === 'day' ? { counted: 1, leftOut: null, unsure: false, subjects } : { counted, leftOut: null, unsure, subjects };
}

function amountOf(row: Absence): number {
  return row.kind === 'lesson' ? row.lessons : 1;
}

function leave(leftOut: LeftOut): DayCount {
  return { counted: 0, leftOut, unsure: false, subjects: NO_SUBJECTS };
}

/** Why a row of the right kind does not count; a plain no before "the school does not say" (R3, R4). */
function whyNot(row: Absence, filter: AbsenceFilter): (typeof reasons)[number] | null {
  if (filter.subject !== null && row.subject !== null && row.subject !== filter.subject) return 'other_subject';
  if (filter.exceptCauses.includes(row.cause)) return 'cause_excepted';
  const documentation = asks(filter.documentation, 'documented', row.documented);
  if (documentation === false) return 'documentation';
  const message = asks(filter.message, 'reported', row.reported);
  if (message === false) return 'message';
  const subject = filter.subject === null ? true : row.subject === null ? null : true;
  return documentation === null || message === null || subject === null ? 'not_stated' : null;
}

/** Does the row answer what the filter asks: yes, no, or null when the school does not say? */
function asks(wanted: string, positive: string, stated: boolean | null): boolean | null {
  if (wanted === 'any') return true;
  return stated === null ? null : stated === (wanted === positive);
}
