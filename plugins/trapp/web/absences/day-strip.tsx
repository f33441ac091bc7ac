import type { Day } from '../../core/calendar/index';
import { shortDay } from '../dates/index';
import { nbAbsences, type DayMark } from '../messages/nb-absences';
import { MarkBox } from './mark-box';
import { stripText, stripWeeks } from './strip';

interface DayStripProps {
  readonly days: readonly Day[];
  readonly marks: readonly DayMark[];
}

/** The latest school days at a glance, with the same in words for those who listen. */
export function DayStrip({ days, marks }: DayStripProps) {
  return (
    <div className="trapp-strip">
      <span className="ds-sr-only">{stripText(days, marks)}</span>
      {stripWeeks(days, marks).map((week) => (
        <span key={week[0]?.day} className="trapp-strip__week">
          {week.map(({ day, mark }) => (
            <MarkBox key={day} mark={mark} title={`${shortDay(day)}: ${nbAbsences.marks[mark].name}`} />
          ))}
        </span>
      ))}
    </div>
  );
}
