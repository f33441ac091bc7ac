import { ClockDashedIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import { atTime, distanceWords, nearDayWords } from '../dates/index';
import { nb } from '../messages/nb';

interface DueNoteProps {
  readonly due: Day;
  /** The time of that day, where the whole day is not in time. */
  readonly dueAt?: string | null | undefined;
  readonly today: Day;
  /** As the server judged it; there is one definition of overdue. */
  readonly overdue: boolean;
}

/** A deadline in words: when, and how far away. */
export function DueNote({ due, dueAt, today, overdue }: DueNoteProps) {
  const say = overdue ? nb.due.passed : nb.due.on;
  return (
    <span className={overdue ? 'trapp-due trapp-due--overdue' : 'trapp-due'}>
      {overdue ? <ExclamationmarkTriangleIcon aria-hidden="true" /> : <ClockDashedIcon aria-hidden="true" />}
      <span>{say(atTime(nearDayWords(due, today), dueAt), distanceWords(due, today))}</span>
    </span>
  );
}
