import { addItem, addPart, copyItems, findItem, holdsItems, movePart, moveItem, stepPlace, type Edited, type Guide, type Item, type ItemType, type Place } from '../../core/guides/index';
import { partKeyOf, type Chosen } from './outline-rows';
import type { Where } from './outline';

/** As many as a part or a group can hold. */
const MOST = 100;

/** Where something new is put: into the part or group that is chosen, beneath the question that is, or last of all. Null when there is no part. */
export function placeBy(guide: Guide, chosen: Chosen): Place | null {
  const found = findItem(guide, chosen);
  if (found !== undefined && holdsItems(found.item.type)) return { part: found.part.key, group: found.item.linkId, before: null };
  if (found !== undefined) return { part: found.part.key, group: found.groups.at(-1)?.linkId ?? null, before: found.level[found.index + 1]?.linkId ?? null };
  const key = partKeyOf(chosen) ?? guide.parts.at(-1)?.key;
  return key === undefined ? null : { part: key, group: null, before: null };
}

export function hasRoom(guide: Guide, { part, group }: Place): boolean {
  const held = group === null ? guide.parts.find(({ key }) => key === part)?.item : findItem(guide, group)?.item.item;
  return (held?.length ?? 0) < MOST;
}

/** Adds something by what is chosen. In a guide without parts it gets one to stand in. */
export function addBy(guide: Guide, chosen: Chosen, type: ItemType): Edited {
  const { guide: begun, place } = roomBy(guide, chosen);
  return hasRoom(begun, place) ? addItem(begun, place, type) : { guide, chosen: null, mended: [] };
}

/** Puts copies of another guide's questions by what is chosen, or in a part of their own where there is none. */
export function copyBy(guide: Guide, chosen: Chosen, items: readonly Item[]): Edited {
  const { guide: begun, place } = roomBy(guide, chosen);
  return copyItems(begun, place, items);
}

function roomBy(guide: Guide, chosen: Chosen): { readonly guide: Guide; readonly place: Place } {
  const place = placeBy(guide, chosen);
  if (place !== null) return { guide, place };
  const { guide: begun, chosen: key } = addPart(guide);
  return { guide: begun, place: { part: key ?? '', group: null, before: null } };
}

/** What is chosen one step up or down. The guide as it is, at its ends. */
export function stepBy(guide: Guide, chosen: Chosen, by: -1 | 1): Edited {
  const key = partKeyOf(chosen);
  if (key !== null) return movePart(guide, key, guide.parts.findIndex((part) => part.key === key) + by);
  const place = stepPlace(guide, chosen, by);
  return place === null ? { guide, chosen: null, mended: [] } : moveItem(guide, chosen, place);
}

/** What was dragged, dropped on a row. */
export function dropOn(guide: Guide, dragged: Chosen, onto: Chosen, where: Where): Edited {
  const nothing: Edited = { guide, chosen: null, mended: [] };
  const target = findItem(guide, onto);
  const partKey = partKeyOf(dragged);
  if (partKey !== null) {
    const to = guide.parts.findIndex(({ key }) => key === (target?.part.key ?? partKeyOf(onto)));
    const from = guide.parts.findIndex(({ key }) => key === partKey);
    return to < 0 ? nothing : movePart(guide, partKey, where === 'after' && to < from ? to + 1 : where === 'before' && to > from ? to - 1 : to);
  }
  if (target === undefined) {
    const part = guide.parts.find(({ key }) => key === partKeyOf(onto));
    return part === undefined ? nothing : moveItem(guide, dragged, { part: part.key, group: null, before: part.item[0]?.linkId ?? null });
  }
  const { part, groups, level, index, item } = target;
  if (where === 'into') return moveItem(guide, dragged, { part: part.key, group: item.linkId, before: null });
  const before = where === 'before' ? item : level[index + 1];
  return moveItem(guide, dragged, { part: part.key, group: groups.at(-1)?.linkId ?? null, before: before?.linkId ?? null });
}
