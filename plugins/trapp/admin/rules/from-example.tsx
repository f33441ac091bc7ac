import { Box, Button, Flex, Modal, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import type { PartValue } from '../../core/routines/index';
import { describeRule } from '../../core/rules/index';
import { useAsked } from '../api/ask';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader, useWords } from '../messages/index';
import { DialogHead } from '../parts/dialog-head';
import { textsOf } from '../parts/texts-field';
import { Awaited } from '../routines/awaited';
import { readableRule } from './readable-rule';

interface FromExampleProps {
  /** The routine's languages: the texts of others are left behind. */
  readonly languages: readonly Language[];
  readonly onPick: (rule: PartValue) => void;
}

/** Begins the rule from one that another municipality uses. What stood there is a step back. */
export function FromExample({ languages, onPick }: FromExampleProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const pick = (rule: PartValue) => {
    setOpen(false);
    onPick(rule);
  };
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary">{say('rules.example')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <DialogHead title={say('rules.example')} />
        <Modal.Body>{open && <Examples languages={languages} onPick={pick} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Examples(props: FromExampleProps) {
  const asked = useAsked('listRulePresets');
  return <Awaited asked={asked}>{({ presets }) => <ExampleList presets={presets} {...props} />}</Awaited>;
}

function ExampleList({ presets, languages, onPick }: FromExampleProps & Pick<OutputOf<'listRulePresets'>, 'presets'>) {
  const say = useWords();
  const { language } = useReader();
  const [text, setText] = useState('');
  const absence = useAbsenceNames();
  const examples = presets.map(({ from, rule }) => {
    const readable = readableRule(rule);
    const sources = Array.isArray(rule['sources']) ? rule['sources'].filter((one) => one !== from).map(String) : [];
    return { from: [from, ...sources].join(' · '), rule, title: textsOf(rule['title'])[language] ?? textsOf(rule['title']).nb, sentence: readable === undefined ? '' : describeRule(readable, language, { absence }) };
  });
  const found = examples.filter((example) => `${example.title} ${example.sentence} ${example.from}`.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{say('rules.example.lead')}</Typography>
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar name="examples" value={text} onChange={({ target }) => setText(target.value)} onClear={() => setText('')} clearLabel={say('rules.pick.clear')} placeholder={say('rules.example.search')}>
          {say('rules.example.search')}
        </Searchbar>
      </SearchForm>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {found.map(({ from, rule, title, sentence }) => (
          <Box tag="li" key={`${from} ${String(rule['key'])}`} background="neutral100" hasRadius padding={4}>
            <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
              <Box>
                <Typography tag="h3" fontWeight="bold">
                  {title}
                </Typography>
                <Typography tag="p">{sentence}</Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {from}
                </Typography>
              </Box>
              <Box shrink={0}>
                <Button variant="secondary" size="S" aria-label={say('rules.example.use.of', { title })} onClick={() => onPick(inLanguages(rule, languages))}>
                  {say('rules.example.use')}
                </Button>
              </Box>
            </Flex>
          </Box>
        ))}
      </Flex>
    </Flex>
  );
}

/** The rule with its texts in the routine's own languages. */
function inLanguages(rule: PartValue, languages: readonly Language[]): PartValue {
  const own = (value: unknown) => Object.fromEntries(Object.entries(textsOf(value)).filter(([language]) => languages.some((one) => one === language)));
  return { ...rule, title: own(rule['title']), explanation: own(rule['explanation']) };
}
