import { linkIdsOf, nextKey } from './edit-keys';
import { renewedAll } from './edit-items';
import { mend, type Edited } from './edit-mend';
import { insertItems, withInside, type Place } from './edit-tree';
import type { Guide, GuidePart, Item, Theme } from './guide';

export function addPart(guide: Guide): Edited {
  const key = nextKey(guide.parts.map((part) => part.key), 'del');
  const part: GuidePart = { key, phase: 'questions', respondent: guide.parts.at(-1)?.respondent ?? 'school', title: { nb: '' }, item: [] };
  return { guide: { ...guide, parts: [...guide.parts, part] }, chosen: key, mended: [] };
}

export function changePart(guide: Guide, key: string, change: (part: GuidePart) => GuidePart): Edited {
  return { guide: { ...guide, parts: guide.parts.map((part) => (part.key === key ? change(part) : part)) }, chosen: key, mended: [] };
}

/** `to` is the place that the part has afterwards. */
export function movePart(guide: Guide, key: string, to: number): Edited {
  const part = guide.parts.find((held) => held.key === key);
  if (part === undefined || to < 0 || to >= guide.parts.length) return { guide, chosen: key, mended: [] };
  const others = guide.parts.filter((held) => held !== part);
  return mend(guide, { ...guide, parts: [...others.slice(0, to), part, ...others.slice(to)] }, key);
}

/** Takes a part away with its questions. */
export function removePart(guide: Guide, key: string): Edited {
  const index = guide.parts.findIndex((part) => part.key === key);
  const beside = guide.parts[index + 1] ?? guide.parts[index - 1];
  return mend(guide, { ...guide, parts: guide.parts.filter((part) => part.key !== key) }, beside?.key ?? null);
}

/**
 * Copies questions from another guide, or from elsewhere in this one, under new linkIds. Conditions among them follow along;
 * conditions on questions that were not copied go, and are told. Only what hangs together here is asked for here.
 */
export function copyItems(guide: Guide, place: Place, items: readonly Item[]): Edited {
  const copied = new Set(items.flatMap(withInside).map(({ linkId }) => linkId));
  const gone: Edited['mended'][number][] = [];
  const alone = (item: Item): Item => {
    const lost = (item.enableWhen ?? []).filter(({ question }) => !copied.has(question));
    gone.push(...lost.map((condition) => ({ kind: 'condition' as const, item, condition })));
    const kept = (item.enableWhen ?? []).filter((condition) => !lost.includes(condition));
    const { enableWhen: _conditions, enableBehavior, ...bare } = item;
    return { ...bare, ...(kept.length > 0 && { enableWhen: kept, ...(enableBehavior && { enableBehavior }) }), ...(item.item && { item: item.item.map(alone) }) };
  };
  const copies = renewedAll(items.map(alone), linkIdsOf(guide));
  const edited = mend(guide, insertItems(guide, place, copies), copies[0]?.linkId ?? null);
  return { ...edited, mended: [...gone, ...edited.mended] };
}

/** Copies a whole part from another guide to the end of this one. */
export function copyPart(guide: Guide, part: GuidePart): Edited {
  const key = nextKey(guide.parts.map((held) => held.key), 'del');
  const edited = copyItems({ ...guide, parts: [...guide.parts, { ...part, key, item: [] }] }, { part: key, group: null, before: null }, part.item);
  return { ...edited, chosen: key };
}

/** A theme that has no name and no questions yet. */
export function newTheme(themes: readonly Theme[]): Theme {
  return { key: nextKey(themes.map(({ key }) => key), 'tema'), title: { nb: '' }, questions: [] };
}
