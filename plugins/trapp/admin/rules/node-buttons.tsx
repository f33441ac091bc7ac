import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Duplicate, Trash } from '@strapi/icons';
import { useWords } from '../messages/index';
import { doubled, put, shifted, type NodePath } from './tree';
import { useTree } from './tree-context';

interface NodeButtonsProps {
  readonly path: NodePath;
  /** What it is, for those who hear the buttons. */
  readonly what: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What can be done to a condition or a group among its sisters. */
export function NodeButtons({ path, what, isFirst, isLast }: NodeButtonsProps) {
  const say = useWords();
  const { change: write, onOpen } = useTree();
  // Paths are places: the one that is open may be another's afterwards.
  const change: typeof write = (next) => {
    onOpen(null);
    write(next);
  };
  const isAlone = typeof path.at(-1) !== 'number';
  return (
    <Flex gap={1} shrink={0}>
      {!isAlone && !(isFirst && isLast) && (
        <>
          <IconButton size="S" variant="ghost" label={say('parts.up', { title: what })} disabled={isFirst} onClick={() => change((root) => shifted(root, path, -1))}>
            <ArrowUp />
          </IconButton>
          <IconButton size="S" variant="ghost" label={say('parts.down', { title: what })} disabled={isLast} onClick={() => change((root) => shifted(root, path, 1))}>
            <ArrowDown />
          </IconButton>
        </>
      )}
      <IconButton size="S" variant="ghost" label={say('rules.double', { what })} onClick={() => change((root) => doubled(root, path))}>
        <Duplicate />
      </IconButton>
      <IconButton size="S" variant="ghost" label={say('rules.remove', { what })} onClick={() => change((root) => put(root, path, undefined))}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
