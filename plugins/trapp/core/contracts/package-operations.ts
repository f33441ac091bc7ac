import { z } from 'zod';
import { keySchema } from '../language/index';
import { packageSchema } from '../routines/index';
import { operation } from './operation';

const routineParams = z.strictObject({ routineKey: keySchema });
const itemSchema = z.strictObject({ id: z.string(), title: z.string(), state: z.enum(['added', 'changed', 'unchanged']), lines: z.array(z.string()) });
/** A file that somebody brings, read by `readPackage` which says in words what is wrong with it; or a pack of the library, by its name. */
const brought = { package: z.unknown().optional(), pack: keySchema.optional() };

/** Routines as files: taken out to share, looked through before anything is taken in, and taken in as a draft. */
export const packageOperations = {
  /** A published version, or the draft as it stands when it holds together. */
  exportRoutine: operation({
    method: 'GET', path: '/routines/:routineKey/package', door: 'admin', params: routineParams, action: 'routine.read', audit: 'read',
    input: z.strictObject({ version: z.coerce.number().int().min(1).optional() }), output: packageSchema,
  }),
  /** What taking it in would do to the routine; changes nothing. */
  previewPackage: operation({
    method: 'POST', path: '/routines/:routineKey/package/preview', door: 'admin', params: routineParams, action: 'routine.author', audit: 'read',
    input: z.strictObject({ ...brought, language: z.enum(['nb', 'en']) }),
    output: z.strictObject({ title: z.string(), madeBy: z.string(), madeOn: z.string(), licence: z.string(), notes: z.string(), isNew: z.boolean(), items: z.array(itemSchema), kept: z.array(z.string()) }),
  }),
  /** Takes what was chosen into the draft. A routine that is not there is begun; the draft before it is set aside. Nothing is published. */
  importPackage: operation({
    method: 'POST', path: '/routines/:routineKey/package', door: 'admin', params: routineParams, action: 'routine.author', audit: 'write',
    input: z.strictObject({ ...brought, chosen: z.array(z.string().max(130)).min(1).max(1000) }), output: z.strictObject({ setAside: z.boolean(), taken: z.number().int() }),
  }),
};
