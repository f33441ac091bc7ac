import { z } from 'zod';
import { idSchema } from '../../plugins/trapp/core/people/index';

type Def = z.core.$ZodTypeDef & Record<string, unknown>;
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def;
const wrappers: readonly string[] = ['optional', 'nullable', 'default', 'prefault', 'catch', 'readonly', 'nonoptional'];
/** What no key, day or address could be, for fields that have little room and for those that want a whole sentence. */
const PROBES = ['<å>', '<b>Dette er «en setning» som ingen nøkkel kunne vært.</b>'];
const joined = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** Does this take free text? Ids are texts to the schema, but name something that must be there. */
function takesText(schema: unknown): schema is z.ZodString {
  return schema instanceof z.ZodString && schema !== (idSchema as unknown) && PROBES.some((probe) => schema.safeParse(probe).success);
}

/**
 * Every place in the schema that takes free text, as "plan.measures.*.what": found by walking the schema, so that a new field is among them by itself.
 * A part that may hold itself (a row within a row) is walked once.
 */
export function textFieldsOf(schema: unknown): string[] {
  const found = new Set<string>();
  const walk = (part: unknown, path: string, above: ReadonlySet<unknown>): void => {
    if (above.has(part)) return;
    const within = new Set(above).add(part);
    const def = defOf(part);
    if (takesText(part)) found.add(path);
    else if (wrappers.includes(def.type)) walk(def['innerType'], path, within);
    else if (def.type === 'object') for (const [name, inner] of Object.entries(def['shape'] as object)) walk(inner, joined(path, name), within);
    else if (def.type === 'array') walk(def['element'], joined(path, '*'), within);
    else if (def.type === 'record') walk(def['valueType'], joined(path, '*'), within);
    else if (def.type === 'union') for (const option of def['options'] as unknown[]) walk(option, path, within);
    else if (def.type === 'lazy') walk((def['getter'] as () => unknown)(), path, within);
    else if (def.type === 'pipe') walk(def['in'], path, within);
    else if (def.type === 'tuple' || def.type === 'intersection' || def.type === 'map') throw new Error(`Nobody has said how to walk a ${def.type} (${path})`);
  };
  walk(schema, '', new Set());
  return [...found];
}

export interface Filled {
  readonly value: object;
  /** Places that hold the text now. */
  readonly paths: readonly string[];
}

/** Said again until it is as long as a field wants at the least. */
const longAs = (least: number, text: string) => (text.trim().length >= least ? text : `${text} `.repeat(Math.ceil(least / text.trim().length)));

/** The input with the text wherever free text may stand, cut to what there is room for. `keep`: places that are left as they are. */
export function filledWith(schema: unknown, input: object, text: string, keep: (path: string) => boolean = () => false): Filled {
  const paths = new Set<string>();
  let count = 0;
  const fill = (part: unknown, value: unknown, path: string): unknown => {
    const def = defOf(part);
    if (value === null || value === undefined || keep(path)) return value;
    if (takesText(part)) {
      paths.add(path);
      // Two things of one list may not have the same id.
      const own = path.endsWith('.id') ? `${(count += 1)} ` : '';
      const said = longAs(part.minLength ?? 0, text);
      return own + cut(said, (part.maxLength ?? said.length) - own.length);
    }
    if (wrappers.includes(def.type)) return fill(def['innerType'], value, path);
    if (def.type === 'lazy') return fill((def['getter'] as () => unknown)(), value, path);
    if (def.type === 'pipe') return fill(def['in'], value, path);
    if (def.type === 'union') {
      const option = (def['options'] as z.ZodType[]).find((one) => one.safeParse(value).success);
      return option === undefined ? value : fill(option, value, path);
    }
    if (Array.isArray(value)) return def.type === 'array' ? value.map((item) => fill(def['element'], item, joined(path, '*'))) : value;
    if (typeof value !== 'object') return value;
    if (def.type === 'record') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(def['valueType'], inner, joined(path, '*'))]));
    if (def.type !== 'object') return value;
    const shape = def['shape'] as Record<string, unknown>;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape[name] === undefined ? inner : fill(shape[name], inner, joined(path, name))]));
  };
  return { value: fill(schema, input, '') as object, paths: [...paths] };
}

/** Cut between letters, never within one. */
export function cut(text: string, most: number): string {
  const end = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(end) && end.length < text.length ? end.slice(0, -1) : end;
}
