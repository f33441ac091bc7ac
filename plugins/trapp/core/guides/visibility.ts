import { isAnswered } from './answered';
import { itemsOf, rowsAnswerSchema, type Answer, type Answers, type EnableWhen, type Guide, type Item } from './guide';

/**
 * The linkIds that are shown with these answers. One rule, for screen, signing, logic and paper (pain 7): an item is shown
 * when its group is shown and its conditions hold; a condition looks only at items above it that are shown themselves.
 * Hidden answers stay in the draft, come back when the item is shown again, and are left out everywhere else.
 */
export function visibleLinkIds(guide: Guide, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>();
  let counted = answers;
  const walk = (items: readonly Item[]) => {
    for (const item of items) {
      if (!conditionsHold(item, counted, shown)) continue;
      shown.add(item.linkId);
      if (item.type !== 'repeat') walk(item.item ?? []);
      // What is hidden in rows must not keep alive what hangs on them.
      else if (Object.hasOwn(answers, item.linkId)) counted = { ...counted, [item.linkId]: countedRows(item, answers[item.linkId] ?? null, { answers: counted, shown }) };
    }
  };
  for (const part of guide.parts) walk(part.item);
  return shown;
}

/**
 * The linkIds that are shown in one row of a repeat (pain 8). A condition in a row looks at what is above it in the same row, or above the
 * whole repeat: `shown` and `answers` are those of the guide.
 */
export function visibleInRow(repeat: Item, row: Answers, { answers, shown }: Around): ReadonlySet<string> {
  const all = { ...answers, ...row };
  const above = new Set(shown);
  const inRow = new Set<string>();
  for (const item of repeat.item ?? []) {
    if (!conditionsHold(item, all, above)) continue;
    above.add(item.linkId);
    inRow.add(item.linkId);
  }
  return inRow;
}

/** The answers that count: those to items that are shown, and that are answered; in rows likewise, and no empty rows. */
export function visibleAnswers(guide: Guide, answers: Answers): Answers {
  const shown = visibleLinkIds(guide, answers);
  const repeats = new Map(itemsOf(guide).flatMap((item) => (item.type === 'repeat' ? [[item.linkId, item] as const] : [])));
  return Object.fromEntries(
    Object.entries(answers).flatMap(([linkId, answer]) => {
      const repeat = repeats.get(linkId);
      const counted = !shown.has(linkId) ? null : repeat === undefined ? answer : countedRows(repeat, answer, { answers, shown });
      return isAnswered(counted) ? [[linkId, counted] as const] : [];
    }),
  );
}

interface Around {
  readonly answers: Answers;
  readonly shown: ReadonlySet<string>;
}

/** The rows with the answers that count in them, without those where nothing is left. */
function countedRows(repeat: Item, answer: Answer, around: Around): Answer {
  const read = rowsAnswerSchema.safeParse(answer);
  if (!read.success) return answer;
  const rows = read.data.rows.map((row) => {
    const inRow = visibleInRow(repeat, row.answers, around);
    return { ...row, answers: Object.fromEntries(Object.entries(row.answers).filter(([child, given]) => inRow.has(child) && isAnswered(given))) };
  });
  return { rows: rows.filter((row) => Object.keys(row.answers).length > 0) };
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
  // Of rows only `exists` can say something.
  if (typeof given === 'object' && 'rows' in given) return false;
  const value = typeof given === 'object' ? ('weight' in given ? given.weight : given.name) : given;
  if (operator === '=') return value === wanted;
  if (operator === '!=') return value !== wanted;
  return comparison(operator, value, wanted);
}

/** Numbers by size, dates (YYYY-MM-DD) as text; a number and a text cannot be compared. */
export function comparison(operator: '>' | '>=' | '<' | '<=', value: string | number | boolean, wanted: string | number | boolean): boolean {
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
