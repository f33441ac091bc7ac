import type { Guide, GuidePart, Item } from './guide';

/** Where an item stands or shall stand: in which part, in which group of it, and before which other (null = at the end). */
export interface Place {
  readonly part: string;
  readonly group: string | null;
  readonly before: string | null;
}

/** An item with where it is found. */
export interface Found {
  readonly item: Item;
  readonly part: GuidePart;
  /** Its groups, the outermost first. */
  readonly groups: readonly Item[];
  /** Those on its own level, itself among them, and its number there. */
  readonly level: readonly Item[];
  readonly index: number;
}

export function findItem(guide: Guide, linkId: string): Found | undefined {
  for (const part of guide.parts) {
    const found = findIn(part, part.item, [], linkId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(part: GuidePart, level: readonly Item[], groups: readonly Item[], linkId: string): Found | undefined {
  for (const [index, item] of level.entries()) {
    if (item.linkId === linkId) return { item, part, groups, level, index };
    const inside = item.item && findIn(part, item.item, [...groups, item], linkId);
    if (inside) return inside;
  }
  return undefined;
}

/** The item and all inside it. */
export function withInside(item: Item): Item[] {
  return [item, ...(item.item ?? []).flatMap(withInside)];
}

/** Puts other items where one stands. Everything that is not touched stays the same object, so that a page draws only what changed. */
export function replaceItem(guide: Guide, linkId: string, by: (item: Item) => readonly Item[]): Guide {
  return inParts(guide, (level) => replaceIn(level, linkId, by));
}

/** Puts items in at a place; the guide as it is when there is no such place. */
export function insertItems(guide: Guide, { part, group, before }: Place, items: readonly Item[]): Guide {
  const into = (level: readonly Item[]): Item[] => {
    const at = before === null ? -1 : level.findIndex(({ linkId }) => linkId === before);
    return at < 0 ? [...level, ...items] : [...level.slice(0, at), ...items, ...level.slice(at)];
  };
  if (group !== null) return replaceItem(guide, group, (holder) => [{ ...holder, item: into(holder.item ?? []) }]);
  return { ...guide, parts: guide.parts.map((held) => (held.key === part ? { ...held, item: into(held.item) } : held)) };
}

function inParts(guide: Guide, change: (level: Item[]) => Item[]): Guide {
  const parts = guide.parts.map((part) => {
    const item = change(part.item);
    return item === part.item ? part : { ...part, item };
  });
  return parts.every((part, index) => part === guide.parts[index]) ? guide : { ...guide, parts };
}

function replaceIn(level: Item[], linkId: string, by: (item: Item) => readonly Item[]): Item[] {
  let isChanged = false;
  const next = level.flatMap((item): readonly Item[] => {
    if (item.linkId === linkId) {
      isChanged = true;
      return by(item);
    }
    if (item.item === undefined) return [item];
    const inside = replaceIn(item.item, linkId, by);
    if (inside === item.item) return [item];
    isChanged = true;
    return [{ ...item, item: inside }];
  });
  return isChanged ? next : level;
}
