import { joinPath, type Fault } from '../language/index';
import { words } from './messages/check';
import { tooDeep } from './messages/too-deep';
import { MAX_CONDITIONS } from './prepare';
import { readDraft } from './read-draft';
import { MAX_DEPTH, absenceConditionSchema, caseConditionSchema, caseFacts, choicesConditionSchema, conditionGroupSchema, type ConditionGroup } from './rule';

export interface Walked {
  readonly errors: readonly Fault[];
  /** The conditions, when nothing is wrong with them. */
  readonly conditions: ConditionGroup | null;
}

/** Reads conditions of any shape, and never goes deeper than a rule may be: what comes in may be made to break the reader. */
export function walkConditions(conditions: unknown): Walked {
  if (conditions === undefined || conditions === null) return { errors: [{ path: 'conditions', message: words.noConditions }], conditions: null };
  const found: Found = { errors: [], count: 0 };
  if (isObject(conditions) && 'fact' in conditions) found.errors.push({ path: 'conditions', message: words.oneKindOfGroup });
  else walk(conditions, 'conditions', 1, found);
  if (found.count > MAX_CONDITIONS) found.errors.push({ path: 'conditions', message: words.tooMany(MAX_CONDITIONS) });
  if (found.errors.length > 0) return { errors: found.errors, conditions: null };
  const { data, faults } = readDraft(conditionGroupSchema, conditions, 'conditions');
  return { errors: faults, conditions: data };
}

interface Found {
  readonly errors: Fault[];
  count: number;
}

function walk(node: unknown, path: string, depth: number, found: Found): void {
  if (depth > MAX_DEPTH) {
    found.errors.push({ path, message: tooDeep(MAX_DEPTH) });
  } else if (!isObject(node)) {
    found.errors.push({ path, message: words.notACondition });
  } else if ('fact' in node) {
    found.count += 1;
    if (found.count <= MAX_CONDITIONS) found.errors.push(...leafFaults(node, path));
  } else {
    walkGroup(node, path, depth, found);
  }
}

function walkGroup(node: Readonly<Record<string, unknown>>, path: string, depth: number, found: Found): void {
  const [kind, ...more] = Object.keys(node);
  if (more.length > 0 || (kind !== 'all' && kind !== 'any' && kind !== 'not')) {
    found.errors.push({ path, message: kind === undefined ? words.notACondition : words.oneKindOfGroup });
  } else if (kind === 'not') {
    walk(node.not, joinPath(path, 'not'), depth + 1, found);
  } else {
    const children = node[kind];
    if (!Array.isArray(children)) found.errors.push({ path, message: words.notACondition });
    else if (children.length === 0) found.errors.push({ path, message: words.emptyGroup });
    else children.forEach((child, index) => walk(child, joinPath(path, kind, index), depth + 1, found));
  }
}

function leafFaults(node: Readonly<Record<string, unknown>>, path: string): Fault[] {
  const { fact } = node;
  const schema = fact === 'absence' ? absenceConditionSchema : fact === 'choices_made' ? choicesConditionSchema : caseConditionSchema;
  if (schema === caseConditionSchema && !caseFacts.some((known) => known === fact)) {
    return [{ path: joinPath(path, 'fact'), message: words.unknownFact(typeof fact === 'string' ? fact.slice(0, 60) : '…') }];
  }
  return [...readDraft<unknown>(schema, node, path).faults];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
