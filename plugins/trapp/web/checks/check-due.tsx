import { ClockDashedIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import type { CheckRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbChecks } from '../messages/nb-checks';
import { DueNote } from '../parts/index';

/** When the check is to be done; the time of day where it counts. */
export function CheckDue({ row: { dueOn, dueAt, state }, today }: { readonly row: CheckRow; readonly today: Day }) {
  const overdue = state === 'overdue';
  if (dueAt === null || (!overdue && dueOn !== today)) return <DueNote due={dueOn} today={today} overdue={overdue} />;
  return (
    <span className={overdue ? 'trapp-due trapp-due--overdue' : 'trapp-due'}>
      {overdue ? <ExclamationmarkTriangleIcon aria-hidden="true" /> : <ClockDashedIcon aria-hidden="true" />}
      <span>{overdue ? nbChecks.due.passedAt(dayWords(dueOn), dueAt) : nbChecks.due.at(dueAt)}</span>
    </span>
  );
}
