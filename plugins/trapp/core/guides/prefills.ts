import { entryOf, shownFactSchema } from '../rules/index';
import type { ItemType, Prefill } from './guide';

/** Is it answered in one's own words? */
export const isWritten = (type: ItemType): boolean => type === 'string' || type === 'text';

/** Types of question that the system can answer. */
export const filledTypes: readonly ItemType[] = ['string', 'text', 'integer', 'decimal', 'boolean'];

/** Can the system answer this type of question so? In words it tells everything; where a figure or yes and no is asked for, what is one: conditions and rules can go by it. */
export function fitsType(prefill: Prefill, type: ItemType): boolean {
  if (isWritten(type)) return true;
  if (typeof prefill !== 'object' || prefill === null) return false;
  // In a draft it may be half written, or none at all: that is told by its shape.
  if (prefill.fact !== 'choices_made' && !shownFactSchema.safeParse(prefill).success) return true;
  const { unit, whole } = entryOf(prefill);
  if (type === 'boolean') return unit === 'yes_no';
  return unit !== 'yes_no' && (type === 'decimal' || (type === 'integer' && whole));
}
