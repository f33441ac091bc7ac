import type { OutlineCell, OutlineNode } from '../../core/documents/index';
import type { Content, TableCell } from './pdf';
import { bare, barred, factLines, grid, ruled, rule, tickBox } from './pdf-parts';
import { KEEP_TOGETHER, colours, heightOf, sizes, textWidth } from './pdf-style';
import { printable } from './printable';

type NodeOf<Kind extends OutlineNode['node']> = Extract<OutlineNode, { node: Kind }>;
interface Block {
  readonly content: Content;
  /** Points that must fit beneath a heading that stands right above it. */
  readonly start: number;
}

const headings = {
  1: { fontSize: sizes.title, above: 0, below: 10, isAccented: true },
  2: { fontSize: sizes.section, above: 14, below: 5, isAccented: true },
  3: { fontSize: sizes.part, above: 7, below: 3, isAccented: false },
  4: { fontSize: sizes.body, above: 4, below: 2, isAccented: false },
} as const;

/** The nodes as pdfmake's content. A heading always has the beginning of what follows beneath it on its page. */
export function contentOf(nodes: readonly OutlineNode[]): Content[] {
  const content: Content[] = [];
  let reserved = 0;
  nodes.forEach((node, index) => {
    if (node.node === 'heading') {
      const room = roomBeneath(nodes, index);
      content.push(headingWithRoom(node, room, reserved));
      reserved = room;
      return;
    }
    const block = blockOf(node).content;
    content.push(reserved === 0 ? block : { stack: [block], margin: [0, -reserved, 0, 0] });
    reserved = 0;
  });
  return content;
}

/** What stands beneath a heading needs at least. Quiet words, and what leads to signatures, count with what follows them; a heading with its own. */
function roomBeneath(nodes: readonly OutlineNode[], index: number): number {
  const [next, afterNext] = [nodes[index + 1], nodes[index + 2]];
  if (next === undefined) return 0;
  if (next.node === 'heading') {
    const style = headings[next.level];
    return style.above + heightOf(next.text, textWidth, style.fontSize) + style.below + roomBeneath(nodes, index + 1);
  }
  const leadsOn = next.node === 'note' || (next.node === 'paragraph' && afterNext?.node === 'signatures');
  const room = blockOf(next).start;
  return leadsOn && room < 45 ? Math.min(room + 7 + roomBeneath(nodes, index + 1), KEEP_TOGETHER) : room;
}

/**
 * A heading with empty room beneath it, in one block that does not break; what follows is then moved up into that room.
 * pdfmake has no "keep with next", and its callback for page breaks lays the whole paper out once for each break.
 */
function headingWithRoom({ level, text }: NodeOf<'heading'>, room: number, reserved: number): Content {
  const { fontSize, above, below, isAccented } = headings[level];
  const color = isAccented ? colours.accent : colours.text;
  const heading: Content = { text: printable(text, textWidth, fontSize), fontSize, bold: level < 4, color, margin: [0, above, 0, below + room] };
  return { stack: [heading], unbreakable: true, margin: [0, -reserved, 0, 0] };
}

function blockOf(node: Exclude<OutlineNode, { node: 'heading' }>): Block {
  switch (node.node) {
    case 'paragraph':
      return written(node.text, { margin: [0, 0, 0, 7] });
    case 'note':
      return written(node.text, { fontSize: sizes.small, color: colours.quiet, margin: [0, 0, 0, 6] });
    case 'callout':
      return callout(node);
    case 'quote':
      return quote(node);
    case 'list': {
      const items = node.items.map((item) => ({ text: printable(item, textWidth - 20, sizes.body), margin: [0, 0, 0, 3] as [number, number, number, number] }));
      const content: Content = node.ordered ? { ol: items, margin: [0, 0, 0, 5] } : { ul: items, margin: [0, 0, 0, 5] };
      return { content, start: Math.min(heightOf(node.items[0] ?? '', textWidth - 20, sizes.body), 60) };
    }
    case 'facts':
      return facts(node);
    case 'answers':
      return { content: { stack: node.rows.flatMap(answer), margin: [0, 0, 0, 4] }, start: 44 };
    case 'table':
      return table(node);
    case 'checks':
      return checks(node);
    case 'lines':
      return lines(node);
    case 'signatures':
      return signatures(node);
  }
}

function written(text: string, style: { fontSize?: number; color?: string; margin: [number, number, number, number] }): Block {
  const fontSize = style.fontSize ?? sizes.body;
  return { content: { text: printable(text, textWidth, fontSize), ...style }, start: Math.min(heightOf(text, textWidth, fontSize), 45) };
}

function callout({ title, text }: NodeOf<'callout'>): Block {
  const width = textWidth - 30;
  const stack: Content[] = [{ text: printable(title, width, sizes.part), bold: true, fontSize: sizes.part, color: colours.accent }];
  if (text.trim() !== '') stack.push({ text: printable(text, width, sizes.body), margin: [0, 2, 0, 0] });
  const height = heightOf(title, width, sizes.part) + heightOf(text, width, sizes.body) + 24;
  return {
    content: { table: { widths: ['*'], body: [[{ stack, fillColor: colours.tint }]] }, layout: barred(colours.accent, 8), margin: [0, 4, 0, 10], unbreakable: height < KEEP_TOGETHER },
    start: Math.min(height, KEEP_TOGETHER),
  };
}

function quote({ text, by }: NodeOf<'quote'>): Block {
  const width = textWidth - 30;
  const stack: Content[] = by.trim() === '' ? [] : [{ text: printable(by, width, sizes.small), fontSize: sizes.small, color: colours.quiet, margin: [0, 0, 0, 2] }];
  stack.push({ text: printable(text, width, 11), italics: true, fontSize: 11 });
  return { content: { table: { widths: ['*'], body: [[{ stack }]] }, layout: barred(colours.line, 3), margin: [0, 2, 0, 9] }, start: 60 };
}

function facts({ rows }: NodeOf<'facts'>): Block {
  const nameWidth = 118;
  const body = rows.map(({ name, value }): TableCell[] => [
    { text: printable(name, nameWidth - 5, sizes.cell), color: colours.quiet, fontSize: sizes.cell, margin: [0, 1, 0, 0] },
    { text: printable(value, textWidth - nameWidth - 15, sizes.body) },
  ]);
  return { content: { table: { widths: [nameWidth, '*'], body }, layout: factLines, margin: [0, 2, 0, 10] }, start: 40 };
}

/** A question with its answer beneath; together on a page unless the answer is long. */
function answer({ question, answer: text }: { question: string; answer: string }): Content {
  const height = heightOf(question, textWidth, sizes.cell) + heightOf(text, textWidth, sizes.body);
  return {
    stack: [
      { text: printable(question, textWidth, sizes.cell), fontSize: sizes.cell, color: colours.quiet },
      { text: printable(text, textWidth, sizes.body), margin: [0, 1, 0, 0] },
    ],
    margin: [0, 0, 0, 7],
    unbreakable: height < KEEP_TOGETHER,
  };
}

function table({ columns, rows, rowHeads }: NodeOf<'table'>): Block {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const between = rowHeads ? 10.5 : 12;
  const room = textWidth - columns.length * between + (rowHeads ? 0 : 3);
  const widths = columns.map((column) => (room * column.width) / total);
  const width = (index: number) => widths[index] ?? 40;
  const fontSize = rowHeads && columns.length > 5 ? sizes.small : sizes.cell;
  const head = columns.map(({ title }, index): TableCell => ({ text: printable(title, width(index), fontSize), bold: true, fontSize, color: colours.accent, fillColor: colours.tint }));
  const body = rows.map((row) => row.map((cell, index) => cellOf(cell, width(index), fontSize, rowHeads && index === 0)));
  const rowHeight = (row: readonly OutlineCell[]) => 11 + Math.max(...row.map((cell, index) => heightOf(textOf(cell), width(index), fontSize)));
  const headHeight = 11 + Math.max(...columns.map(({ title }, index) => heightOf(title, width(index), fontSize)));
  const tallest = Math.max(0, ...rows.map(rowHeight));
  const keepsRows = tallest < KEEP_TOGETHER && headHeight < KEEP_TOGETHER;
  const whole = headHeight + rows.reduce((sum, row) => sum + rowHeight(row), 0);
  return {
    content: {
      table: { widths, body: [head, ...body], headerRows: 1, dontBreakRows: keepsRows, ...(keepsRows && rows.length > 0 ? { keepWithHeaderRows: 1 } : {}) },
      layout: rowHeads ? grid : ruled,
      margin: [0, 2, 0, 11],
      // A short grid is read as a whole: better on the next page than in two halves.
      unbreakable: rowHeads && whole < KEEP_TOGETHER,
    },
    start: rowHeads && whole < KEEP_TOGETHER ? whole : Math.min(headHeight + (rows[0] === undefined ? 0 : rowHeight(rows[0])), KEEP_TOGETHER),
  };
}

function cellOf(cell: OutlineCell, width: number, fontSize: number, isHead: boolean): TableCell {
  if (typeof cell !== 'string') return tickBox(cell.ticked, printable(cell.text, width - fontSize - 6, fontSize), fontSize);
  return { text: printable(cell, width, fontSize), fontSize, ...(isHead ? { bold: true, color: colours.quiet, fillColor: colours.tint } : {}) };
}

function textOf(cell: OutlineCell): string {
  return typeof cell === 'string' ? cell : `xxx${cell.text}`;
}

function checks({ items, inline }: NodeOf<'checks'>): Block {
  const box = ({ ticked, text }: { ticked: boolean; text: string }, width: number): Content => tickBox(ticked, printable(text, width - 20, sizes.body), sizes.body);
  if (!inline) return { content: { stack: items.map((item) => ({ stack: [box(item, textWidth)], margin: [0, 2, 0, 3] })), margin: [0, 0, 0, 6] }, start: 36 };
  const longest = Math.max(1, ...items.map(({ text }) => text.length));
  const perRow = Math.max(1, Math.min(11, Math.floor(textWidth / (longest * sizes.body * 0.58 + 26))));
  const width = textWidth / perRow;
  const body: TableCell[][] = [];
  for (let index = 0; index < items.length; index += perRow) {
    const row = items.slice(index, index + perRow).map((item): TableCell => ({ stack: [box(item, width)], margin: [0, 2, 0, 4] }));
    body.push([...row, ...Array.from({ length: perRow - row.length }, (): TableCell => ({ text: '' }))]);
  }
  if (body.length === 0) return { content: { text: '' }, start: 0 };
  return { content: { table: { widths: Array.from({ length: perRow }, () => width), body }, layout: bare, margin: [0, 0, 0, 6] }, start: 24 };
}

function lines({ label, count }: NodeOf<'lines'>): Block {
  const labelled: Content = { columns: [{ text: printable(label, 110, sizes.cell), fontSize: sizes.cell, color: colours.quiet, width: 118, margin: [0, 12, 0, 0] }, rule(textWidth - 118, 23)], columnGap: 0 };
  const first = label === '' ? rule(textWidth, 20) : labelled;
  const rest = Array.from({ length: count - 1 }, () => rule(textWidth, 22));
  return { content: { stack: [first, ...rest], margin: [0, 0, 0, 9] }, start: 26 };
}

/** One line for each who signs, and one for the date: never parted from each other. */
function signatures({ labels, date }: NodeOf<'signatures'>): Block {
  const wide = textWidth - 150;
  const label = (text: string, width: number): Content => ({ text: printable(text, width, sizes.small), fontSize: sizes.small, color: colours.quiet, margin: [0, 2, 0, 0] });
  const row = (text: string): Content => ({
    columns: [
      { stack: [rule(wide, 28), label(text, wide)], width: wide },
      { stack: [rule(126, 28), label(date, 126)], width: 126 },
    ],
    columnGap: 24,
  });
  return { content: { stack: labels.map(row), margin: [0, 0, 0, 12], unbreakable: true }, start: labels.length * 46 };
}
