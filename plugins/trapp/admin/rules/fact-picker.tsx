import { Box, Button, Flex, Modal, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { DialogHead } from '../parts/dialog-head';
import { factChoices, factGroups } from './facts';

interface FactPickerProps {
  /** What opens it. */
  readonly children: ReactNode;
  readonly onPick: (id: string) => void;
  /** What it is picked for, where it is not a rule. */
  readonly title?: string;
  /** Facts that say nothing where it is asked. */
  readonly leaveOut?: readonly string[];
}

/** Everything that a rule can ask for, by what it is about, with a search. */
export function FactPicker({ children, onPick, title, leaveOut = [] }: FactPickerProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>{children}</Modal.Trigger>
      <Modal.Content>
        <DialogHead title={title ?? say('rules.pick')} />
        <Modal.Body>
          {open && (
            <FactList
              leaveOut={leaveOut}
              onPick={(id) => {
                setOpen(false);
                onPick(id);
              }}
            />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function FactList({ onPick, leaveOut }: Required<Pick<FactPickerProps, 'onPick' | 'leaveOut'>>) {
  const say = useWords();
  const { language } = useReader();
  const [text, setText] = useState('');
  const asked = text.trim().toLowerCase();
  const found = factChoices.filter(({ id, entry }) => !leaveOut.includes(id) && `${inWords(entry.label, language)} ${inWords(entry.help, language)}`.toLowerCase().includes(asked));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar name="facts" value={text} onChange={({ target }) => setText(target.value)} onClear={() => setText('')} clearLabel={say('rules.pick.clear')} placeholder={say('rules.pick.search')}>
          {say('rules.pick.search')}
        </Searchbar>
      </SearchForm>
      <Typography role="status" variant="pi" textColor="neutral600">
        {say('rules.pick.found', { count: found.length })}
      </Typography>
      {factGroups.map((group) => {
        const choices = found.filter((choice) => choice.group === group);
        return (
          choices.length > 0 && (
            <Box key={group} tag="section" aria-label={say(`rules.group.${group}`)}>
              <Typography tag="h3" variant="delta" paddingBottom={2}>
                {say(`rules.group.${group}`)}
              </Typography>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {choices.map(({ id, entry }) => (
                  <Box tag="li" key={id} background="neutral100" hasRadius padding={3}>
                    <Flex justifyContent="space-between" gap={4}>
                      <Box>
                        <Typography tag="p" fontWeight="bold">
                          {inWords(entry.label, language)}
                        </Typography>
                        <Typography tag="p" variant="pi" textColor="neutral700">
                          {inWords(entry.help, language)}
                        </Typography>
                      </Box>
                      <Button variant="secondary" size="S" onClick={() => onPick(id)} aria-label={say('rules.pick.this', { fact: inWords(entry.label, language) })}>
                        {say('rules.pick.choose')}
                      </Button>
                    </Flex>
                  </Box>
                ))}
              </Flex>
            </Box>
          )
        );
      })}
    </Flex>
  );
}
