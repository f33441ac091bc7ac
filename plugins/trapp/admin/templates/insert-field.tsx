import { Box, Flex, Menu, Typography } from '@strapi/design-system';
import { useRef, type FocusEvent, type ReactNode } from 'react';
import { fieldName, fieldsOf, shownName } from '../../core/papers/index';
import { useReader, useWords } from '../messages/index';
import { usePaper } from './paper-context';

type Written = HTMLInputElement | HTMLTextAreaElement;

/** Texts with a menu beneath that puts a field where one last wrote. */
export function InsertField({ children }: { readonly children: ReactNode }) {
  const say = useWords();
  const { language } = useReader();
  const { kind } = usePaper();
  const around = useRef<HTMLDivElement>(null);
  const last = useRef<Written>();
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) last.current = target;
  };
  const insert = (field: string) => {
    const remembered = last.current?.isConnected === true ? last.current : undefined;
    const into = remembered ?? around.current?.querySelector<Written>('textarea, input[type=text]');
    if (!into) return;
    const at = (remembered === undefined ? null : into.selectionStart) ?? into.value.length;
    // The field's own events, so that what is kept is what stands there.
    into.setRangeText(`{${shownName(field, language)}}`, at, remembered === undefined ? at : (into.selectionEnd ?? at), 'end');
    into.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => into.focus());
  };
  return (
    <div ref={around} onFocusCapture={remember}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
        <Flex gap={3} alignItems="center" wrap="wrap">
          <Menu.Root>
            <Menu.Trigger variant="tertiary" size="S">
              {say('papers.insert')}
            </Menu.Trigger>
            <Menu.Content popoverPlacement="bottom-start">
              {fieldsOf(kind, 'value').map((field) => (
                <Menu.Item key={field} onSelect={() => insert(field)}>
                  {fieldName(field, language)}
                </Menu.Item>
              ))}
            </Menu.Content>
          </Menu.Root>
          <Box flex="1">
            <Typography variant="pi" textColor="neutral600">
              {say('papers.insert.hint')}
            </Typography>
          </Box>
        </Flex>
      </Flex>
    </div>
  );
}
