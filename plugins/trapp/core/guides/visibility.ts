import { isAnswered } from './answered';
import type { Answer, Answers, EnableWhen, Guide, Item } from './guide';

/**
 * The linkIds that are shown with these answers. One rule, for screen, signing, logic and paper (pain 7): an item is shown
 * when its group is shown and its conditions hold; a condition looks only at items above it that are shown themselves.
 * Hidden answers stay in the draft, come back when the item is shown again, and are left out everywhere else.
 */
export function visibleLinkIds(guide: Guide, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>();
  const walk = (items: readonly Item[]) => {
    for (const item of items) {
      if (!conditionsHold(item, answers, shown)) continue;
      shown.add(item.linkId);
      walk(item.item ?? []);
    }
  };
  for (const part of guide.parts) walk(part.item);
  return shown;
}

/** The answers that count: those to items that are shown, and that are answered. */
export function visibleAnswers(guide: Guide, answers: Answers): Answers {
  const shown = visibleLinkIds(guide, answers);
  return Object.fromEntries(Object.entries(answers).filter(([linkId, answer]) => shown.has(linkId) && isAnswered(answer)));
}

function conditionsHold(item: Item, answers: Answers, shown: ReadonlySet<string>): boolean {
  if (!item.enableWhen || item.enableWhen.length === 0) return true;
  const holds = (condition: EnableWhen) =>
    conditionHolds(condition, shown.has(condition.question) ? ownAnswer(answers, condition.question) : undefined);
  return item.enableBehavior === 'any' ? item.enableWhen.some(holds) : item.enableWhen.every(holds);
}

/** Answers come from outside: a linkId such as `constructor` must not find what every object inherits. */
function ownAnswer(answers: Answers, linkId: string): Answer | undefined {
  return Object.hasOwn(answers, linkId) ? answers[linkId] : undefined;
}

/** Of a question without an answer only `exists` can say something; of several chosen options one is enough for `=`. */
function conditionHolds({ operator, answer: wanted }: EnableWhen, given: Answer | undefined): boolean {
  if (operator === 'exists') return isAnswered(given) === (wanted !== false);
  if (!isAnswered(given)) return false;
  if (Array.isArray(given)) {
    if (operator === '=') return given.some((value) => value === wanted);
    return operator === '!=' && given.every((value) => value !== wanted);
  }
  const value = typeof given === 'object' ? ('weight' in given ? given.weight : given.name) : given;
  if (operator === '=') return value === wanted;
  if (operator === '!=') return value !== wanted;
  return comparison(operator, value, wanted);
}

/** Numbers by size, dates (YYYY-MM-DD) as text; a number and a text cannot be compared. */
function comparison(operator: '>' | '>=' | '<' | '<=', value: string | number | boolean, wanted: string | number | boolean): boolean {
  if (typeof value !== typeof wanted || typeof value === 'boolean') return false;
  switch (operator) {
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
  }
}
