import { ClockDashedIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import { distanceWords, nearDayWords } from '../dates/index';
import { nb } from '../messages/nb';

interface DueNoteProps {
  readonly due: Day;
  readonly today: Day;
  /** As the server judged it; there is one definition of overdue. */
  readonly overdue: boolean;
}

/** A deadline in words: when, and how far away. */
export function DueNote({ due, today, overdue }: DueNoteProps) {
  const say = overdue ? nb.due.passed : nb.due.on;
  return (
    <span className={overdue ? 'trapp-due trapp-due--overdue' : 'trapp-due'}>
      {overdue ? <ExclamationmarkTriangleIcon aria-hidden="true" /> : <ClockDashedIcon aria-hidden="true" />}
      <span>{say(nearDayWords(due, today), distanceWords(due, today))}</span>
    </span>
  );
}
