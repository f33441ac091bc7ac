import { z } from 'zod';
import { keySchema } from '../language/index';
import { roleTermsSchema, staffRoleSchema } from '../people/index';
import { packageSchema } from '../routines/index';
import { operation } from './operation';

const routineParams = z.strictObject({ routineKey: keySchema });
const itemSchema = z.strictObject({
  id: z.string(), title: z.string(), state: z.enum(['added', 'changed', 'unchanged', 'to_map', 'not_there']), lines: z.array(z.string()),
  choices: z.array(z.strictObject({ key: z.string(), title: z.string() })), alike: z.string().nullable(),
});
const roleItemSchema = z.strictObject({ role: staffRoleSchema, title: z.string(), uses: z.number().int(), isHere: z.boolean(), described: roleTermsSchema.nullable(), alike: staffRoleSchema.nullable() });
/** A file that somebody brings, read by `readPackage` which says in words what is wrong with it; or a pack of the library, by its name. */
const brought = { package: z.unknown().optional(), pack: keySchema.optional() };
const idSchema = z.string().max(160);
/** What of the package is which of ours: "services/ppt" is "vart-ppt", "roles/own_sosiallarer" is "department_head". */
const mapped = z.array(z.strictObject({ id: idSchema, to: z.union([keySchema, staffRoleSchema]) })).max(300).optional();

/** Routines as files: taken out to share, looked through before anything is taken in, and taken in as a draft. */
export const packageOperations = {
  /** A published version, or the draft as it stands when it holds together. */
  exportRoutine: operation({
    method: 'POST', path: '/routines/:routineKey/package/file', door: 'admin', params: routineParams, action: 'routine.read', audit: 'read',
    input: z.strictObject({ version: z.number().int().min(1).optional(), licence: packageSchema.shape.licence.optional(), notes: packageSchema.shape.notes.optional() }), output: packageSchema,
  }),
  /** What taking it in would do to the routine; changes nothing. */
  previewPackage: operation({
    method: 'POST', path: '/routines/:routineKey/package/preview', door: 'admin', params: routineParams, action: 'routine.author', audit: 'read',
    input: z.strictObject({ ...brought, language: z.enum(['nb', 'en']), mapped }),
    output: z.strictObject({ title: z.string(), madeBy: z.string(), madeOn: z.string(), licence: z.string(), notes: z.string(), isNew: z.boolean(), items: z.array(itemSchema), roles: z.array(roleItemSchema), kept: z.array(z.string()) }),
  }),
  /**
   * Takes what was chosen into the draft, with what was mapped called by our names. A routine that is not there is begun; the draft before it is set aside, and
   * nothing is published. "roles/own_…" among what was chosen: a role that the package tells of becomes one of the municipality's own.
   */
  importPackage: operation({
    method: 'POST', path: '/routines/:routineKey/package', door: 'admin', params: routineParams, action: 'routine.author', audit: 'write',
    input: z.strictObject({ ...brought, chosen: z.array(idSchema).min(1).max(2000), mapped }), output: z.strictObject({ setAside: z.boolean(), taken: z.number().int() }),
  }),
};
