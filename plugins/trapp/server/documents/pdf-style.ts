import { widthOf } from './printable';

/** A4 in points, and the quiet look of every paper: one accent colour, one typeface in two weights, much air. */
export const page = { width: 595.28, left: 57, right: 57, top: 62, bottom: 74 } as const;
export const textWidth = page.width - page.left - page.right;

const usual = { accent: '#17485c', tint: '#eef3f5' };
export const colours = {
  ...usual,
  text: '#1c1f24',
  /** Contrast 7:1 on white. */
  quiet: '#4d5663',
  line: '#c9d1d8',
  mark: '#8a3d00',
};

/** The colour as a light ground. Reckoned here, so that the thread that draws need not load the whole of core. */
function tintOf(colour: string): string {
  return `#${[1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * 0.08 + 235).toString(16).padStart(2, '0')).join('')}`;
}

/** Draws with the municipality's colour from now on. A worker draws one paper at a time, so nobody else's is under way. */
export function takeColour(accent: string | null): void {
  Object.assign(colours, accent === null ? usual : { accent, tint: tintOf(accent) });
}

export const sizes = { title: 21, section: 13.5, part: 11, body: 10.5, cell: 9.5, small: 9, foot: 8 } as const;
export const LINE_HEIGHT = 1.25;

/**
 * Height in points that a text takes, more or less. pdfmake loses what does not fit on one page in a block that
 * must not break, so a block is kept together only when this says that it is well below a page.
 */
export function heightOf(text: string, width: number, fontSize: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, fontSize) * 1.04) / width)), 0);
  return lines * fontSize * LINE_HEIGHT * 1.18;
}

/** The tallest block that is kept together; a page holds about 700 points. */
export const KEEP_TOGETHER = 280;
