import type { Content, CustomTableLayout } from './pdf';
import { LINE_HEIGHT, colours, sizes, textWidth } from './pdf-style';

const none = () => 0;

/** A bar at the left, and room beside it: quotes and callouts. */
export function barred(colour: string, inset: number): CustomTableLayout {
  return {
    hLineWidth: none,
    vLineWidth: (column: number) => (column === 0 ? 2.5 : 0),
    vLineColor: () => colour,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => inset,
    paddingBottom: () => inset,
  };
}

/** Hairlines between rows, and a stronger one under the head: no box, no vertical lines. */
export const ruled: CustomTableLayout = {
  hLineWidth: (row: number) => (row === 1 ? 0.9 : 0.5),
  vLineWidth: none,
  hLineColor: (row: number) => (row === 1 ? colours.accent : colours.line),
  paddingLeft: (column: number) => (column === 0 ? 4 : 7),
  paddingRight: () => 5,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};

/** Cells with a hairline on every side: the week grid, where a day is a column. */
export const grid: CustomTableLayout = {
  ...ruled,
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => colours.line,
  vLineColor: () => colours.line,
  paddingLeft: () => 5,
};

export const factLines: CustomTableLayout = {
  ...ruled,
  hLineWidth: () => 0.5,
  hLineColor: () => colours.line,
  paddingLeft: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

export const bare: CustomTableLayout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
};

/** A line to write on. */
export function rule(width: number, above: number): Content {
  return { canvas: [line(width, 0.7, colours.quiet)], margin: [0, above, 0, 0] };
}

/** The hairline above the foot of a page. */
export function footLine(): Content {
  return { canvas: [line(textWidth, 0.5, colours.line)] };
}

/** Always a new object: pdfmake writes positions into what it draws. */
function line(width: number, lineWidth: number, lineColor: string) {
  return { type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor };
}

/** A box and its words. The font has neither boxes nor ticks, so both are drawn. */
export function tickBox(ticked: boolean, text: string, fontSize: number): Content {
  const side = fontSize * 0.9;
  const top = (fontSize * LINE_HEIGHT - side) / 2 + 0.6;
  const box = { type: 'rect' as const, x: 0, y: top, w: side, h: side, r: 1.4, lineWidth: 0.8, lineColor: colours.quiet };
  const tick = {
    type: 'polyline' as const,
    lineWidth: 1.5,
    lineColor: colours.accent,
    points: [
      { x: side * 0.2, y: top + side * 0.52 },
      { x: side * 0.43, y: top + side * 0.76 },
      { x: side * 0.84, y: top + side * 0.22 },
    ],
  };
  return { columns: [{ canvas: ticked ? [box, tick] : [box], width: side + 5 }, { text, fontSize, width: '*' }], columnGap: 0 };
}

/** The head of the first page: whose paper it is. */
export function letterhead(municipality: string, school: string, logo: string | null): Content {
  return {
    columns: [
      { stack: [logo === null ? drawnMark() : { image: logo, fit: [110, 36] }], width: 'auto', margin: [0, 0, 12, 0] },
      {
        stack: [
          { text: municipality, bold: true, fontSize: 12, color: colours.text },
          { text: school, fontSize: sizes.cell, color: colours.quiet, margin: [0, 1, 0, 0] },
        ],
        margin: [0, 2, 0, 0],
        width: '*',
      },
    ],
    columnGap: 0,
    margin: [0, -24, 0, 26],
  };
}

/** Stands in for a logo until the municipality has given one. */
function drawnMark(): Content {
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: 34, h: 34, r: 5, color: colours.accent },
      { type: 'polyline', lineWidth: 2.2, lineColor: '#ffffff', points: stairs(7, 27, 4, 5) },
    ],
  };
}

/** A staircase as a line: `steps` steps of `size` points, going up to the right. */
function stairs(left: number, bottom: number, steps: number, size: number): { x: number; y: number }[] {
  const points = [{ x: left, y: bottom }];
  for (let step = 1; step <= steps; step += 1) {
    points.push({ x: left + (step - 1) * size, y: bottom - step * size }, { x: left + step * size, y: bottom - step * size });
  }
  return points;
}
