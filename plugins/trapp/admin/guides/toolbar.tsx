import { Button, Flex, IconButton, SimpleMenu, MenuItem } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Duplicate, Plus, Trash } from '@strapi/icons';
import { itemTypes, type ItemType } from '../../core/guides/index';
import { useWords } from '../messages/index';

interface ToolbarProps {
  readonly kind: 'whole' | 'themes' | 'part' | 'item';
  readonly onAdd: (type: ItemType) => void;
  readonly onAddPart: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** What can be done to the row that is chosen. It stays where it is while the rows move. */
export function Toolbar({ kind, onAdd, onAddPart, onStep, onDuplicate, onRemove }: ToolbarProps) {
  const say = useWords();
  const isRow = kind === 'part' || kind === 'item';
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3}>
      <SimpleMenu label={say('guide.add')} variant="secondary" startIcon={<Plus />}>
        {itemTypes.map((type) => (
          <MenuItem key={type} onSelect={() => onAdd(type)}>
            {say(`guide.type.${type}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
      <Button variant="tertiary" onClick={onAddPart}>
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
