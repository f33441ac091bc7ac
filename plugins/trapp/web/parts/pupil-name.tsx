import { ShieldLockIcon } from '@navikt/aksel-icons';
import type { PupilBrief } from '../../core/contracts/index';
import { nb } from '../messages/nb';
import { StatusTag } from './status-tag';
import { TextLink } from './text-link';

/** The pupil's name as a link to the pupil's page, with the class beside it and a mark when the address is shielded. */
export function PupilName({ pupil, withGroup = true }: { readonly pupil: PupilBrief; readonly withGroup?: boolean }) {
  return (
    <span className="trapp-pupil">
      <TextLink to={`/elever/${pupil.id}`}>{pupil.name}</TextLink>
      {withGroup && <span className="trapp-subtle">{pupil.groupName}</span>}
      {pupil.protected && <ShieldTag />}
    </span>
  );
}

export function ShieldTag() {
  return (
    <StatusTag tone="warning" icon={<ShieldLockIcon aria-hidden="true" />}>
      {nb.shielded}
    </StatusTag>
  );
}
