import type { Core } from '@strapi/strapi';
import { webPages } from './http/web-pages';
import { stopMalformedDefinitions } from './routines/authored.store';
import { tables } from './tables';

/** Before the database is opened: our own tables and the routes. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  // Strapi writes the column's name into each attribute, so no two may be one object.
  for (const table of tables) strapi.get('models').add(JSON.parse(JSON.stringify(table)));
  stopMalformedDefinitions(strapi);
  strapi.server.routes(webPages(strapi.dirs.static.public));
}
