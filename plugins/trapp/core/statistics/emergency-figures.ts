import { addDays, type Day, type Period } from '../calendar/index';
import { cell, shownCells, SMALLEST_SHOWN, type Cell } from './suppress';

/** One time that a case was opened in an emergency (decision 027). */
export interface EmergencyUse {
  readonly schoolId: string;
  readonly caseId: string;
  readonly on: Day;
  readonly reviewed: boolean;
}

type Times = number | 'hidden';

/** How often cases were opened in an emergency, for somebody who sees no child. */
export interface EmergencyFigures {
  readonly uses: Times;
  /** Those that nobody has looked at yet. */
  readonly waiting: Times;
  readonly months: readonly { readonly month: string; readonly uses: Times }[];
  /** As the schools are given. */
  readonly schools: readonly Times[];
}

/**
 * By month and by school, in a period that is the same whatever else is shown beside it (decision 011). Times that fewer than five children stand behind are
 * hidden, none included, with what would give them away. Months and schools each come to the whole; which school it was in which month is told nobody.
 */
export function emergencyFigures(uses: readonly EmergencyUse[], schoolIds: readonly string[], period: Period): EmergencyFigures {
  const counted = uses.filter(({ on, schoolId }) => on >= period.from && on <= period.to && schoolIds.includes(schoolId));
  const months = monthsOf(period);
  const looked = timesOf(counted.filter(({ reviewed }) => reviewed));
  const cells = [
    timesOf(counted),
    timesOf(counted.filter(({ reviewed }) => !reviewed)),
    // Shown nowhere: what is no secret of it may be worked out.
    { ...looked, isSecret: looked.value > 0 && looked.isSecret, isPublished: false },
    ...months.map((month) => timesOf(counted.filter(({ on }) => on.startsWith(month)))),
    ...schoolIds.map((id) => timesOf(counted.filter(({ schoolId }) => schoolId === id))),
  ];
  const [byMonth, bySchool] = [months.map((_, at) => 3 + at), schoolIds.map((_, at) => 3 + months.length + at)];
  const shown = shownCells(cells, [[1, 2], byMonth, bySchool].map((parts) => ({ total: 0, parts })));
  const show = (place: number): Times => (shown[place] ? (cells[place]?.value ?? 0) : 'hidden');
  return { uses: show(0), waiting: show(1), months: months.map((month, at) => ({ month, uses: show(3 + at) })), schools: bySchool.map(show) };
}

/** The same child opened five times is one child. */
function timesOf(uses: readonly EmergencyUse[]): Cell {
  return { ...cell(uses.length), isSecret: new Set(uses.map(({ caseId }) => caseId)).size < SMALLEST_SHOWN };
}

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`) months.push(day.slice(0, 7));
  return months;
}
