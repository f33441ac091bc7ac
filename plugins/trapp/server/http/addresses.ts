import { operations, type OperationId } from '../../core/contracts/index';

export interface Addressed {
  readonly id: OperationId;
  /** What the address names, as it was written in it. */
  readonly params: Readonly<Record<string, string>>;
}

interface Place {
  readonly byWord: Map<string, Place>;
  /** What stands where any text may: a parameter. */
  named: Place | null;
  readonly operations: Map<string, OperationId>;
}

const newPlace = (): Place => ({ byWord: new Map(), named: null, operations: new Map() });

/**
 * Operations by method and path, a step for each part of the path. Strapi's router tries one pattern after the other, which with hundreds of
 * operations costs more than many of them. A word that stands in a path goes before a parameter at its place.
 */
export function addressesOf(ids: readonly OperationId[]): (method: string, path: string) => Addressed | undefined {
  const start = newPlace();
  for (const id of ids) {
    const { method, path } = operations[id];
    partsOf(path).reduce(stepInto, start).operations.set(method, id);
  }
  return (method, path) => {
    const found = find(start, partsOf(path), method);
    if (found === undefined) return undefined;
    const names = partsOf(operations[found.id].path).flatMap((part) => (part.startsWith(':') ? part.slice(1) : []));
    return { id: found.id, params: Object.fromEntries(names.map((name, index) => [name, found.values[index] ?? ''])) };
  };
}

const partsOf = (path: string): string[] => path.split('/').slice(1);

function stepInto(place: Place, part: string): Place {
  if (part.startsWith(':')) return (place.named ??= newPlace());
  const next = place.byWord.get(part) ?? newPlace();
  place.byWord.set(part, next);
  return next;
}

interface Found {
  readonly id: OperationId;
  readonly values: readonly string[];
}

function find(place: Place, [part, ...rest]: readonly string[], method: string): Found | undefined {
  if (part === undefined) {
    const id = place.operations.get(method);
    return id === undefined ? undefined : { id, values: [] };
  }
  const next = place.byWord.get(part);
  const byWord = next === undefined ? undefined : find(next, rest, method);
  if (byWord !== undefined || place.named === null || part === '') return byWord;
  const named = find(place.named, rest, method);
  const value = decoded(part);
  return named === undefined || value === undefined ? undefined : { id: named.id, values: [value, ...named.values] };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
