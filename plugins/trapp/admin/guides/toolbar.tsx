import { Button, Flex, IconButton, Menu } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Duplicate, Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { itemTypes, type ItemType } from '../../core/guides/index';
import { useWords } from '../messages/index';

interface ToolbarProps {
  readonly kind: 'whole' | 'themes' | 'part' | 'item';
  readonly onAdd: (type: ItemType) => void;
  /** Something has been added, and is to be written. */
  readonly onAdded: () => void;
  readonly onAddPart: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** What can be done to the row that is chosen. It stays where it is while the rows move. */
export function Toolbar({ kind, onAdd, onAdded, onAddPart, onStep, onDuplicate, onRemove }: ToolbarProps) {
  const say = useWords();
  const hasAdded = useRef(false);
  const isRow = kind === 'part' || kind === 'item';
  return (
    <Flex gap={1} wrap="wrap" paddingBottom={3}>
      <Menu.Root>
        <Menu.Trigger size="S" variant="secondary" startIcon={<Plus />}>
          {say('guide.add')}
        </Menu.Trigger>
        <Menu.Content
          onCloseAutoFocus={(event) => {
            if (!hasAdded.current) return;
            // The focus goes on to what was added, not back to the button.
            event.preventDefault();
            hasAdded.current = false;
            onAdded();
          }}
        >
          {itemTypes.map((type) => (
            <Menu.Item
              key={type}
              onSelect={() => {
                hasAdded.current = true;
                onAdd(type);
              }}
            >
              {say(`guide.type.${type}`)}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
      <Button variant="tertiary" size="S" onClick={onAddPart}>
        {say('guide.add.part')}
      </Button>
      <IconButton label={say('guide.move.up')} aria-disabled={!isRow} onClick={() => isRow && onStep(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton label={say('guide.move.down')} aria-disabled={!isRow} onClick={() => isRow && onStep(1)}>
        <ArrowDown />
      </IconButton>
      <IconButton label={say('guide.duplicate')} aria-disabled={kind !== 'item'} onClick={() => kind === 'item' && onDuplicate()}>
        <Duplicate />
      </IconButton>
      <IconButton label={say('guide.remove')} aria-disabled={!isRow} onClick={() => isRow && onRemove()}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
