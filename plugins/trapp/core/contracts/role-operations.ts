import { z } from 'zod';
import { municipalRoleSchema, roleChangeSchema, staffRoleSchema } from '../people/index';
import { nothing, operation } from './operation';

/** `edition`: how many times the role has been written; 0 while it is as shipped. Who saves says which one they began with. */
const edition = z.number().int().min(0);
const roleViewSchema = municipalRoleSchema.extend({ edition });
export type RoleView = z.infer<typeof roleViewSchema>;

const written = municipalRoleSchema.omit({ key: true, reach: true });

/** What a municipality calls its roles and what they may, within the hard limits (F1, decision 028). */
export const roleOperations = {
  /** Every role, and who has changed what of them, the newest first. */
  viewRoles: operation({
    method: 'GET', path: '/roles', door: 'admin', params: nothing, input: nothing,
    output: z.strictObject({ roles: z.array(roleViewSchema), changes: z.array(roleChangeSchema) }), action: 'routine.read', audit: 'read',
  }),
  /** A role of the municipality's own. How far it reaches is chosen here, and stays. */
  addRole: operation({
    method: 'POST', path: '/roles', door: 'admin', params: nothing, input: written.omit({ retired: true }).extend({ reach: municipalRoleSchema.shape.reach }),
    output: roleViewSchema, action: 'role.arrange', audit: 'write',
  }),
  /** Holds from the next thing that anybody who has the role asks for. */
  saveRole: operation({
    method: 'PUT', path: '/roles/:role', door: 'admin', params: z.strictObject({ role: staffRoleSchema }), input: written.extend({ edition }),
    output: roleViewSchema, action: 'role.arrange', audit: 'write',
  }),
};
