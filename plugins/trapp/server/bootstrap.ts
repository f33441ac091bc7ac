import type { Core } from '@strapi/strapi';
import { registerAuthorPermission } from './coordinators/coordinator.store';

/** When the database is there: stores are built, and the rooms get them. Strapi's admin roles do not exist yet; see `first-run.ts`. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerAuthorPermission(strapi);
}
