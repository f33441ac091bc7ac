import type { Guide, Item, PlacedProblem } from '../../core/guides/index';
import { allItemsOf } from '../../core/guides/index';
import { say, type Language } from '../../core/language/index';

/** What is chosen in the builder: the guide, its themes, a part (`part:key`) or an item (its linkId). */
export type Chosen = string;
export const WHOLE: Chosen = 'guide:';
export const THEMES: Chosen = 'themes:';
export const partId = (key: string): Chosen => `part:${key}`;
export const partKeyOf = (chosen: Chosen): string | null => (chosen.startsWith('part:') ? chosen.slice('part:'.length) : null);

/** A line of the outline, in plain values only, so that a line that says the same is not drawn again. */
export interface OutlineRow {
  readonly id: Chosen;
  readonly depth: number;
  readonly kind: 'whole' | 'themes' | 'part' | 'item';
  readonly type: Item['type'] | null;
  readonly text: string;
  readonly isRequired: boolean;
  readonly isRecommended: boolean;
  readonly isConditional: boolean;
  readonly isSchoolOnly: boolean;
  readonly isWrong: boolean;
}

const bare = { type: null, isRequired: false, isRecommended: false, isConditional: false, isSchoolOnly: false } as const;

/** The guide line by line as it is read, parts before their items and groups before what is in them. */
export function rowsOf(guide: Guide, wrong: ReadonlySet<Chosen>, language: Language): OutlineRow[] {
  const items = (level: readonly Item[], depth: number): OutlineRow[] =>
    level.flatMap((item) => [
      {
        id: item.linkId, depth, kind: 'item' as const, type: item.type, text: say(item.text, language), isRequired: item.required === true, isRecommended: item.recommended === true,
        isConditional: (item.enableWhen?.length ?? 0) > 0, isSchoolOnly: item.schoolOnly === true, isWrong: wrong.has(item.linkId),
      },
      ...items(item.item ?? [], depth + 1),
    ]);
  return [
    { ...bare, id: WHOLE, depth: 1, kind: 'whole', text: '', isWrong: wrong.has(WHOLE) },
    ...guide.parts.flatMap((part): OutlineRow[] => [{ ...bare, id: partId(part.key), depth: 1, kind: 'part', text: say(part.title, language), isWrong: wrong.has(partId(part.key)) }, ...items(part.item, 2)]),
    { ...bare, id: THEMES, depth: 1, kind: 'themes', text: '', isWrong: wrong.has(THEMES) },
  ];
}

/** The line that a problem belongs to. */
export function placeOf({ at }: PlacedProblem): Chosen {
  return { guide: WHOLE, themes: THEMES, part: partId(at.id), item: at.id }[at.kind];
}

/** The line of what an edit points at: a linkId, or else the key of a part. */
export function chosenAt(guide: Guide, id: string | null): Chosen | null {
  if (id === null) return null;
  if (allItemsOf(guide).some(({ linkId }) => linkId === id)) return id;
  return guide.parts.some(({ key }) => key === id) ? partId(id) : null;
}

/** Where in the guide the line stands, as the check names places: "parts.1.item.0.item.2". */
export function pathOf(guide: Guide, chosen: Chosen): string {
  const within = (items: readonly Item[], path: string): string | undefined => {
    for (const [index, item] of items.entries()) {
      const own = `${path}.item.${index}`;
      const found = item.linkId === chosen ? own : within(item.item ?? [], own);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const [index, part] of guide.parts.entries()) {
    const found = partId(part.key) === chosen ? `parts.${index}` : within(part.item, `parts.${index}`);
    if (found !== undefined) return found;
  }
  return '';
}
