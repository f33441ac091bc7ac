import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { partValueSchema } from './draft-operations';
import { nothing, operation } from './operation';

const stampSchema = z.string().regex(/^[0-9a-f]{32}$/);
const profileParams = z.strictObject({ profileKey: keySchema });

/** A profile as it is kept; one that came half-done from elsewhere is shown too, so that it can be mended. */
export const keptProfileSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  stamp: stampSchema,
  changedAt: momentSchema,
  changedBy: z.string().nullable(),
  /** May imports use it? */
  isWhole: z.boolean(),
  value: z.record(z.string(), z.unknown()),
});
export type KeptProfile = z.infer<typeof keptProfileSchema>;

/** How the files of school systems are read, as content (B62, B64). What is saved is used by the next import, so only whole profiles are taken. */
export const importProfileOperations = {
  listImportProfiles: operation({ method: 'GET', path: '/import-profiles', door: 'admin', params: nothing, input: nothing, output: z.strictObject({ profiles: z.array(keptProfileSchema) }), action: 'routine.author', audit: 'read' }),
  addImportProfile: operation({ method: 'POST', path: '/import-profiles', door: 'admin', params: nothing, input: z.strictObject({ key: keySchema, value: partValueSchema }), output: z.strictObject({ stamp: stampSchema }), action: 'routine.author', audit: 'write' }),
  /** Refused as `version_conflict` when somebody else has saved since. */
  saveImportProfile: operation({ method: 'PUT', path: '/import-profiles/:profileKey', door: 'admin', params: profileParams, input: z.strictObject({ value: partValueSchema, stamp: stampSchema }), output: z.strictObject({ stamp: stampSchema }), action: 'routine.author', audit: 'write' }),
};
