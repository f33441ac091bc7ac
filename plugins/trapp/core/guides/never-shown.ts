import type { Fault } from '../language/index';
import { words } from './check-words';
import { fieldTypes } from './fields/index';
import { allItemsOf, type EnableWhen, type Guide, type Item } from './guide';
import { comparison } from './visibility';

/** What an answer must be for something to be shown: none at all, or one that meets each of these. */
type Demand = 'none' | readonly EnableWhen[];
/** One way for an item to be shown: what each question must be answered with. */
type Way = ReadonlyMap<string, Demand>;

/** More ways than this are not followed: then nothing is said of the item. */
const MANY_WAYS = 200;
/** A stretch of whole numbers short enough to try each. */
const FEW = 50;

/**
 * G16: questions that no answers at all can bring up, because what they are shown for can never be so at once, also through the questions that those hang on.
 * What is said is certain. What stands in a group that is never shown is told of by the group. The conditions must be sound by themselves (G5).
 */
export function neverShown(guide: Guide): Item[] {
  const byLinkId = new Map(allItemsOf(guide).map((item) => [item.linkId, item]));
  const ways = new Map<string, readonly Way[] | null>();
  const found: Item[] = [];
  const walk = (items: readonly Item[], around: readonly Way[] | null) => {
    for (const item of items) {
      const own = inGroup(around, waysOf(item, byLinkId, ways), byLinkId);
      ways.set(item.linkId, own);
      if (own?.length === 0) found.push(item);
      else walk(item.item ?? [], own);
    }
  };
  for (const part of guide.parts) walk(part.item, [new Map()]);
  return found;
}

/** The same as problems, at the conditions of each question. */
export function checkShown(guide: Guide): Fault[] {
  return neverShown(guide).map(({ linkId, text }) => ({ path: `${linkId}.enableWhen`, message: words.about(text, words.neverShown) }));
}

type Known = ReadonlyMap<string, Item>;

/** The ways that the item's own conditions leave; null when they are too many to follow. */
function waysOf({ enableWhen = [], enableBehavior }: Item, byLinkId: Known, ways: ReadonlyMap<string, readonly Way[] | null>): readonly Way[] | null {
  if (enableWhen.length === 0) return [new Map()];
  const each = enableWhen.map((condition): readonly Way[] | null => {
    if (condition.operator === 'exists' && condition.answer === false) return [new Map([[condition.question, 'none']])];
    // What hangs on a question of a hidden group was never walked: it cannot be answered.
    const shown = ways.has(condition.question) ? ways.get(condition.question) : [];
    return inGroup(shown ?? null, [new Map([[condition.question, [condition]]])], byLinkId);
  });
  if (enableBehavior === 'any') return each.some((one) => one === null) ? null : few(each.flatMap((one) => one ?? []));
  return each.reduce<readonly Way[] | null>((all, one) => inGroup(all, one, byLinkId), [new Map()]);
}

/** Both must be so. Of two where one is not known, the other alone tells when nothing is left. */
function inGroup(one: readonly Way[] | null, other: readonly Way[] | null, byLinkId: Known): readonly Way[] | null {
  if (one?.length === 0 || other?.length === 0) return [];
  if (one === null || other === null) return null;
  if (one.length * other.length > MANY_WAYS) return null;
  return few(one.flatMap((first) => other.flatMap((second) => both(first, second, byLinkId) ?? [])));
}

function few(ways: readonly Way[]): readonly Way[] | null {
  return ways.length > MANY_WAYS ? null : ways;
}

function both(one: Way, other: Way, byLinkId: Known): Way | null {
  const all = new Map(one);
  for (const [question, demand] of other) {
    const held = all.get(question);
    const next = held === undefined ? demand : together(held, demand);
    const item = byLinkId.get(question);
    if (next === null || (item !== undefined && !canBe(item, next))) return null;
    all.set(question, next);
  }
  return all;
}

function together(one: Demand, other: Demand): Demand | null {
  if (one === 'none' || other === 'none') return one === other ? 'none' : null;
  return [...one, ...other];
}

/** Is there an answer to the question that meets all of it? */
function canBe(item: Item, demand: Demand): boolean {
  if (demand === 'none') return true;
  const asked = demand.filter(({ operator }) => operator !== 'exists');
  if (!fieldTypes[item.type].takesAnswer) return false;
  const meets = (value: string | number | boolean) => asked.every((condition) => holds(value, condition));
  switch (item.type) {
    case 'boolean':
      return meets(true) || meets(false);
    case 'choice':
      return (item.answerOption ?? []).some(({ value }) => meets(value));
    case 'factor':
      return ['protective', 'risk', 'not_relevant'].some(meets);
    case 'multi_choice':
      return ticked(item, asked);
    default:
      return inStretch(item, asked, meets);
  }
}

/** Several may be ticked: each that must be is, none that must not be is, and one at least. */
function ticked({ answerOption = [] }: Item, asked: readonly EnableWhen[]): boolean {
  const not = new Set(asked.filter(({ operator }) => operator === '!=').map(({ answer }) => answer));
  const wanted = asked.filter(({ operator }) => operator === '=').map(({ answer }) => answer);
  return wanted.every((value) => !not.has(value)) && answerOption.some(({ value }) => !not.has(value));
}

/** Numbers, dates and texts: only "the same" and the ends can shut each other out; short stretches of whole numbers are tried. */
function inStretch({ type, min, max }: Item, asked: readonly EnableWhen[], meets: (value: string | number | boolean) => boolean): boolean {
  const same = asked.find(({ operator }) => operator === '=');
  if (same) return meets(same.answer);
  const isWhole = type === 'scale' || type === 'integer';
  const lowest = [...asked.filter(({ operator }) => operator.startsWith('>')), ...(min === undefined ? [] : [{ question: '', operator: '>=' as const, answer: min }])];
  const highest = [...asked.filter(({ operator }) => operator.startsWith('<')), ...(max === undefined ? [] : [{ question: '', operator: '<=' as const, answer: max }])];
  const isOpen = ({ operator }: EnableWhen) => operator === '>' || operator === '<';
  for (const low of lowest) {
    for (const high of highest) {
      if (typeof low.answer !== typeof high.answer) return false;
      if (low.answer > high.answer || (low.answer === high.answer && (isOpen(low) || isOpen(high)))) return false;
    }
  }
  const [from, to] = [bound(lowest, Math.max), bound(highest, Math.min)];
  if (!isWhole || from === null || to === null || to - from > FEW) return true;
  return Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, more) => Math.ceil(from) + more).some((value) => meets(value));
}

function bound(ends: readonly EnableWhen[], pick: (...values: number[]) => number): number | null {
  const numbers = ends.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : []));
  return numbers.length === 0 ? null : pick(...numbers);
}

function holds(value: string | number | boolean, { operator, answer }: EnableWhen): boolean {
  if (operator === '=') return value === answer;
  if (operator === '!=') return value !== answer;
  return operator === 'exists' || comparison(operator, value, answer);
}
