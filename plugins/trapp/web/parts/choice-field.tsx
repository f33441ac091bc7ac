import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface ChoiceFieldProps<Value extends string> {
  readonly legend: string;
  readonly description?: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly description?: string; readonly disabled?: boolean }[];
  /** `form.register('…')`: the first radio gets the field's name as its id, so that the error summary can go there. */
  readonly register: UseFormRegisterReturn;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
}

/** One choice among a few, as radio buttons. */
export function ChoiceField<Value extends string>({ legend, description, options, register, error, readOnly = false }: ChoiceFieldProps<Value>) {
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      {options.map(({ value, label, description: help, disabled }, index) => (
        <Radio
          key={value}
          {...register}
          id={index === 0 ? register.name : `${register.name}-${value}`}
          value={value}
          label={label}
          {...(help === undefined ? {} : { description: help })}
          {...(disabled ? { disabled } : {})}
          readOnly={readOnly}
          aria-invalid={error ? true : undefined}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
