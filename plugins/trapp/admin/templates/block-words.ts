import { blockKinds, fieldName, shownFields, type BlockKind, type DraftBlock } from '../../core/papers/index';
import { useReader, useWords } from '../messages/index';
import { textsOf } from '../parts/texts-field';

/** The kind that a block says it is; undefined for one that says nothing we know. */
export function kindOf({ block }: DraftBlock): BlockKind | undefined {
  return blockKinds.find((kind) => kind === block);
}

/** What a block is called: its kind, and the beginning of what it says. */
export function useBlockName(): (block: DraftBlock) => string {
  const say = useWords();
  const { language } = useReader();
  return (block) => {
    const kind = kindOf(block);
    if (kind === undefined) return say('papers.block.unknown');
    const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
    const says = (text: unknown) => shownFields(textsOf(text)[language]?.trim() || textsOf(text).nb.trim(), language);
    const told = kind === 'field' ? fieldName(String(block['field'] ?? ''), language)
      : kind === 'facts' ? (Array.isArray(block['fields']) ? block['fields'].map((field) => fieldName(String(field), language)).join(', ') : '')
      : says(block['title'] ?? block['text'] ?? first(block['items']) ?? first(block['labels']));
    return told === '' ? say(`papers.block.${kind}`) : `${say(`papers.block.${kind}`)}: ${told.length > 70 ? `${told.slice(0, 70)}…` : told}`;
  };
}
