import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { UnseenRow } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ProblemAlert } from '../parts/index';

const text = nbBaton.work.unseen;

interface UnseenProps {
  readonly schoolId: string;
  readonly rows: readonly UnseenRow[];
}

/** Protected pupils whom nobody here can follow up: by class alone, and whom to name (sec-10). */
export function Unseen({ schoolId, rows }: UnseenProps) {
  return (
    <ul className="trapp-list">
      {rows.map((row) => (
        <li key={row.pupilId} className="trapp-row__main">
          <span>{text.pupil(row.groupName)}</span>
          <Name schoolId={schoolId} row={row} />
        </li>
      ))}
    </ul>
  );
}

function Name({ schoolId, row: { pupilId, groupName, staff } }: { readonly schoolId: string; readonly row: UnseenRow }) {
  const say = useNotice();
  const [staffId, setStaffId] = useState('');
  const act = useAct('nameForProtected', { onDone: () => say(text.named) });
  return (
    <>
      <div className="trapp-cluster">
        <Field data-size="sm">
          <Label>{text.who}</Label>
          <Select value={staffId} onChange={({ target }) => setStaffId(target.value)}>
            <Select.Option value="">{nbBaton.offer.pick}</Select.Option>
            {staff.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" data-size="sm" disabled={staffId === ''} loading={act.isPending} onClick={() => act.mutate({ params: { schoolId }, input: { pupilId, staffId } })}>
          {text.name}
          <span className="ds-sr-only">: {text.pupil(groupName)}</span>
        </Button>
      </div>
      {act.error && <ProblemAlert problem={act.error} />}
    </>
  );
}
