import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Duplicate, Trash } from '@strapi/icons';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { doubled, put, shifted, type DraftNode, type NodePath } from './tree';
import { placeOf, useTree } from './tree-context';

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
  const tree = useTree();
  const index = path.at(-1);
  /** Changes the tree and goes on from `to`. Paths are places: the condition that is open may be another's afterwards. */
  const change = (next: (root: DraftNode) => DraftNode, to: NodePath, button = '') => {
    tree.onOpen(null);
    tree.change(next);
    requestAnimationFrame(() => focusIn(anchorOf(placeOf(tree, to)), button));
  };
  const move = (by: -1 | 1) => typeof index === 'number' && change((root) => shifted(root, path, by), [...path.slice(0, -1), index + by], by === -1 ? 'up' : 'down');
  return (
    <Flex gap={1} shrink={0}>
      {typeof index === 'number' && !(isFirst && isLast) && (
        <>
          <IconButton size="S" variant="ghost" data-move="up" label={say('parts.up', { title: what })} disabled={isFirst} onClick={() => move(-1)}>
            <ArrowUp />
          </IconButton>
          <IconButton size="S" variant="ghost" data-move="down" label={say('parts.down', { title: what })} disabled={isLast} onClick={() => move(1)}>
            <ArrowDown />
          </IconButton>
        </>
      )}
      <IconButton size="S" variant="ghost" label={say('rules.double', { what })} onClick={() => change((root) => doubled(root, path), typeof index === 'number' ? [...path.slice(0, -1), index + 1] : path)}>
        <Duplicate />
      </IconButton>
      <IconButton size="S" variant="ghost" label={say('rules.remove', { what })} onClick={() => change((root) => put(root, path, undefined), path.slice(0, typeof index === 'number' ? -2 : -1))}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** Those who work by keyboard follow what they moved, and are never left nowhere. */
function focusIn(anchor: string, button: string): void {
  const place = document.getElementById(anchor);
  const found = place?.querySelector<HTMLElement>(`[data-move=${button || 'none'}]:not(:disabled)`) ?? place?.querySelector<HTMLElement>('button:not(:disabled), [role=combobox]');
  found?.focus();
}
