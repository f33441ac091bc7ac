/** Where a node is in a rule's conditions, from the root: `['all', 1, 'not']`. Joined by dots it is what the check calls the place. */
export type NodePath = readonly (string | number)[];

/** Conditions as they are being written: a group that may be empty, or a condition that may lack its parts. */
export type DraftNode = { readonly all: readonly DraftNode[] } | { readonly any: readonly DraftNode[] } | { readonly not: DraftNode } | DraftCondition;
export interface DraftCondition {
  readonly fact: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly operator?: string;
  readonly value?: number;
}

export type GroupKind = 'all' | 'any' | 'not';
export const groupKinds = ['all', 'any', 'not'] as const;

/** What is written, as far as it is conditions at all; anything else is an empty group. */
export function readTree(value: unknown): DraftNode {
  return readNode(value, MAX_LEVELS) ?? { all: [] };
}

/** More levels than a rule may have; what is deeper is not shown, and the check says so. */
const MAX_LEVELS = 12;

function readNode(value: unknown, left: number): DraftNode | undefined {
  if (typeof value !== 'object' || value === null || left === 0) return undefined;
  const node = value as Readonly<Record<string, unknown>>;
  if (typeof node['fact'] === 'string') return node as unknown as DraftCondition;
  const list = (children: unknown) => (Array.isArray(children) ? children.map((child) => readNode(child, left - 1) ?? { all: [] }) : []);
  if ('all' in node) return { all: list(node['all']) };
  if ('any' in node) return { any: list(node['any']) };
  return 'not' in node ? { not: readNode(node['not'], left - 1) ?? { all: [] } } : undefined;
}

export function isCondition(node: DraftNode): node is DraftCondition {
  return 'fact' in node;
}

export function kindOf(node: Exclude<DraftNode, DraftCondition>): GroupKind {
  return 'all' in node ? 'all' : 'any' in node ? 'any' : 'not';
}

/** The parts of a group, with the way to each. Not-this-group shows the parts of the group inside it, as people read it. */
export function childrenOf(node: Exclude<DraftNode, DraftCondition>): { readonly node: DraftNode; readonly step: NodePath }[] {
  if ('not' in node) return [{ node: node.not, step: ['not'] }];
  const kind = kindOf(node);
  return ('all' in node ? node.all : node.any).map((child, at) => ({ node: child, step: [kind, at] }));
}

function group(kind: GroupKind, children: readonly DraftNode[]): DraftNode {
  const [only] = children;
  if (kind === 'not') return { not: only !== undefined && children.length === 1 ? only : { all: children } };
  return kind === 'all' ? { all: children } : { any: children };
}

/** The same parts under another word: all, any, or not. */
export function asKind(node: Exclude<DraftNode, DraftCondition>, kind: GroupKind): DraftNode {
  const inner = 'not' in node && !isCondition(node.not) && kindOf(node.not) !== 'not' ? node.not : node;
  return kind === kindOf(node) ? node : group(kind, childrenOf(inner).map((child) => child.node));
}

export function added(node: Exclude<DraftNode, DraftCondition>, child: DraftNode): DraftNode {
  if ('not' in node) return isCondition(node.not) ? { not: { all: [node.not, child] } } : { not: added(node.not, child) };
  return group(kindOf(node), [...childrenOf(node).map((one) => one.node), child]);
}

export function at(root: DraftNode, path: NodePath): DraftNode | undefined {
  return path.reduce<unknown>((node, step) => (typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined), root) as DraftNode | undefined;
}

/** The tree with another node there; undefined takes it out. */
export function put(root: DraftNode, path: NodePath, next: DraftNode | undefined): DraftNode {
  return splice(root, path, next === undefined ? [] : [next]);
}

/** Takes the node's place by others: none, one, or several. */
export function splice(root: DraftNode, path: NodePath, next: readonly DraftNode[]): DraftNode {
  const [step, index, ...rest] = path;
  if (step === undefined) return next[0] ?? { all: [] };
  if (isCondition(root)) return root;
  if (step === 'not' && 'not' in root) return path.length === 1 ? group('not', next) : { not: splice(root.not, path.slice(1), next) };
  const children = childrenOf(root).map((child) => child.node);
  const own = children[Number(index)];
  if (own === undefined) return root;
  const put = rest.length === 0 ? next : [splice(own, rest, next)];
  return group(kindOf(root), [...children.slice(0, Number(index)), ...put, ...children.slice(Number(index) + 1)]);
}

/** One place up or down among its sisters. At the edge it stays. */
export function shifted(root: DraftNode, path: NodePath, by: -1 | 1): DraftNode {
  const index = path.at(-1);
  if (typeof index !== 'number') return root;
  const above = path.slice(0, -2);
  const parent = at(root, above);
  if (parent === undefined || isCondition(parent)) return root;
  const children = childrenOf(parent).map((child) => child.node);
  const [one, other] = [children[index], children[index + by]];
  if (one === undefined || other === undefined) return root;
  const next = children.map((child, place) => (place === index ? other : place === index + by ? one : child));
  return splice(root, above, [group(kindOf(parent), next)]);
}

/** Into a group of its own, to have more beside it. */
export function wrapped(root: DraftNode, path: NodePath, kind: GroupKind): DraftNode {
  const node = at(root, path);
  return node === undefined ? root : put(root, path, group(kind, [node]));
}

/** The group's parts in the place of the group. What is not-this becomes just this: the author sees it at once in the sentence. */
export function unwrapped(root: DraftNode, path: NodePath): DraftNode {
  const node = at(root, path);
  if (node === undefined || isCondition(node) || path.length === 0) return root;
  return splice(root, path, childrenOf(node).map((child) => child.node));
}

/** The copy right after. */
export function doubled(root: DraftNode, path: NodePath): DraftNode {
  const node = at(root, path);
  return node === undefined ? root : splice(root, path, [node, structuredClone(node)]);
}

/** The way to each condition, in reading order. */
export function conditionsIn(node: DraftNode, path: NodePath = []): NodePath[] {
  return isCondition(node) ? [path] : childrenOf(node).flatMap((child) => conditionsIn(child.node, [...path, ...child.step]));
}

export function countOf(node: DraftNode): number {
  return isCondition(node) ? 1 : childrenOf(node).reduce((sum, child) => sum + countOf(child.node), 0);
}

