import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef, useState, type ChangeEvent, type FormEvent } from 'react';
import { useWords } from '../messages/index';

interface AddNamedProps {
  /** On the button: "Legg til et trinn". */
  readonly label: string;
  /** What is asked for: "Hva heter trinnet?". */
  readonly question: string;
  readonly onAdd: (name: string) => void;
  readonly disabled?: boolean;
}

/** A thing is named when it is made: the name is what its key comes from, and what it is found by. */
export function AddNamed({ label, question, onAdd, disabled = false }: AddNamedProps) {
  const say = useWords();
  const [name, setName] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setName(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const written = (name ?? '').trim();
    if (written === '') return;
    onAdd(written);
    close();
  };
  if (name === undefined) {
    return (
      <Button ref={button} variant="secondary" startIcon={<Plus />} disabled={disabled} onClick={() => setName('')}>
        {label}
      </Button>
    );
  }
  return (
    <form onSubmit={add}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box minWidth="20rem">
          <Field.Root>
            <Field.Label>{question}</Field.Label>
            <TextInput autoFocus maxLength={200} value={name} onChange={({ target }: ChangeEvent<HTMLInputElement>) => setName(target.value)} />
          </Field.Root>
        </Box>
        <Button type="submit" disabled={name.trim() === ''}>
          {say('pick.add')}
        </Button>
        <Button variant="tertiary" onClick={close}>
          {say('publish.cancel')}
        </Button>
      </Flex>
    </form>
  );
}
