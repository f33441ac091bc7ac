import { keySchema, languages, textSchema, type Text } from '../language/index';
import { paperBlockSchema, paperKindSchema, type PaperBlock, type PaperTemplate } from './paper-template';

const MAX_BLOCKS = 80;
/** Stands in for a text that is not written yet: a schema asks for one letter, and on paper this one is none. */
const UNWRITTEN = ' ';

/** A paper as somebody has come to write it, for looking at: what is not written is empty, and what is no block is left out. Null when not even its kind is said. */
export function readDraftPaper(value: unknown): PaperTemplate | null {
  if (!isObject(value)) return null;
  const kind = paperKindSchema.safeParse(value['kind']);
  if (!kind.success) return null;
  const blocks: readonly unknown[] = Array.isArray(value['blocks']) ? value['blocks'].slice(0, MAX_BLOCKS) : [];
  return {
    key: keySchema.safeParse(value['key']).data ?? 'papir',
    title: textIn(value['title']),
    kind: kind.data,
    heading: textIn(value['heading']),
    blocks: blocks.flatMap((block, index) => readBlock(block, index) ?? []),
    sources: [],
  };
}

/** A block as far as it is written; null for what is none yet. */
export function readBlock(value: unknown, index: number): PaperBlock | null {
  if (!isObject(value)) return null;
  const written = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'items' || name === 'labels') return [name, Array.isArray(inner) ? inner.map(textIn) : []];
      return [name, name === 'text' || name === 'title' ? textIn(inner) : inner];
    }),
  );
  return paperBlockSchema.safeParse({ ...written, key: keySchema.safeParse(value['key']).data ?? `del-${index + 1}` }).data ?? null;
}

/** What is written of a text, each language by itself. */
export function textIn(value: unknown): Text {
  const held = isObject(value) ? value : {};
  const written = languages.flatMap((language) => {
    const one = textSchema.shape.nb.safeParse(held[language]);
    return one.success ? [[language, one.data] as const] : [];
  });
  return { nb: UNWRITTEN, ...Object.fromEntries(written) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
