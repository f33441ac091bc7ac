import type { Day } from '../../core/calendar/index';
import { dayWords, monthWords } from '../dates/index';
import { nbAbsences } from '../messages/nb-absences';
import { nbDates } from '../messages/nb-dates';
import { absenceMonths, type CalendarSource, type DayCell, type MonthTable } from './absence-months';
import { absenceLine } from './absence-words';
import { MarkBox } from './mark-box';
import './calendar.css';

const say = nbAbsences.calendar;

/** What a rule made of a day: shown around the day's own mark. */
export interface SeenDay {
  readonly state: 'counted' | 'earlier' | 'left_out';
  /** "telte med", or why it did not. */
  readonly words: string;
}
type Seen = ReadonlyMap<Day, SeenDay>;
const NOTHING_SEEN: Seen = new Map();

/** Absence day by day, a small table for each month: weeks down, Monday to Friday across. With `seen`, what a rule made of the days. */
export function AbsenceCalendar({ source, seen = NOTHING_SEEN }: { readonly source: CalendarSource; readonly seen?: Seen }) {
  return (
    <div className="trapp-months">
      {absenceMonths(source).map((month) => (
        <Month key={month.month} month={month} seen={seen} />
      ))}
    </div>
  );
}

function Month({ month: { month, weeks }, seen }: { readonly month: MonthTable; readonly seen: Seen }) {
  const name = monthWords(month);
  return (
    <table className="trapp-month">
      <caption>
        <span className="ds-sr-only">{say.caption(name)}</span>
        <span aria-hidden="true">{name}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="trapp-month__week">
            {say.week}
          </th>
          {nbDates.weekdays.slice(0, 5).map((weekday) => (
            <th key={weekday} scope="col" aria-label={weekday}>
              {weekday.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, cells }) => (
          <tr key={week}>
            <th scope="row" className="trapp-month__week">
              {week}
            </th>
            {cells.map((cell, index) => (
              <Cell key={index} cell={cell} seen={cell.kind === 'outside' ? undefined : seen.get(cell.day)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, seen }: { readonly cell: DayCell; readonly seen: SeenDay | undefined }) {
  if (cell.kind === 'outside') return <td />;
  const text = `${dayWords(cell.day)}: ${cellWords(cell)}${seen ? `. ${seen.words}` : ''}`;
  return (
    <td className="trapp-cell" data-kind={cell.kind} data-seen={seen?.state} title={text}>
      <span className="ds-sr-only">{text}</span>
      <span aria-hidden="true" className="trapp-cell__date">
        {Number(cell.day.slice(8))}
      </span>
      {cell.kind === 'school' && cell.mark !== 'none' && <MarkBox mark={cell.mark} />}
    </td>
  );
}

function cellWords(cell: Exclude<DayCell, { kind: 'outside' }>): string {
  switch (cell.kind) {
    case 'off':
      return say.off(cell.name);
    case 'later':
      return say.later;
    case 'school':
      return cell.absences.length === 0 ? say.none : `${nbAbsences.marks[cell.mark].name} (${cell.absences.map(absenceLine).join('; ')})`;
  }
}
