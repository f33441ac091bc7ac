import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { say as inWords } from '../../core/language/index';
import type { Parameter } from '../../core/rules/index';
import { useReader, useWords } from '../messages/index';
import { NumberField, PickMany, PickOne, Tick } from '../parts/pick';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: unknown;
  /** Undefined: it asks nothing. */
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
}

/** The field of a parameter, made of what the catalogue says that it takes. */
export function ParameterField({ parameter: { label, help, takes }, value, onChange, error }: ParameterFieldProps) {
  const { language } = useReader();
  const common = { label: inWords(label, language), hint: inWords(help, language), error };
  switch (takes.type) {
    case 'number':
      return <NumberField {...common} value={typeof value === 'number' ? value : undefined} min={takes.least} max={takes.most} onChange={onChange} />;
    case 'yes_no':
      return <Tick label={common.label} hint={common.hint} checked={value === true} onChange={onChange} />;
    case 'choice':
      return <PickOne {...common} value={typeof value === 'string' ? value : ''} choices={Object.entries(takes.options).map(([key, text]) => ({ value: key, label: inWords(text, language) }))} onChange={onChange} />;
    case 'choices': {
      const isNumbers = Object.keys(takes.options).every((key) => /^\d+$/.test(key));
      const write = (values: string[]) => onChange(values.length === 0 ? undefined : isNumbers ? values.map(Number) : values);
      return <PickMany {...common} values={listOf(value)} choices={Object.entries(takes.options).map(([key, text]) => ({ value: key, label: inWords(text, language) }))} onChange={write} />;
    }
    case 'numbers':
      return <ListField {...common} value={listOf(value)} onChange={(values) => onChange(values.length === 0 ? undefined : values.map(Number).filter(Number.isInteger))} />;
    case 'texts':
      return <ListField {...common} value={listOf(value)} onChange={(values) => onChange(values.length === 0 ? undefined : values.slice(0, takes.atMost).map((text) => text.slice(0, takes.longest)))} />;
  }
}

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several words or numbers on one line, with commas between. */
function ListField({ label, hint, error, value, onChange }: ListFieldProps) {
  const say = useWords();
  const [text, setText] = useState(value.join(', '));
  // What is taken back or brought again elsewhere shows here too.
  const shown = partsOf(text).join() === value.join() ? text : value.join(', ');
  return (
    <Field.Root hint={`${hint} ${say('rules.commas')}`} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={shown}
        onChange={({ target }: { target: { value: string } }) => {
          setText(target.value);
          onChange(partsOf(target.value));
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
