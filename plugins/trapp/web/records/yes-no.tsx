import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext, type FieldValues } from 'react-hook-form';
import { nbRecords } from '../messages/nb-records';
import { ReadField } from './read-field';

interface YesNoProps {
  readonly name: string;
  readonly legend: string;
  readonly readOnly: boolean;
}

/** Yes, no, or nobody has said yet. */
export function YesNo({ name, legend, readOnly }: YesNoProps) {
  const { control, getValues } = useFormContext<FieldValues>();
  if (readOnly) {
    const value: unknown = getValues(name);
    return <ReadField label={legend}>{value === true ? nbRecords.guide.yes : value === false ? nbRecords.guide.no : ''}</ReadField>;
  }
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Fieldset id={name} tabIndex={-1}>
          <Fieldset.Legend>{legend}</Fieldset.Legend>
          {[true, false].map((value) => (
            <Radio
              key={String(value)}
              name={name}
              value={String(value)}
              label={value ? nbRecords.guide.yes : nbRecords.guide.no}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
              onBlur={field.onBlur}
            />
          ))}
          {error?.message && <ValidationMessage>{error.message}</ValidationMessage>}
        </Fieldset>
      )}
    />
  );
}
