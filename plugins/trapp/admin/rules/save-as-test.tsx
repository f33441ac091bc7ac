import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { addOwn } from '../drafts/add-own';
import { draftDoorIn } from '../drafts/draft-door';
import { useReader, useWords } from '../messages/index';
import { testOf, type MadeUp } from './made-up';

interface SaveAsTestProps {
  readonly routineKey: string;
  readonly ruleKey: string;
  readonly pupil: MadeUp;
  readonly fires: boolean;
  readonly suggestion: string;
}

/** Keeps the made-up pupil as one of the routine's own tests: publishing runs them, and is refused when the rule comes to say otherwise (pain 11). */
export function SaveAsTest({ routineKey, ruleKey, pupil, fires, suggestion }: SaveAsTestProps) {
  const say = useWords();
  const { language } = useReader();
  const { toggleNotification } = useNotification();
  const [title, setTitle] = useState<string>();
  const [busy, setBusy] = useState(false);
  const named = (title ?? suggestion).trim();

  const save = async () => {
    setBusy(true);
    const saved = await addOwn(draftDoorIn(language), routineKey, 'tests', { title: { nb: named }, ...testOf(pupil), fires: fires ? [ruleKey] : [], silent: fires ? [] : [ruleKey] });
    setBusy(false);
    if (saved !== undefined && 'stamp' in saved) {
      setTitle(undefined);
      toggleNotification({ type: 'success', message: say('rules.test.saved') });
    } else toggleNotification({ type: 'danger', message: (saved !== undefined && 'problems' in saved && saved.problems.map(({ message }) => message).join(' ')) || say('failed') });
  };

  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Box width="26rem">
        <Field.Root name="test" hint={say(fires ? 'rules.test.fires' : 'rules.test.silent')}>
          <Field.Label>{say('rules.test.title')}</Field.Label>
          <TextInput value={title ?? suggestion} maxLength={200} onChange={({ target }: { target: { value: string } }) => setTitle(target.value)} />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Box paddingBottom={5}>
        <Button variant="secondary" loading={busy} disabled={named === ''} onClick={() => void save()}>
          {say('rules.test.save')}
        </Button>
      </Box>
    </Flex>
  );
}
