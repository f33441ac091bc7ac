import type { Core } from '@strapi/strapi';
import { webPages } from './http/web-pages';

/** Before the database is opened: our own tables and the routes. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes(webPages(strapi.dirs.static.public));
}
