/** One field that was written anew: its path inside the content, and what stood there before and stands there now, as text. Empty is nothing. */
export interface FieldChange {
  /** As `answers.trives` or `plan.measures.m1.who`: rows by their own ids, so that a row that moves has not changed. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Every field that a save has changed, of a record or a meeting, so that it can be told who wrote what, and when (B81, B83). */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const [earlier, later] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((path) => {
    const [was, is] = [earlier.get(path) ?? '', later.get(path) ?? ''];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function fieldsOf(content: object): Map<string, string> {
  const fields = new Map<string, string>();
  const written = Object.entries(content).filter(([name]) => name !== 'kind');
  walk(Object.fromEntries(written), '', fields);
  return fields;
}

function walk(value: unknown, path: string, fields: Map<string, string>): void {
  if (Array.isArray(value) && value.some((row) => nameOf(row) !== null)) {
    value.forEach((row: unknown, index) => walk(row, join(path, nameOf(row) ?? String(index)), fields));
  } else if (Array.isArray(value)) {
    fields.set(path, value.map(textOf).join(', '));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (key !== 'id' && key !== 'key') walk(part, join(path, key), fields);
  } else {
    fields.set(path, textOf(value));
  }
}

/** What a row is called in its list: its id, its key, or its weekday in a week. */
function nameOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, key, weekday } = row as { readonly id?: unknown; readonly key?: unknown; readonly weekday?: unknown };
  const name = id ?? key ?? weekday;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function join(path: string, part: string): string {
  return path === '' ? part : `${path}.${part}`;
}
