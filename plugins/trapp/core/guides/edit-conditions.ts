import { fieldTypes } from './fields/index';
import { allItemsOf, type EnableWhen, type Guide, type Item } from './guide';

type Operator = EnableWhen['operator'];

/** Types whose answers can be larger or smaller than another. */
const orderedTypes: readonly Item['type'][] = ['integer', 'decimal', 'scale', 'date'];

/** What a condition may be put on: questions above the item that take an answer (G5). */
export function questionsAbove(guide: Guide, linkId: string): Item[] {
  const items = allItemsOf(guide);
  const index = items.findIndex((item) => item.linkId === linkId);
  // What stands in rows is seen from the same row only; the repeat itself not from inside it.
  const closed = new Set(items.flatMap((item) => (item.type !== 'repeat' ? [] : item.item?.some((child) => child.linkId === linkId) ? [item.linkId] : (item.item ?? []).map((child) => child.linkId))));
  return items.slice(0, Math.max(index, 0)).filter((item) => fieldTypes[item.type].takesAnswer && !closed.has(item.linkId));
}

/** How an answer of this question can be compared. */
export function operatorsOf({ type }: Item): readonly Operator[] {
  if (orderedTypes.includes(type)) return ['=', '!=', '>', '>=', '<', '<=', 'exists'];
  return type === 'person' || type === 'attachment' || type === 'repeat' ? ['exists'] : ['=', '!=', 'exists'];
}

/** A condition that says something sound about the question at once, to be changed from there. */
export function conditionOn(asked: Item): EnableWhen {
  const question = asked.linkId;
  const answer = firstAnswer(asked);
  return answer === undefined ? { question, operator: 'exists', answer: true } : { question, operator: '=', answer };
}

/** The condition compared in another way, with an answer that fits it. */
export function withOperator(condition: EnableWhen, operator: Operator, asked: Item): EnableWhen {
  if (operator === 'exists') return { ...condition, operator, answer: typeof condition.answer === 'boolean' ? condition.answer : true };
  const first = firstAnswer(asked) ?? '';
  return { ...condition, operator, answer: withRoom(condition.operator === 'exists' && asked.type !== 'boolean' ? first : condition.answer, operator, asked) };
}

/** Nothing is less than the least answer, nor more than the largest: the question would never be shown (G16). */
function withRoom(answer: EnableWhen['answer'], operator: Operator, { min, max }: Item): EnableWhen['answer'] {
  if (typeof answer !== 'number') return answer;
  if (operator === '<' && min !== undefined && answer <= min) return max ?? min + 1;
  if (operator === '>' && max !== undefined && answer >= max) return min ?? max - 1;
  return answer;
}

function firstAnswer(asked: Item): EnableWhen['answer'] | undefined {
  switch (asked.type) {
    case 'boolean':
      return true;
    case 'choice':
    case 'multi_choice':
      return asked.answerOption?.[0]?.value;
    case 'scale':
      return asked.min ?? 1;
    case 'integer':
    case 'decimal':
      return asked.min ?? 1;
    case 'factor':
      return 'risk';
    default:
      return undefined;
  }
}
