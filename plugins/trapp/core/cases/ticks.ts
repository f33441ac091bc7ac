import { itemsOf, type Guide } from '../guides/index';
import type { ChoicesFact } from '../rules/index';
import type { Case } from './case';
import { choicesMade } from './case-facts';
import type { ChoiceCount } from './climb';
import type { RecordContent } from './record';

/** How many choices the guide's latest signed record holds for the question; 0 when none has been signed (B46). */
export function ticksOf(current: Case, { guide, field }: ChoicesFact): number {
  return current.choices.find((held) => held.guide === guide && held.field === field)?.count ?? 0;
}

/** The choices that a conversation holds as it is signed: only how many, never which. */
export function ticksIn(guide: Guide, content: RecordContent): ChoiceCount[] {
  const asked = itemsOf(guide).filter(({ type }) => type === 'multi_choice' || type === 'choice' || type === 'boolean');
  return asked.map(({ linkId }) => ({ guide: guide.key, field: linkId, count: choicesMade({ guide: guide.key, field: linkId }, [{ template: guide.key, content }]) }));
}
