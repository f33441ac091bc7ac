import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { OrphanRow } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ProblemAlert, TextLink } from '../parts/index';
import { useMe } from '../session/me';

const text = nbBaton.work;

interface OrphansProps {
  readonly orphans: readonly OrphanRow[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

/** Cases that nobody holds today, each taken or given with one press. */
export function Orphans({ orphans, staff }: OrphansProps) {
  return (
    <ul className="trapp-list">
      {orphans.map((orphan) => (
        <li key={orphan.caseId} className="trapp-row__main">
          <TextLink to={`/saker/${orphan.caseId}`}>{orphan.pupil.name}</TextLink>
          <span className="trapp-subtle">{text.reasons[orphan.reason](orphan.ownerName, orphan.schoolName ?? '')}</span>
          {!orphan.reason.startsWith('pupil') && <Give orphan={orphan} staff={staff} />}
        </li>
      ))}
    </ul>
  );
}

function Give({ orphan: { caseId, pupil }, staff }: { readonly orphan: OrphanRow } & Pick<OrphansProps, 'staff'>) {
  const me = useMe();
  const say = useNotice();
  const [ownerId, setOwnerId] = useState(me.id);
  const act = useAct('changeOwner', { onDone: () => say(nbBaton.take.taken) });
  return (
    <>
      <div className="trapp-cluster">
        <Field data-size="sm">
          <Label className="ds-sr-only">
            {nbBaton.take.giveTo}: {pupil.name}
          </Label>
          <Select value={ownerId} onChange={({ target }) => setOwnerId(target.value)}>
            {staff.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" data-size="sm" loading={act.isPending} onClick={() => act.mutate({ params: { caseId }, input: { ownerId, note: '' } })}>
          {ownerId === me.id ? nbBaton.take.button : nbBaton.take.give}
          <span className="ds-sr-only">: {pupil.name}</span>
        </Button>
      </div>
      {act.error && <ProblemAlert problem={act.error} />}
    </>
  );
}
