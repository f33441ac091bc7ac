import { daySchema } from '../calendar/index';
import type { Fault, Text } from '../language/index';
import { words } from './check-words';
import { fieldTypes } from './fields/index';
import { allItemsOf, factorAnswerSchema, optionText, type EnableWhen, type Guide, type Item } from './guide';

/**
 * G5: a condition looks at a question further up that can give such an answer. Since nothing looks down, nothing goes in a ring,
 * and what is shown is found in one pass from the top.
 */
export function checkConditions(guide: Guide): Fault[] {
  const items = allItemsOf(guide);
  const rowsOf = new Map(items.flatMap((item) => (item.type === 'repeat' ? (item.item ?? []).map((child) => [child.linkId, item.linkId] as const) : [])));
  const byLinkId = new Map(items.map((item) => [item.linkId, item]));
  const above = new Set<string>();
  return items.flatMap((item) => {
    const faults = (item.enableWhen ?? []).flatMap((condition, index) => {
      const message = wrongWith(condition, item, byLinkId.get(condition.question), { above, rowsOf });
      return message ? [{ path: `${item.linkId}.enableWhen.${index}`, message: words.about(item.text, message) }] : [];
    });
    above.add(item.linkId);
    return faults;
  });
}

interface Scope {
  readonly above: ReadonlySet<string>;
  /** The repeat whose rows a question stands in. */
  readonly rowsOf: ReadonlyMap<string, string>;
}

function wrongWith(condition: EnableWhen, item: Item, asked: Item | undefined, { above, rowsOf }: Scope): Text | null {
  if (condition.question === item.linkId) return words.conditionSelf;
  if (!asked) return words.conditionUnknown(condition.question);
  const title = asked.text;
  if (!above.has(asked.linkId)) return words.conditionLater(title);
  // One row never looks into another, nor does anything outside look into a row.
  if (rowsOf.has(asked.linkId) && rowsOf.get(asked.linkId) !== rowsOf.get(item.linkId)) return words.conditionInRows(title);
  if (!fieldTypes[asked.type].takesAnswer) return words.conditionNoAnswer(title);
  if (condition.operator === 'exists') return typeof condition.answer === 'boolean' ? null : words.conditionExists;
  const ordered = asked.type === 'integer' || asked.type === 'decimal' || asked.type === 'scale' || asked.type === 'date';
  if (condition.operator !== '=' && condition.operator !== '!=' && !ordered) return words.conditionOperator(title);
  return canBeAnswer(asked, condition.answer) ? null : words.conditionAnswer(title);
}

function canBeAnswer(asked: Item, answer: EnableWhen['answer']): boolean {
  switch (asked.type) {
    case 'choice':
    case 'multi_choice':
      return typeof answer === 'string' && optionText(asked, answer) !== undefined;
    case 'boolean':
      return typeof answer === 'boolean';
    case 'integer':
    case 'decimal':
    case 'scale':
      return typeof answer === 'number' && answer >= (asked.min ?? -Infinity) && answer <= (asked.max ?? Infinity);
    case 'date':
      return daySchema.safeParse(answer).success;
    case 'repeat':
      return false;
    case 'factor':
      return factorAnswerSchema.shape.weight.safeParse(answer).success;
    default:
      return typeof answer === 'string';
  }
}
