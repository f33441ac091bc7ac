import { dirname, join, sep } from 'node:path';
import pdfmake, { type Content } from 'pdfmake';
import type { Outline } from '../../core/documents/index';
import { noteOfLostLetters } from './lost-letters';
import { contentOf } from './pdf-nodes';
import { footLine, letterhead } from './pdf-parts';
import { LINE_HEIGHT, colours, page, sizes, takeColour, textWidth } from './pdf-style';
import { printable } from './printable';

export type { Content, CustomTableLayout, TableCell } from 'pdfmake';

/** How the municipality looks on its papers. */
export interface Look {
  /** PNG as a data address, or null for the drawn mark. */
  readonly logo: string | null;
  /** Of headings and lines, as `#rrggbb`; null for the usual one. */
  readonly colour: string | null;
}

/** What a paper is drawn from. The same job gives the same bytes. */
export interface PdfJob {
  readonly outline: Outline;
  readonly look: Look;
  /** ISO moment that the file says it was made. */
  readonly madeAt: string;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

const fontFolder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto') + sep;
const font = (name: string) => `${fontFolder}Roboto-${name}.ttf`;
const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en', se: 'se-NO' } as const;

pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } });
// Nothing is ever fetched, and no file is read but the fonts (security.md, fact 10).
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));

/** Draws an outline as an A4 PDF with PDF/A-2b markers. Slow: runs in the worker only (see render.ts). */
export async function drawPdf({ outline, look, madeAt }: PdfJob): Promise<Pdf> {
  takeColour(look.colour);
  const line = (text: string, fontSize: number) => printable(text, textWidth, fontSize);
  const moment = new Date(madeAt);
  const note = noteOfLostLetters(outline);
  let pages = 1;
  const made = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    version: '1.7',
    subset: 'PDF/A-2b',
    language: tags[outline.language],
    displayTitle: true,
    info: { title: line(outline.title, sizes.title), author: line(outline.municipality, sizes.body), creator: 'Trapp', producer: 'Trapp', creationDate: moment, modDate: moment },
    defaultStyle: { font: 'Roboto', fontSize: sizes.body, lineHeight: LINE_HEIGHT, color: colours.text },
    header: (number) => runningHead(number, line(outline.title, sizes.foot), line(outline.mark, sizes.part)),
    footer: (number, count) => {
      pages = count;
      return foot(line(outline.footer, sizes.foot), line(outline.confidentiality, sizes.foot), pageWords(outline.pageLabel, number, count));
    },
    content: [
      letterhead(line(outline.municipality, 12), line(outline.school, sizes.cell), look.logo),
      ...contentOf([{ node: 'heading', level: 1, text: outline.title }, ...(note === null ? [] : [{ node: 'note' as const, text: note }]), ...outline.nodes]),
    ],
  });
  const bytes = await made.getBuffer();
  return { bytes, pages };
}

function pageWords(label: string, number: number, count: number): string {
  return label.replace('{page}', String(number)).replace('{pages}', String(count));
}

/** From the second page on the title, so that a loose sheet finds its way back; on every page what it is marked as. */
function runningHead(number: number, title: string, mark: string): Content {
  return {
    columns: [
      { text: number === 1 ? '' : title, fontSize: sizes.foot, color: colours.quiet, width: '*', margin: [0, 4, 0, 0] },
      { text: mark, bold: true, fontSize: sizes.part, characterSpacing: 1.5, color: colours.mark, width: 'auto' },
    ],
    margin: [page.left, 26, page.right, 0],
  };
}

function foot(left: string, confidentiality: string, right: string): Content {
  return {
    stack: [
      footLine(),
      {
        columns: [
          { stack: [left, { text: confidentiality, margin: [0, 1, 0, 0] }], width: '*' },
          { text: right, alignment: 'right', width: 90 },
        ],
        fontSize: sizes.foot,
        color: colours.quiet,
        margin: [0, 6, 0, 0],
      },
    ],
    margin: [page.left, 22, page.right, 0],
  };
}
