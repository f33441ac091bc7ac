import { Box, Flex, IconButton, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Trash } from '@strapi/icons';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../messages/index';

interface OrderedListProps<Item> {
  /** What the list is called, for those who hear it. */
  readonly label: string;
  readonly items: readonly Item[];
  /** Stays the same when the item is moved. */
  readonly keyOf: (item: Item, index: number) => string;
  /** What the item is called, on its buttons and when it has been moved. */
  readonly nameOf: (item: Item, index: number) => string;
  /** `to` is the place that the item has afterwards. */
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove?: (index: number) => void;
  readonly children: (item: Item, index: number) => ReactNode;
}

interface Dragged {
  readonly from: number;
  /** Before which item it would land; the count of items = at the end. */
  readonly gap: number | null;
}

/** Items in an order that is changed by dragging or by two buttons. Where a thing lands is also told aloud, and the button that moved it stays in focus. */
export function OrderedList<Item>({ label, items, keyOf, nameOf, onMove, onRemove, children }: OrderedListProps<Item>) {
  const say = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [told, setTold] = useState('');
  const [focus, setFocus] = useState<{ readonly key: string; readonly step: Step }>();

  // A row that changes places is taken out of the page and put in again, and loses its focus on the way.
  useEffect(() => {
    if (focus === undefined) return;
    buttonOf(list.current, focus.key, focus.step)?.focus();
    setFocus(undefined);
  }, [focus]);

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || from === to || to < 0 || to >= items.length) return;
    onMove(from, to);
    setTold(say('list.moved', { name: nameOf(item, from), place: to + 1, count: items.length }));
  };
  const step = (item: Item, from: number, by: Step) => {
    const to = from + by;
    if (to < 0 || to >= items.length) return setTold(say(by < 0 ? 'list.first' : 'list.last', { name: nameOf(item, from) }));
    move(from, to);
    setFocus({ key: keyOf(item, from), step: by });
  };
  const over = (event: DragEvent<HTMLElement>, index: number) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const gap = event.clientY < top + height / 2 ? index : index + 1;
    if (gap !== dragged.gap) setDragged({ ...dragged, gap });
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { from, gap } = dragged;
    setDragged(null);
    if (gap !== null) move(from, gap > from ? gap - 1 : gap);
  };
  const remove = (item: Item, index: number) => {
    setTold(say('list.removed', { name: nameOf(item, index) }));
    onRemove?.(index);
    list.current?.focus();
  };

  return (
    <Box>
      <Box tag="ol" ref={list} tabIndex={-1} aria-label={label} style={{ listStyle: 'none', padding: 0, outline: 'none' }} onDrop={drop}>
        {items.map((item, index) => {
          const key = keyOf(item, index);
          const name = nameOf(item, index);
          return (
            <Box tag="li" key={key} onDragOver={(event: DragEvent<HTMLElement>) => over(event, index)} style={{ opacity: dragged?.from === index ? 0.5 : 1, boxShadow: lineAt(dragged, index, items.length) }}>
              <Flex gap={2} alignItems="flex-start" paddingTop={2} paddingBottom={2}>
                <Handle title={say('list.drag', { name })} onStart={() => setDragged({ from: index, gap: null })} onEnd={() => setDragged(null)} />
                <Box flex="1" minWidth={0}>
                  {children(item, index)}
                </Box>
                <Flex gap={1} data-moves={key}>
                  <IconButton data-step={-1} label={say('list.up', { name })} aria-disabled={index === 0} variant="ghost" onClick={() => step(item, index, -1)}>
                    <ArrowUp />
                  </IconButton>
                  <IconButton data-step={1} label={say('list.down', { name })} aria-disabled={index + 1 === items.length} variant="ghost" onClick={() => step(item, index, 1)}>
                    <ArrowDown />
                  </IconButton>
                  {onRemove !== undefined && (
                    <IconButton label={say('list.remove', { name })} variant="ghost" onClick={() => remove(item, index)}>
                      <Trash />
                    </IconButton>
                  )}
                </Flex>
              </Flex>
            </Box>
          );
        })}
      </Box>
      <VisuallyHidden>
        <div role="status">{told}</div>
      </VisuallyHidden>
    </Box>
  );
}

type Step = -1 | 1;

function buttonOf(list: HTMLElement | null, key: string, step: Step): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`:scope > li [data-moves="${CSS.escape(key)}"] [data-step="${step}"]`) ?? null;
}

/** Where the dragged item would land. */
function lineAt(dragged: Dragged | null, index: number, count: number): string {
  if (dragged === null || dragged.gap === null) return 'none';
  if (dragged.gap === index) return 'inset 0 2px 0 0 #4945ff';
  return dragged.gap === count && index + 1 === count ? 'inset 0 -2px 0 0 #4945ff' : 'none';
}

interface HandleProps {
  readonly title: string;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** For the mouse only: the buttons do the same for everybody. */
function Handle({ title, onStart, onEnd }: HandleProps) {
  const start = (event: DragEvent<HTMLElement>) => {
    event.stopPropagation();
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    const row = event.currentTarget.closest('li');
    if (row !== null) event.dataTransfer.setDragImage(row, 0, 0);
    onStart();
  };
  return (
    <Flex aria-hidden title={title} draggable onDragStart={start} onDragEnd={onEnd} cursor="grab" paddingTop={2} paddingBottom={2} color="neutral600">
      <Drag />
    </Flex>
  );
}
