import type { Language, Text } from '../language/index';
import { allItemsOf, type Guide, type Item } from './guide';

/** A text that has not been written in a language, with what it says in bokmål. */
export interface MissingText {
  /** The linkId of the question, the key of the part or theme; empty for the guide itself. */
  readonly at: string;
  readonly kind: 'guide' | 'part' | 'item' | 'theme';
  readonly field: 'title' | 'introduction' | 'text' | 'guidance' | 'minText' | 'maxText' | 'answerOption';
  readonly nb: string;
}

/** What lacks before the guide can be read in this language. A text that is empty in bokmål too is not missing: nobody has written it yet. */
export function missingTexts(guide: Guide, language: Exclude<Language, 'nb'>): MissingText[] {
  const lacks = (text: Text | undefined) => text !== undefined && text.nb.trim() !== '' && (text[language] ?? '').trim() === '';
  const told = (kind: MissingText['kind'], at: string, texts: readonly (readonly [MissingText['field'], Text | undefined])[]): MissingText[] =>
    texts.flatMap(([field, text]) => (text !== undefined && lacks(text) ? [{ at, kind, field, nb: text.nb }] : []));
  const ofItem = (item: Item) => [
    ...told('item', item.linkId, [['text', item.text], ['guidance', item.guidance], ['minText', item.minText], ['maxText', item.maxText]]),
    ...(item.answerOption ?? []).flatMap(({ text }) => told('item', item.linkId, [['answerOption', text]])),
  ];
  return [
    ...told('guide', '', [['title', guide.title], ['introduction', guide.introduction]]),
    ...guide.parts.flatMap((part) => [...told('part', part.key, [['title', part.title], ['introduction', part.introduction]]), ...allItemsOf({ ...guide, parts: [part] }).flatMap(ofItem)]),
    ...(guide.themes ?? []).flatMap((theme) => told('theme', theme.key, [['title', theme.title]])),
  ];
}
