import { useContext } from 'react';
import { Controller, useFormContext, type FieldValues } from 'react-hook-form';
import { DateField, TextField } from '../parts/index';
import { LimitsContext, limitOf } from './limits';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly rows?: number;
  readonly optional?: boolean;
  readonly readOnly: boolean;
}

/** A text of the record, by its path in the form. */
export function TextOf({ name, readOnly, ...props }: FieldProps) {
  const { register, getFieldState, formState } = useFormContext<FieldValues>();
  const limit = limitOf(useContext(LimitsContext), name);
  return <TextField {...props} {...(limit === undefined ? {} : { maxLength: limit })} readOnly={readOnly} error={getFieldState(name, formState).error?.message} {...register(name)} />;
}

/** A day of the record, by its path in the form. */
export function DayOf({ name, ...props }: Omit<FieldProps, 'rows'>) {
  const { control } = useFormContext<FieldValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => <DateField {...props} {...field} value={typeof field.value === 'string' ? field.value : ''} error={fieldState.error?.message} />}
    />
  );
}
