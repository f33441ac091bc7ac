import { languages, type Language } from '../language/index';
import { fieldsOf } from './fields';
import type { BlockKind, PaperKind } from './paper-template';

/** A block as somebody has come to write it; nothing is known of its shape but what kind it says it is. */
export type DraftBlock = Readonly<Record<string, unknown>>;

/** The blocks of a paper that is being written. What is no object is none. */
export function draftBlocks(paper: Readonly<Record<string, unknown>>): DraftBlock[] {
  const blocks: readonly unknown[] = Array.isArray(paper['blocks']) ? paper['blocks'] : [];
  return blocks.filter((one): one is DraftBlock => typeof one === 'object' && one !== null && !Array.isArray(one));
}

/** A new block after the others, with a key that none of them has. */
export function addBlock(blocks: readonly DraftBlock[], block: BlockKind, kind: PaperKind, at = blocks.length): DraftBlock[] {
  const taken = new Set(blocks.map(({ key }) => key));
  let number = blocks.length + 1;
  while (taken.has(`del-${number}`)) number += 1;
  return [...blocks.slice(0, at), { key: `del-${number}`, block, ...beginning(block, kind) }, ...blocks.slice(at)];
}

function beginning(block: BlockKind, kind: PaperKind): DraftBlock {
  const text = { nb: '' };
  switch (block) {
    case 'heading':
      return { level: 2, text };
    case 'paragraph':
    case 'note':
      return { text };
    case 'callout':
      return { title: text };
    case 'list':
      return { ordered: false, items: [text] };
    case 'checks':
      return { items: [text] };
    case 'lines':
      return { text, count: 3 };
    case 'facts':
      return { fields: fieldsOf(kind, 'value').slice(0, 2) };
    case 'field':
      return { field: fieldsOf(kind, 'block')[0] ?? '' };
    case 'signatures':
      return { labels: [text] };
  }
}

/** A text that has not been written in a language, by its place in the paper, with what it says in bokmål. */
export interface MissingPaperText {
  readonly path: string;
  readonly nb: string;
}

/** What lacks before the paper can be read in this language. What is empty in bokmål too, nobody has written yet. */
export function missingPaperTexts(paper: Readonly<Record<string, unknown>>, language: Exclude<Language, 'nb'>): MissingPaperText[] {
  const walk = (value: unknown, path: string): MissingPaperText[] => {
    if (typeof value !== 'object' || value === null) return [];
    const held = value as Readonly<Record<string, unknown>>;
    if (isText(held)) return held['nb'].trim() !== '' && String(held[language] ?? '').trim() === '' ? [{ path, nb: held['nb'] }] : [];
    return Object.entries(held).flatMap(([name, inner]) => walk(inner, path === '' ? name : `${path}.${name}`));
  };
  return walk({ title: paper['title'], heading: paper['heading'], blocks: paper['blocks'] }, '');
}

function isText(value: Readonly<Record<string, unknown>>): value is { readonly nb: string } & Readonly<Record<string, unknown>> {
  return typeof value['nb'] === 'string' && Object.keys(value).every((key) => languages.some((known) => known === key));
}
