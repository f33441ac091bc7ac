import { Box, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useId, type ChangeEvent } from 'react';
import { useWords } from '../messages/index';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface PickOneProps extends Common {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** One of a few. What is chosen and no longer there stays, and says so: nothing is changed behind the author's back. */
export function PickOne({ label, hint, error, value, choices, onChange, placeholder, required = false }: PickOneProps) {
  const say = useWords();
  const isGone = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Field.Root hint={hint} error={error ?? false} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))} placeholder={placeholder ?? say('pick.choose')}>
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
        {isGone && <SingleSelectOption value={value}>{say('pick.gone', { key: value })}</SingleSelectOption>}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface PickManyProps extends Common {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: string[]) => void;
  readonly none?: string;
}

/** Any number of them, in their own order; what is no longer there can be ticked off. */
export function PickMany({ label, hint, error, values, choices, onChange, none }: PickManyProps) {
  const say = useWords();
  const id = useId();
  const gone = values.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...gone.map((value) => ({ value, label: say('pick.gone', { key: value }) }))];
  const change = (value: string, isOn: boolean) => onChange(all.map((choice) => choice.value).filter((one) => (one === value ? isOn : values.includes(one))));
  return (
    <Box role="group" aria-labelledby={id} width="100%">
      <Typography variant="pi" fontWeight="bold" id={id} tag="p">
        {label}
      </Typography>
      {hint !== undefined && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
      {all.length === 0 && none !== undefined && <Typography textColor="neutral600">{none}</Typography>}
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {all.map((choice) => (
          <Checkbox key={choice.value} checked={values.includes(choice.value)} onCheckedChange={(checked) => change(choice.value, checked === true)}>
            {choice.label}
          </Checkbox>
        ))}
      </Flex>
      {error !== undefined && (
        <Typography variant="pi" textColor="danger600" tag="p">
          {error}
        </Typography>
      )}
    </Box>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, hint, checked, onChange }: TickProps) {
  return (
    <Field.Root hint={hint}>
      <Checkbox checked={checked} onCheckedChange={(state) => onChange(state === true)}>
        {label}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}

interface NumberFieldProps extends Common {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A whole number; empty is none. */
export function NumberField({ label, hint, error, value, onChange, min, max }: NumberFieldProps) {
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const number = Math.trunc(Number(target.value));
    onChange(target.value === '' || Number.isNaN(number) ? undefined : number);
  };
  return (
    <Field.Root hint={hint} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <TextInput type="number" min={min} max={max} value={value === undefined ? '' : String(value)} onChange={change} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
