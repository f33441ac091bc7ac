/** Anything a record's content is made of. Lists whose rows have an `id` are matched by it, others are taken whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A place that both changed: the path in words of the structure, and what this writer had there. */
export interface Clash {
  readonly path: string;
  readonly mine: Json;
}

export interface Merged {
  readonly merged: Json;
  /** Both wrote here. Theirs stands in `merged`; ours is handed back so that nothing is lost. */
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two people wrote from the same start: what only one of them changed is kept,
 * where both changed the same place the stored text stands and ours is listed (user pain 15).
 */
export function mergeContent(base: Json, mine: Json, theirs: Json): Merged {
  const clashes: Clash[] = [];
  return { merged: merge(base, mine, theirs, '', clashes), clashes };
}

function merge(base: Json | undefined, mine: Json, theirs: Json, path: string, clashes: Clash[]): Json {
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs, path, clashes);
  if (isObject(mine) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, mine, theirs, path, clashes);
  clashes.push({ path, mine });
  return theirs;
}

type Row = { readonly [key: string]: Json };

function mergeObjects(base: Row, mine: Row, theirs: Row, path: string, clashes: Clash[]): Json {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries: [string, Json][] = [];
  for (const key of keys) {
    const ours = mine[key];
    const other = theirs[key];
    const inner = path === '' ? key : `${path}.${key}`;
    if (ours === undefined && other !== undefined) {
      if (!same(other, base[key])) entries.push([key, other]);
    } else if (other === undefined && ours !== undefined) {
      if (!same(ours, base[key])) entries.push([key, ours]);
    } else if (ours !== undefined && other !== undefined) entries.push([key, merge(base[key], ours, other, inner, clashes)]);
  }
  return Object.fromEntries(entries);
}

function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[], path: string, clashes: Clash[]): Json {
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row['id'], row]));
  const [before, ours] = [byId(base), byId(mine)];
  const kept = theirs.flatMap((row) => {
    const own = ours.get(row['id']);
    const start = before.get(row['id']);
    if (own !== undefined) return [merge(start, own, row, `${path}.${String(row['id'])}`, clashes)];
    const removedByMe = start !== undefined && same(row, start);
    return removedByMe ? [] : [row];
  });
  const their = byId(theirs);
  const added = mine.filter((row) => !their.has(row['id']) && !same(row, before.get(row['id'])));
  return [...kept, ...added];
}

function isObject(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: Json | undefined): value is readonly Row[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => isObject(row as Json) && typeof (row as Row)['id'] === 'string');
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
