import { useContext } from 'react';
import { Controller, useFormContext, type FieldValues } from 'react-hook-form';
import { weekdayWords } from '../dates/index';
import { ChoiceField, DateField, TextField } from '../parts/index';
import { LimitsContext, limitOf } from './limits';
import { ReadField } from './read-field';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly rows?: number;
  readonly optional?: boolean;
  readonly readOnly: boolean;
  /** What is shown for a gap, when it can only be read. */
  readonly none?: string;
}

/** A text of the record, by its path in the form. */
export function TextOf({ readOnly, none, ...props }: FieldProps) {
  return readOnly ? <ReadOf {...props} words={String} {...(none === undefined ? {} : { none })} /> : <WriteText {...props} />;
}

function WriteText({ name, ...props }: Omit<FieldProps, 'readOnly' | 'none'>) {
  const { register, getFieldState, formState } = useFormContext<FieldValues>();
  const limit = limitOf(useContext(LimitsContext), name);
  return <TextField {...props} {...(limit === undefined ? {} : { maxLength: limit })} error={getFieldState(name, formState).error?.message} {...register(name)} />;
}

/** A day of the record, by its path in the form. */
export function DayOf({ readOnly, ...props }: Omit<FieldProps, 'rows' | 'none'>) {
  return readOnly ? <ReadOf {...props} words={weekdayWords} /> : <WriteDay {...props} />;
}

function WriteDay({ name, ...props }: Omit<FieldProps, 'rows' | 'readOnly' | 'none'>) {
  const { control } = useFormContext<FieldValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => <DateField {...props} {...field} value={typeof field.value === 'string' ? field.value : ''} error={fieldState.error?.message} />}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  /** Each value with its words, in the order they are shown. */
  readonly labels: Readonly<Record<Value, string>>;
  readonly readOnly: boolean;
}

/** One choice among a few short ones, side by side where there is room. */
export function ChoiceOf<Value extends string>({ readOnly, ...props }: ChoiceProps<Value>) {
  const labels: Readonly<Record<string, string>> = props.labels;
  return readOnly ? <ReadOf name={props.name} label={props.legend} words={(value) => labels[value] ?? ''} /> : <WriteChoice {...props} />;
}

function WriteChoice<Value extends string>({ name, legend, labels }: Omit<ChoiceProps<Value>, 'readOnly'>) {
  const { register, getFieldState, formState } = useFormContext<FieldValues>();
  const options = (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
  return (
    <div className="trapp-side-by-side">
      <ChoiceField legend={legend} options={options} register={register(name)} error={getFieldState(name, formState).error?.message} />
    </div>
  );
}

interface ReadOfProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly words: (value: string) => string;
  readonly none?: string;
}

/** What is written at this path of the form, in words. What nobody had to write is left out when it is empty. */
function ReadOf({ name, label, optional = false, words, none }: ReadOfProps) {
  const { getValues } = useFormContext<FieldValues>();
  const value: unknown = getValues(name);
  const told = typeof value === 'string' && value !== '' ? words(value) : '';
  if (optional && told === '') return null;
  return (
    <ReadField label={label} {...(none === undefined ? {} : { none })}>
      {told}
    </ReadField>
  );
}
