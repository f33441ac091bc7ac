import { checkConditions } from './check-conditions';
import { replaceItem } from './edit-tree';
import { allItemsOf, itemsOf, type EnableWhen, type Guide, type Item, type Theme } from './guide';

/** What an edit had to take away, because what it hung on is gone or stands further down. */
export type Mended =
  | { readonly kind: 'condition'; readonly item: Item; readonly condition: EnableWhen }
  | { readonly kind: 'theme'; readonly theme: Theme; readonly isGone: boolean };

/** A guide after an edit: what should be looked at next, and what had to be taken away for the guide to hold together. */
export interface Edited {
  readonly guide: Guide;
  /** A linkId or the key of a part; null = nothing in particular. */
  readonly chosen: string | null;
  readonly mended: readonly Mended[];
}

/**
 * Takes away conditions that the edit broke (G5) and theme references to questions that are gone (G11), and tells which.
 * What was wrong before the edit is left for the check to name: nobody loses what they have not touched.
 */
export function mend(before: Guide, after: Guide, chosen: string | null): Edited {
  const known = new Set(broken(before).map(nameOf));
  const newly = broken(after).filter((one) => !known.has(nameOf(one)));
  const themes = mendThemes(before, after);
  const mended = [...newly.map(({ item, condition }) => ({ kind: 'condition' as const, item, condition })), ...themes.mended];
  return { guide: newly.reduce(withoutCondition, themes.guide), chosen, mended };
}

/** Which conditions and themes speak of these questions, for the one who is about to take them away. */
export function hangsOn(guide: Guide, linkIds: ReadonlySet<string>): { readonly items: readonly Item[]; readonly themes: readonly Theme[] } {
  return {
    items: allItemsOf(guide).filter(({ linkId, enableWhen = [] }) => !linkIds.has(linkId) && enableWhen.some(({ question }) => linkIds.has(question))),
    themes: (guide.themes ?? []).filter(({ questions }) => questions.some((linkId) => linkIds.has(linkId))),
  };
}

interface Broken {
  readonly item: Item;
  readonly condition: EnableWhen;
}

function broken(guide: Guide): Broken[] {
  const byLinkId = new Map(allItemsOf(guide).map((item) => [item.linkId, item]));
  return checkConditions(guide).flatMap(({ path }) => {
    const [linkId = '', , index = ''] = path.split('.');
    const item = byLinkId.get(linkId);
    const condition = item?.enableWhen?.[Number(index)];
    return item && condition ? [{ item, condition }] : [];
  });
}

const nameOf = ({ item, condition }: Broken) => JSON.stringify([item.linkId, condition.question, condition.operator, condition.answer]);

function withoutCondition(guide: Guide, { item: { linkId }, condition }: Broken): Guide {
  return replaceItem(guide, linkId, (item) => [withConditions(item, (item.enableWhen ?? []).filter((held) => held !== condition))]);
}

/** The item with these conditions; without the fields when there are none. */
export function withConditions(item: Item, enableWhen: readonly EnableWhen[]): Item {
  if (enableWhen.length > 0) return { ...item, enableWhen: [...enableWhen] };
  const { enableWhen: _conditions, enableBehavior: _behavior, ...bare } = item;
  return bare;
}

function mendThemes(before: Guide, after: Guide): { guide: Guide; mended: Mended[] } {
  // What is moved into rows is asked of each, and can no longer stand beside another side's answer.
  const now = new Set(itemsOf(after).map(({ linkId }) => linkId));
  const lost = new Set(itemsOf(before).flatMap(({ linkId }) => (now.has(linkId) ? [] : [linkId])));
  const themes = after.themes ?? [];
  const touched = themes.filter(({ questions }) => questions.some((linkId) => lost.has(linkId)));
  if (touched.length === 0) return { guide: after, mended: [] };
  const left = (theme: Theme) => theme.questions.filter((linkId) => !lost.has(linkId));
  const kept = themes.flatMap((theme) => (touched.includes(theme) ? (left(theme).length > 0 ? [{ ...theme, questions: left(theme) }] : []) : [theme]));
  return { guide: withThemes(after, kept), mended: touched.map((theme) => ({ kind: 'theme', theme, isGone: left(theme).length === 0 })) };
}

/** The guide with these themes; without the field when there are none. */
export function withThemes(guide: Guide, themes: readonly Theme[]): Guide {
  if (themes.length > 0) return { ...guide, themes: [...themes] };
  const { themes: _none, ...bare } = guide;
  return bare;
}
