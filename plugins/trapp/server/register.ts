import type { Core } from '@strapi/strapi';
import { clockAt, morningOf, systemClock, type Clock } from './clock';
import { guardAdminLogin } from './coordinators/admin-login';
import { deliverRoutes } from './deliveries/deliver-route';
import { judging } from './findings/judging';
import { coordinatorRoutes } from './http/routes';
import { webPages } from './http/web-pages';
import { describeError, newId, type Premises } from './premises';
import { stopMalformedDefinitions } from './routines/authored.store';
import { actAs } from './row-security/acting';
import { whyRoleIsUnfit } from './row-security/apply';
import { providerRoutes } from './http/provider-route';
import { inTransaction } from './statement';
import { createStores } from './stores';
import { tables } from './tables';

/** Before the database is opened: our own tables and the routes. */
export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await refuseUnfitRole(strapi);
  // Strapi writes the column's name into each attribute, so no two may be one object.
  for (const table of tables) strapi.get('models').add(JSON.parse(JSON.stringify(table)));
  stopMalformedDefinitions(strapi);
  const premises = (): Premises => strapi.plugin('trapp').service('premises');
  guardAdminLogin(strapi, premises);
  strapi.server.routes(webPages(strapi.dirs.static.public));
  strapi.server.routes(deliverRoutes(premises) as Core.Router);
  strapi.server.routes(providerRoutes(premises) as Core.Router);
  strapi.server.routes(coordinatorRoutes(premises) as Core.Router);
}

/** Not with a role that the database lets past its own rules, where people are at work: asked before anything is made with it. */
async function refuseUnfitRole(strapi: Core.Strapi): Promise<void> {
  const why = await whyRoleIsUnfit(strapi.db);
  if (why !== null && process.env['NODE_ENV'] === 'production') throw new Error(why);
  if (why !== null) strapi.log.warn(why);
}

/** The service `premises`: what every operation stands on. */
export function premises({ strapi }: { strapi: Core.Strapi }): Premises {
  const made: Premises = {
    stores: createStores(strapi, () => made.clock.today()),
    clock: clockOf(strapi.plugin('trapp').config('today')),
    transaction: async (work) => inTransaction(strapi.db, work),
    actingAs: (scope, work) => actAs(strapi.db, scope, work),
    newId,
    report: (where, error) => strapi.log.error(`${where}: ${describeError(error)}`),
    alarm: (sentence) => strapi.log.error(sentence),
    auditHeads: String(strapi.plugin('trapp').config('auditHeads')),
    judging,
    onChanged: () => undefined,
    secureCookies: strapi.plugin('trapp').config('secureCookies') === true,
  };
  return made;
}

function clockOf(day: unknown): Clock {
  return typeof day === 'string' && day !== '' ? clockAt(morningOf(day)) : systemClock;
}
