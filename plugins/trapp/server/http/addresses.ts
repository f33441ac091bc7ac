import { operations, type Operation, type OperationId } from '../../core/contracts/index';

export interface Addressed {
  readonly id: OperationId;
  /** What the address names, as it was written in it. */
  readonly params: Readonly<Record<string, string>>;
}

interface Place {
  /** Where the path goes on with this word. */
  readonly byWord: Map<string, Place>;
  /** Where it goes on with any text: a parameter. */
  named: Place | null;
  readonly operations: Map<string, OperationId>;
}

const newPlace = (): Place => ({ byWord: new Map(), named: null, operations: new Map() });

/**
 * Operations by method and path, a step for each part of the path. Strapi's router tries one pattern after the other, which with hundreds of
 * operations costs more than many of them. Throws where a path could be read in two ways.
 */
export function addressesOf(ids: readonly OperationId[], contracts: Readonly<Record<OperationId, Pick<Operation, 'method' | 'path'>>> = operations): (method: string, path: string) => Addressed | undefined {
  const start = newPlace();
  for (const id of ids) {
    const { method, path } = contracts[id];
    const place = partsOf(path).reduce(stepInto, start);
    if (place.operations.has(method)) throw new Error(`Two operations have the address ${method} ${path}`);
    place.operations.set(method, id);
  }
  return (method, path) => {
    const parts = partsOf(path);
    let place: Place | null | undefined = start;
    for (const part of parts) {
      place = place.byWord.get(part) ?? (part === '' ? null : place.named);
      if (place === null) return undefined;
    }
    const id = place.operations.get(method);
    return id === undefined ? undefined : addressed(id, contracts[id].path, parts);
  };
}

const partsOf = (path: string): string[] => path.split('/').slice(1);

function stepInto(place: Place, part: string): Place {
  const isNamed = part.startsWith(':');
  if (isNamed ? place.byWord.size > 0 : place.named !== null) throw new Error(`An address has a word and a parameter at one place: ${part}`);
  if (isNamed) return (place.named ??= newPlace());
  const next = place.byWord.get(part) ?? newPlace();
  place.byWord.set(part, next);
  return next;
}

/** Undefined when something in the address cannot be read. */
function addressed(id: OperationId, path: string, parts: readonly string[]): Addressed | undefined {
  try {
    return { id, params: Object.fromEntries(partsOf(path).flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[at] ?? '')]] : []))) };
  } catch {
    return undefined;
  }
}
