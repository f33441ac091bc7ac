import { Button } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { LimitedRoleRow } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ConfirmButton, DateField, ProblemAlert } from '../parts/index';
import { useMe } from '../session/me';
import { useRoleName } from '../session/role-names';

const text = nbBaton.work.limited;

interface LimitedProps {
  readonly schoolId: string;
  readonly rows: readonly LimitedRoleRow[];
}

/** Who is here for a time, and until when: the head teacher gives them longer, or ends it (U20, B91). */
export function Limited({ schoolId, rows }: LimitedProps) {
  return (
    <ul className="trapp-list">
      {rows.map((row) => (
        <Row key={`${row.staffId} ${row.role} ${row.groupId} ${row.until}`} schoolId={schoolId} row={row} />
      ))}
    </ul>
  );
}

function Row({ schoolId, row: { staffId, name, role, groupId, groupName, until, isOver, openCases } }: { readonly schoolId: string; readonly row: LimitedRoleRow }) {
  const say = useNotice();
  const { today } = useMe();
  const roleName = useRoleName();
  const [day, setDay] = useState(isOver ? '' : until);
  const [isMissing, setMissing] = useState(false);
  const act = useAct('setLastDay', { onDone: () => say(text.saved) });
  const change = (to: string | null) => act.mutate({ params: { schoolId }, input: { staffId, role, groupId, until: to } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === '');
    if (day !== '') change(day);
  };
  return (
    <li className="trapp-row__main">
      <strong>
        {name}, {[roleName(role), groupName].filter(Boolean).join(' ')}
      </strong>
      <span className="trapp-subtle">
        {isOver ? text.over(dayWords(until)) : text.until(dayWords(until))}
        {openCases > 0 && ` · ${text.cases(openCases)}`}
      </span>
      <form noValidate className="trapp-stack" onSubmit={save}>
        <DateField name={`last-day-${staffId}-${role}-${groupId ?? ''}`} label={`${text.day}: ${name}`} value={day} min={today} onChange={setDay} error={isMissing ? text.needDay : undefined} />
        <Button type="submit" variant="secondary" data-size="sm" loading={act.isPending}>
          {text.save}
          <span className="ds-sr-only">: {name}</span>
        </Button>
      </form>
      {!isOver && (
        <div>
          <ConfirmButton label={`${text.end}: ${name}`} title={text.endTitle(name)} confirm={text.endConfirm} onConfirm={() => change(null)} variant="tertiary" danger>
            {text.endBody}
          </ConfirmButton>
        </div>
      )}
      {act.error && <ProblemAlert problem={act.error} />}
    </li>
  );
}
