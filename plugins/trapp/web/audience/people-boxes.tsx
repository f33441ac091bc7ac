import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { nbAudience as text } from '../messages/nb-audience';

interface PeopleBoxesProps {
  readonly legend: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Has somebody tried to save without naming anybody? */
  readonly lacking: boolean;
  /** What stands under the legend. */
  readonly children?: ReactNode;
}

/** Whom something is for by name: one box for each who may be named. */
export function PeopleBoxes({ legend, people, chosen, onChange, lacking, children }: PeopleBoxesProps) {
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {children}
      {people.map(({ id, name }) => (
        <Checkbox key={id} value={id} label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} aria-invalid={lacking ? true : undefined} />
      ))}
      {lacking && <ValidationMessage>{text.needWho}</ValidationMessage>}
    </Fieldset>
  );
}
