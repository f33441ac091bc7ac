import { Button } from '@digdir/designsystemet-react';
import type { StaffAbsenceRow } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ProblemAlert } from '../parts/index';
import { useMe } from '../session/me';

const text = nbBaton.absences;

interface AbsenceListProps {
  readonly absences: readonly StaffAbsenceRow[];
  readonly withName?: boolean;
  /** They may be ended here. */
  readonly mayEnd?: boolean;
}

/** Who is away when, and who stands in. */
export function AbsenceList({ absences, withName = false, mayEnd = false }: AbsenceListProps) {
  const { today } = useMe();
  const say = useNotice();
  const end = useAct('endStaffAbsence', { onDone: () => say(text.ended) });
  return (
    <>
      <ul className="trapp-list">
        {absences.map(({ id, schoolId, staffName, from, until, substituteName }) => (
          <li key={id} className="trapp-row">
            <div className="trapp-row__main">
              {withName && <strong>{staffName}</strong>}
              <span>{text.row(dayWords(from), until === null ? text.open : dayWords(until))}</span>
              <span className="trapp-subtle">{substituteName === null ? text.noSubstitute : text.by(substituteName)}</span>
            </div>
            {mayEnd && (
              <Button variant="tertiary" data-size="sm" loading={end.isPending} onClick={() => end.mutate({ params: { schoolId, absenceId: id } })}>
                {from <= today ? text.end : text.cancel}
                <span className="ds-sr-only">: {staffName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <ProblemAlert problem={end.error} />}
    </>
  );
}
