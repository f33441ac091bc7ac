import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { textSchema } from '../language/index';
import { roleTermsSchema, staffRoleSchema } from './roles';

/** A role as a municipality has it: what it is called, how far it reaches and what it may there (F1). */
export const municipalRoleSchema = z.strictObject({
  key: staffRoleSchema,
  name: textSchema,
  ...roleTermsSchema.shape,
  /** In use no more: whoever holds it may nothing by it, and no routine can name it. Only the municipality's own roles are given up. */
  retired: z.boolean(),
});
export type MunicipalRole = z.infer<typeof municipalRoleSchema>;

/** What was said of a role before somebody changed it, and after: kept for good. */
export const roleChangeSchema = z.strictObject({
  at: momentSchema,
  by: z.string().min(1).max(160),
  before: municipalRoleSchema.nullable(),
  after: municipalRoleSchema,
});
export type RoleChange = z.infer<typeof roleChangeSchema>;
