import { itemsOf } from '../guides/index';
import type { ChoiceField, RuleSources } from '../rules/index';
import type { Routine } from './routine';

/** What the municipality's absence files tell of; what is not said is not checked. */
export type RecordedByFiles = Omit<RuleSources, 'timetables' | 'calendar' | 'guides'>;

/** What the routine's own calendar and guides, and the absence files, have for the rules to ask about. */
export function ruleSources({ calendar, guides }: Routine, recorded: RecordedByFiles = {}): RuleSources {
  const fields = guides.flatMap((guide) => itemsOf(guide).map((item): ChoiceField => ({ guide: guide.key, field: item.linkId, most: mostChoices(item) })));
  return { ...recorded, timetables: calendar.timetables?.map(({ grades }) => grades) ?? [], calendar, guides: fields };
}

/** How many choices an answer to the question can hold; null when it is not answered by choosing. */
export function mostChoices({ type, answerOption }: ReturnType<typeof itemsOf>[number]): number | null {
  if (type === 'multi_choice') return answerOption?.length ?? 0;
  return type === 'choice' || type === 'boolean' ? 1 : null;
}
