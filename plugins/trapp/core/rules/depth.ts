/**
 * Are groups inside each other in more levels than so many, the outermost counted? Looked at level by level, so that what has been made to break its
 * reader does not break this one.
 */
export function isDeeperThan(conditions: unknown, levels: number): boolean {
  let level: unknown[] = [conditions];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const { all, any, not } = node as { all?: unknown; any?: unknown; not?: unknown };
  return [...listOf(all), ...listOf(any), not].filter((part) => typeof part === 'object' && part !== null);
}

function listOf(group: unknown): readonly unknown[] {
  return Array.isArray(group) ? (group as unknown[]) : [];
}
