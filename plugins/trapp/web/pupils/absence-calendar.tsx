import { MarkBox } from '../absences/index';
import { dayWords, monthWords } from '../dates/index';
import { nbAbsences } from '../messages/nb-absences';
import { nbDates } from '../messages/nb-dates';
import { nbPupils } from '../messages/nb-pupils';
import { absenceMonths, type CalendarSource, type DayCell, type MonthTable } from './absence-months';
import { absenceLine } from './absence-words';

const say = nbPupils.calendar;

/** The school year so far, a small table for each month: weeks down, Monday to Friday across. */
export function AbsenceCalendar({ source }: { readonly source: CalendarSource }) {
  return (
    <div className="trapp-months">
      {absenceMonths(source).map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </div>
  );
}

function Month({ month: { month, weeks } }: { readonly month: MonthTable }) {
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
              <Cell key={index} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { readonly cell: DayCell }) {
  if (cell.kind === 'outside') return <td />;
  const text = `${dayWords(cell.day)}: ${cellWords(cell)}`;
  return (
    <td className="trapp-cell" data-kind={cell.kind} title={text}>
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
