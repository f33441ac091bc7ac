import { nbAbsences, type DayMark } from '../messages/nb-absences';
import { MarkBox } from './mark-box';

const shown: readonly DayMark[] = ['day_undocumented', 'day_documented', 'day', 'lesson', 'late', 'left_early', 'none'];

/** What each letter means. */
export function Legend() {
  return (
    <div className="trapp-legend">
      <span className="trapp-subtle">{nbAbsences.legend}:</span>
      <ul>
        {shown.map((mark) => (
          <li key={mark}>
            <MarkBox mark={mark} /> {nbAbsences.marks[mark].name}
          </li>
        ))}
      </ul>
    </div>
  );
}
