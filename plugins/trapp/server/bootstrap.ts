import type { Core } from '@strapi/strapi';

/** When the database is there: stores are built, and the rooms get them. Strapi's admin roles do not exist yet; see `first-run.ts`. */
export async function bootstrap(_: { strapi: Core.Strapi }): Promise<void> {}
