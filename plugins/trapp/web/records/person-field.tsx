import { Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { ControllerRenderProps, FieldValues } from 'react-hook-form';
import { personAnswerSchema, type Item } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { TextField } from '../parts/index';

interface PersonFieldProps {
  readonly item: Item;
  readonly field: ControllerRenderProps<FieldValues, string>;
  readonly description: string | undefined;
  readonly error: string | undefined;
}

const text = nbRecords.guide;

/** Who it is about: a name, and what they are to the child. */
export function PersonField({ item, field, description, error }: PersonFieldProps) {
  const parsed = personAnswerSchema.safeParse(field.value);
  const person = parsed.success ? parsed.data : { name: '', role: '' };
  return (
    <Fieldset id={field.name} tabIndex={-1}>
      <Fieldset.Legend>{words(item.text)}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      <TextField name={`${field.name}-name`} label={text.personName} value={person.name} maxLength={120} onChange={({ target }) => field.onChange({ ...person, name: target.value })} onBlur={field.onBlur} />
      <TextField name={`${field.name}-role`} label={text.personRole} value={person.role} maxLength={120} onChange={({ target }) => field.onChange({ ...person, role: target.value })} onBlur={field.onBlur} />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
