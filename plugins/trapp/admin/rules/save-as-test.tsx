import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { keyFrom } from '../../core/language/index';
import { partIn, type PartValue } from '../../core/routines/index';
import { draftDoorIn, type DraftDoor, type PartPlace, type Saved } from '../drafts/draft-door';
import { useReader, useWords } from '../messages/index';
import { absencesOf, type MadeUp } from './made-up';

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
    const saved = await addTest(draftDoorIn(language), routineKey, { title: { nb: named }, today: pupil.today, absences: absencesOf(pupil.marks), fires: fires ? [ruleKey] : [], silent: fires ? [] : [ruleKey] });
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

/** Adds it to the routine's own part as that stands now. Somebody who writes there meanwhile is no reason to ask twice. */
async function addTest(door: DraftDoor, routineKey: string, test: PartValue): Promise<Saved | undefined> {
  const place: PartPlace = { routineKey, part: 'routine', key: routineKey };
  for (let turn = 0; turn < 2; turn += 1) {
    const view = await door.view(routineKey);
    if ('problems' in view) return view;
    const routine = partIn(view.document, 'routine', routineKey) ?? {};
    const tests: unknown[] = Array.isArray(routine['tests']) ? routine['tests'] : [];
    const saved = await door.save(place, { ...routine, tests: [...tests, { key: freeKey(test, tests), ...test }] }, view.parts.find(({ part }) => part === 'routine')?.stamp ?? '');
    if (!('clash' in saved)) return saved;
  }
  return undefined;
}

const LONGEST = 56;

function freeKey(test: PartValue, tests: readonly unknown[]): string {
  const title = test['title'] as { readonly nb: string };
  const key = keyFrom(title.nb).slice(0, LONGEST).replace(/-+$/, '') || 'prove';
  const taken = new Set(tests.map((one) => (typeof one === 'object' && one !== null && 'key' in one ? one.key : '')));
  const wanted = [key, ...Array.from({ length: tests.length + 1 }, (_, index) => `${key}-${index + 2}`)];
  return wanted.find((one) => !taken.has(one)) ?? key;
}
