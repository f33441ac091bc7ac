import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { memo, useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useWords } from '../messages/index';
import { THEMES, WHOLE, type Chosen, type OutlineRow } from './outline-rows';

export type Where = 'before' | 'after' | 'into';

interface OutlineProps {
  readonly rows: readonly OutlineRow[];
  readonly chosen: Chosen;
  readonly onChoose: (id: Chosen) => void;
  /** From the tree to what is chosen. */
  readonly onOpen: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onDrop: (dragged: Chosen, onto: Chosen, where: Where) => void;
  /** What happened last, told aloud. */
  readonly told: string;
}

/** The guide as a tree: arrow keys walk it, Alt and an arrow moves what is chosen, and rows can be dragged. One set of listeners for all rows. */
export function Outline({ rows, chosen, onChoose, onOpen, onStep, onDrop, told }: OutlineProps) {
  const say = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Chosen>();
  const [over, setOver] = useState<{ readonly id: Chosen; readonly where: Where }>();

  useEffect(() => {
    const row = tree.current?.querySelector<HTMLElement>('[aria-selected=true]');
    row?.scrollIntoView({ block: 'nearest' });
    if (tree.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [chosen, rows.length]);

  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const at = rows.findIndex(({ id }) => id === chosen);
    const next = event.key === 'Home' ? rows[0] : event.key === 'End' ? rows.at(-1) : by === undefined ? undefined : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (event.key === 'Enter') onOpen();
    else if (by !== undefined && event.altKey) onStep(by);
    else if (next !== undefined) onChoose(next.id);
    else return;
    event.preventDefault();
  };
  const over_ = (event: DragEvent) => {
    const row = rowAt(event);
    if (dragged === undefined || row === null) return;
    event.preventDefault();
    const { top, height } = row.element.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const holds = row.element.dataset['holds'] === 'true' && !dragged.startsWith('part:');
    const where = holds && share > 0.3 && share < 0.7 ? 'into' : share < 0.5 ? 'before' : 'after';
    if (over?.id !== row.id || over.where !== where) setOver({ id: row.id, where });
  };
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined && over !== undefined && over.id !== dragged) onDrop(dragged, over.id, over.where);
    end();
  };
  const start = (event: DragEvent) => {
    const row = rowAt(event);
    if (row === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    setDragged(row.id);
  };

  return (
    <Box>
      <div
        ref={tree}
        role="tree"
        aria-label={say('guide.outline')}
        aria-describedby="guide-outline-keys"
        style={{ maxHeight: '70vh', overflowY: 'auto', contain: 'layout paint' }}
        onClick={(event: MouseEvent) => {
          const row = rowAt(event);
          if (row !== null) onChoose(row.id);
        }}
        onKeyDown={keys}
        onDragStart={start}
        onDragOver={over_}
        onDragEnd={end}
        onDrop={drop}
      >
        {rows.map((row) => (
          <Row key={row.id} {...row} isChosen={row.id === chosen} mark={over?.id === row.id ? over.where : null} isDragged={dragged === row.id} />
        ))}
      </div>
      <Typography id="guide-outline-keys" tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {say('guide.outline.keys')}
      </Typography>
      <VisuallyHidden>
        <div role="status">{told}</div>
      </VisuallyHidden>
    </Box>
  );
}

function rowAt(event: { target: EventTarget }): { id: Chosen; element: HTMLElement } | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
  const id = element?.dataset['row'];
  return element === null || id === undefined ? null : { id, element };
}

interface RowProps extends OutlineRow {
  readonly isChosen: boolean;
  readonly isDragged: boolean;
  readonly mark: Where | null;
}

const marks = { before: 'inset 0 2px 0 0 #4945ff', after: 'inset 0 -2px 0 0 #4945ff', into: 'inset 0 0 0 2px #4945ff' } as const;

/** Drawn again only when it says something else: a guide may have hundreds. */
const Row = memo(function Row({ id, depth, kind, type, text, isRequired, isRecommended, isConditional, isSchoolOnly, isWrong, isChosen, isDragged, mark }: RowProps) {
  const say = useWords();
  const name = id === WHOLE ? say('guide.outline.whole') : id === THEMES ? say('guide.outline.themes') : text.trim() || say('guide.untitled');
  const told = [
    type !== null && say(`guide.type.${type}`),
    isRequired && say('guide.mark.required'),
    isRecommended && say('guide.mark.recommended'),
    isConditional && say('guide.mark.when'),
    isSchoolOnly && say('guide.mark.schoolOnly'),
  ].filter((mark): mark is string => mark !== false);
  return (
    <Box
      role="treeitem"
      aria-level={depth}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-row={id}
      data-holds={kind === 'part' || type === 'group' || type === 'repeat'}
      draggable={kind === 'part' || kind === 'item'}
      background={isChosen ? 'primary100' : 'neutral0'}
      borderColor={isChosen ? 'primary600' : 'neutral0'}
      hasRadius
      padding={2}
      cursor="pointer"
      style={{ marginInlineStart: `${(depth - 1) * 1.4}rem`, opacity: isDragged ? 0.5 : 1, ...(mark !== null && { boxShadow: marks[mark] }) }}
    >
      <Typography tag="div" fontWeight={kind === 'item' && type !== 'group' && type !== 'repeat' ? 'regular' : 'bold'} textColor={text.trim() === '' && kind === 'item' ? 'neutral600' : 'neutral800'} ellipsis>
        {name}
      </Typography>
      {(told.length > 0 || isWrong) && (
        <Typography tag="div" variant="pi" textColor="neutral600" ellipsis>
          {told.join(' · ')}
          {isWrong && (
            <Typography variant="pi" textColor="danger600" fontWeight="bold">
              {told.length > 0 && ' · '}
              {say('guide.mark.wrong')}
            </Typography>
          )}
        </Typography>
      )}
    </Box>
  );
});
