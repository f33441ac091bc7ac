import { Button, Field, Flex, Tag, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../messages/index';

interface SourcesFieldProps {
  /** Plans, dates or words instead of sources: nothing is said of where they come from. */
  readonly isPlain?: boolean;
  readonly value: unknown;
  readonly onChange: (next: readonly string[]) => void;
  /** What the routine rests on, to pick from while one writes. */
  readonly suggestions?: readonly string[];
  readonly label?: string;
  readonly error?: string | undefined;
}

const LONGEST = 120;
const MOST = 30;

/** Where a rule, a step or a question comes from, and other things that are written one at a time. */
export function SourcesField({ value, onChange, suggestions = [], label, error, isPlain = false }: SourcesFieldProps) {
  const say = useWords();
  const [text, setText] = useState('');
  const sources = Array.isArray(value) ? value.filter((source): source is string => typeof source === 'string') : [];
  const add = () => {
    const source = text.trim();
    if (source === '' || sources.length >= MOST) return;
    if (!sources.includes(source)) onChange([...sources, source]);
    setText('');
  };
  const listId = `sources-${suggestions.length}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root name="sources" error={error ?? false} hint={isPlain ? undefined : say('sourcesField.hint')}>
        <Field.Label>{label ?? say('sourcesField.label')}</Field.Label>
        <Flex gap={2} alignItems="flex-start">
          <TextInput
            value={text}
            maxLength={LONGEST}
            list={listId}
            onChange={({ target }: { target: { value: string } }) => setText(target.value)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button type="button" variant="secondary" onClick={add}>
            {say(isPlain ? 'pick.add' : 'sourcesField.add')}
          </Button>
        </Flex>
        <datalist id={listId}>
          {suggestions.map((source) => (
            <option key={source} value={source} />
          ))}
        </datalist>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {sources.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {sources.map((source) => (
            <Tag key={source} icon={<Cross aria-hidden />} label={isPlain ? say('list.remove', { name: source }) : say('sourcesField.remove', { source })} onClick={() => onChange(sources.filter((one) => one !== source))}>
              {source}
            </Tag>
          ))}
        </Flex>
      )}
    </Flex>
  );
}

/** What a routine says that it rests on, to pick from. */
export function lawIn(document: Readonly<Record<string, unknown>>): string[] {
  const law: unknown = document['legalReferences'];
  return Array.isArray(law) ? law.flatMap((reference: { readonly id?: unknown } | null) => (typeof reference?.id === 'string' ? [reference.id] : [])) : [];
}
