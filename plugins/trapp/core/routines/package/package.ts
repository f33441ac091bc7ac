import { z } from 'zod';
import { daySchema } from '../../calendar/index';
import { problemsOf, refuseTelling, type Language } from '../../language/index';
import { municipalRoleSchema, ownRoleSchema } from '../../people/index';
import { refuse, type Refusal } from '../../refusals';
import { isTooDeep } from '../check';
import { words as routineWords } from '../messages';
import { routineSchema } from '../routine';
import { migrations } from './migrations';
import { words } from './package-words';

/** The version of the package's own shape, and of the routine inside. Files of every earlier one are read for ever (pain 1). */
export const PACKAGE_SCHEMA = 2;

/** A routine as one file to share (S13): the whole document with its texts, tests and sources, who made it, and under which licence. */
export const packageSchema = z.strictObject({
  format: z.literal('trapp-routine'),
  schema: z.literal(PACKAGE_SCHEMA),
  /** Who shares it. */
  madeBy: z.string().min(1).max(160),
  madeOn: daySchema,
  /** The version that was published, or null for a draft. */
  version: z.number().int().min(1).nullable(),
  /** An SPDX name: what others may do with it. */
  licence: z.string().min(1).max(60),
  /** What those who take it in should know: where it comes from, what to fit to one's own municipality. */
  notes: z.string().max(4000),
  /** What the roles are that its maker has made and the routine names: those who take it in map them to their own, or take them along. */
  roles: z.array(municipalRoleSchema.omit({ retired: true }).extend({ key: ownRoleSchema })).max(40).optional(),
  routine: routineSchema,
});
export type RoutinePackage = z.infer<typeof packageSchema>;

/** The JSON Schema of a package, as it is published. */
export function packageJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(packageSchema, { io: 'input', unrepresentable: 'any' }), null, 1)}\n`;
}

/** What a municipality's texts are shared under unless it says otherwise. */
export const LICENCE = 'CC-BY-4.0';

/**
 * Reads a package from whatever was brought, of this or an earlier schema. Refuses `invalid_input` in words: what is no package, comes from a
 * newer Trapp, has something in it that nobody knows, or a part that is not as it should be. Nothing in a package is ever run. Told in the reader's language.
 */
export function readPackage(brought: unknown, reader: Language = 'nb'): RoutinePackage | Refusal {
  if (typeof brought !== 'object' || brought === null || Array.isArray(brought)) return refuseTelling('invalid_input', { path: '', message: words.notAPackage }, reader);
  if (isTooDeep(brought)) return refuseTelling('invalid_input', { path: '', message: routineWords.tooDeep }, reader);
  const { format, schema } = brought as { format?: unknown; schema?: unknown };
  if (format !== 'trapp-routine' || typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return refuseTelling('invalid_input', { path: 'format', message: words.notAPackage }, reader);
  if (schema > PACKAGE_SCHEMA) return refuseTelling('invalid_input', { path: 'schema', message: words.newer(schema, PACKAGE_SCHEMA) }, reader);
  const current = migrations.slice(schema - 1, PACKAGE_SCHEMA - 1).reduce((older, migrate) => migrate(older), brought as Readonly<Record<string, unknown>>);
  const read = packageSchema.safeParse(current);
  return read.success ? read.data : refuse('invalid_input', problemsOf(read.error, '', reader).slice(0, 50));
}
