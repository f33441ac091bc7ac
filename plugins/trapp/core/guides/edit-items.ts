import { fieldTypes } from './fields/index';
import { freeKey, linkIdsOf, nextKey } from './edit-keys';
import { mend, type Edited } from './edit-mend';
import { findItem, insertItems, replaceItem, withInside, type Place } from './edit-tree';
import { holdsItems, type AnswerOption, type Guide, type Item, type ItemType } from './guide';
import { filledTypes, fitsType, isWritten } from './prefills';

const noText = () => ({ nb: '' });
const unmoved = (guide: Guide): Edited => ({ guide, chosen: null, mended: [] });

export const chooses = (type: ItemType) => type === 'choice' || type === 'multi_choice';

/** A new item with what its type cannot do without. */
function itemOf(type: ItemType, linkId: string): Item {
  return changeType({ linkId, type: 'display', text: noText() }, type);
}

export function addItem(guide: Guide, place: Place, type: ItemType): Edited {
  const linkId = nextKey(linkIdsOf(guide), holdsItems(type) ? 'gruppe' : 'sporsmal');
  return { guide: insertItems(guide, place, [itemOf(type, linkId)]), chosen: linkId, mended: [] };
}

/** Changes an item. Conditions on its answers go when its type or its options no longer can give them. */
export function changeItem(guide: Guide, linkId: string, change: (item: Item) => Item): Edited {
  const before = findItem(guide, linkId)?.item;
  if (before === undefined) return unmoved(guide);
  const item = change(before);
  const after = replaceItem(guide, linkId, () => [item]);
  // A limit that is being typed passes through figures that are not meant, and must not take conditions with it.
  const isOther = item.type !== before.type || item.answerOption !== before.answerOption;
  return isOther ? mend(guide, after, linkId) : { guide: after, chosen: linkId, mended: [] };
}

/** Makes an item another type: what the new type has no use for goes, what it needs comes. Words, conditions and sources stay. */
export function changeType(item: Item, type: ItemType): Item {
  if (type === item.type) return item;
  const { linkId, text, guidance, required, recommended, enableWhen, enableBehavior, schoolOnly, sources, answerOption, maxLength, prefill, min, max, minText, maxText } = item;
  const { takesAnswer } = fieldTypes[type];
  return {
    linkId,
    type,
    text,
    ...given({ guidance, enableWhen, enableBehavior, schoolOnly, sources }),
    ...(takesAnswer && given({ required, recommended })),
    ...(isWritten(type) && given({ maxLength })),
    ...(prefill !== undefined && filledTypes.includes(type) && fitsType(prefill, type) && { prefill }),
    ...(chooses(type) && { answerOption: answerOption ?? [newOption([]), newOption([newOption([])])] }),
    ...(type === 'scale' && { min: min ?? 1, max: max ?? 5, ...given({ minText, maxText }) }),
    ...((type === 'integer' || type === 'decimal') && given({ min, max })),
    ...(holdsItems(type) && { item: item.item ?? [] }),
  };
}

export function newOption(options: readonly AnswerOption[]): AnswerOption {
  return { value: nextKey(options.map(({ value }) => value), 'svar'), text: noText() };
}

/** Moves an item with all inside it. Into itself it cannot go. */
export function moveItem(guide: Guide, linkId: string, place: Place): Edited {
  const found = findItem(guide, linkId);
  if (found === undefined || place.before === linkId) return unmoved(guide);
  const inside = new Set(withInside(found.item).map((item) => item.linkId));
  if (place.group !== null && inside.has(place.group)) return unmoved(guide);
  return mend(guide, insertItems(replaceItem(guide, linkId, () => []), place, [found.item]), linkId);
}

/** Where one step up or down leads: past a question, into a group, out of it, or over to the next part. Null at the ends of the guide. */
export function stepPlace(guide: Guide, linkId: string, by: -1 | 1): Place | null {
  const found = findItem(guide, linkId);
  if (found === undefined) return null;
  const { part, groups, level, index } = found;
  const group = groups.at(-1)?.linkId ?? null;
  const neighbour = level[index + by];
  if (neighbour !== undefined && holdsItems(neighbour.type)) return { part: part.key, group: neighbour.linkId, before: by < 0 ? null : (neighbour.item?.[0]?.linkId ?? null) };
  if (neighbour !== undefined) return { part: part.key, group, before: by < 0 ? neighbour.linkId : (level[index + 2]?.linkId ?? null) };
  if (group !== null) return outOf(guide, group, by);
  const next = guide.parts[guide.parts.indexOf(part) + by];
  return next === undefined ? null : { part: next.key, group: null, before: by < 0 ? null : (next.item[0]?.linkId ?? null) };
}

function outOf(guide: Guide, group: string, by: -1 | 1): Place | null {
  const found = findItem(guide, group);
  if (found === undefined) return null;
  const { part, groups, level, index } = found;
  return { part: part.key, group: groups.at(-1)?.linkId ?? null, before: by < 0 ? group : (level[index + 1]?.linkId ?? null) };
}

/** Takes an item away with all inside it. */
export function removeItem(guide: Guide, linkId: string): Edited {
  const found = findItem(guide, linkId);
  if (found === undefined) return unmoved(guide);
  const { level, index, groups, part } = found;
  const beside = level[index + 1] ?? level[index - 1] ?? groups.at(-1);
  return mend(guide, replaceItem(guide, linkId, () => []), beside?.linkId ?? part.key);
}

/** The same once more, right beneath. */
export function duplicateItem(guide: Guide, linkId: string): Edited {
  const item = findItem(guide, linkId)?.item;
  if (item === undefined) return unmoved(guide);
  const copy = renewed(item, linkIdsOf(guide));
  return { guide: replaceItem(guide, linkId, (held) => [held, copy]), chosen: copy.linkId, mended: [] };
}

/** The item and all inside it under linkIds that nobody has. Conditions among them follow along; others stay as they are. `taken` grows by the new ones. */
export function renewed(item: Item, taken: Set<string>): Item {
  const [copy] = renewedAll([item], taken);
  return copy ?? item;
}

export function renewedAll(items: readonly Item[], taken: Set<string>): Item[] {
  const names = new Map<string, string>();
  for (const { linkId } of items.flatMap(withInside)) {
    const name = freeKey(taken, linkId);
    taken.add(name);
    names.set(linkId, name);
  }
  const rename = (item: Item): Item => ({
    ...item,
    linkId: names.get(item.linkId) ?? item.linkId,
    ...(item.enableWhen && { enableWhen: item.enableWhen.map((condition) => ({ ...condition, question: names.get(condition.question) ?? condition.question })) }),
    ...(item.item && { item: item.item.map(rename) }),
  });
  return items.map(rename);
}

/** Only what is there: an absent field is not a field that is undefined. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
