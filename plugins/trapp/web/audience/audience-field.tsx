import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Audience } from '../../core/people/index';
import { useOperation } from '../api/index';
import { nbAudience as text } from '../messages/nb-audience';
import { Await, Folded } from '../parts/index';
import { PeopleBoxes } from './people-boxes';

/** As it is being chosen: those who are named may still be none. */
export type Chosen = { readonly kind: Audience['kind']; readonly staffIds: readonly string[] };
export const nobodyChosen: Chosen = { kind: 'everyone', staffIds: [] };

/** What is sent; null while somebody is still to be named. */
export function audienceOf({ kind, staffIds }: Chosen): Audience | null {
  if (kind !== 'named') return { kind };
  return staffIds.length === 0 ? null : { kind, staffIds: [...staffIds] };
}

interface AudienceFieldProps {
  readonly caseId: string;
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
  /** Has somebody tried to save without naming anybody? */
  readonly lacking: boolean;
}

/** Whom it is for; the names of those who see the case are asked for when they are wanted. */
export function AudienceField({ caseId, value, onChange, lacking }: AudienceFieldProps) {
  const id = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{text.label}</Fieldset.Legend>
      {(Object.keys(text.kinds) as Audience['kind'][]).map((kind) => (
        <Radio
          key={kind}
          name={id}
          value={kind}
          label={text.kinds[kind]}
          {...(text.help[kind] === '' ? {} : { description: text.help[kind] })}
          checked={value.kind === kind}
          onChange={() => onChange({ ...value, kind })}
        />
      ))}
      {value.kind === 'named' && <Named caseId={caseId} value={value} onChange={onChange} lacking={lacking} />}
    </Fieldset>
  );
}

function Named({ caseId, value, onChange, lacking }: AudienceFieldProps) {
  const readers = useOperation('listReaders', { params: { caseId } });
  return (
    <Await query={readers}>
      {({ staff }) => (
        <PeopleBoxes legend={text.who} people={staff} chosen={value.staffIds} onChange={(staffIds) => onChange({ ...value, staffIds })} lacking={lacking}>
          <Fieldset.Description>{staff.length === 0 ? text.nobody : text.always}</Fieldset.Description>
        </PeopleBoxes>
      )}
    </Await>
  );
}

/** Folded away where most leave it as it is: what it says stands on it. */
export function FoldedAudienceField(props: AudienceFieldProps) {
  return (
    <Folded summary={`${text.label} ${text.kinds[props.value.kind]}`} data-size="sm">
      <AudienceField {...props} />
    </Folded>
  );
}
