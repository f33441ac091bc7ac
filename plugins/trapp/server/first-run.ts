import type { Core } from '@strapi/strapi';
import { createCoordinatorStore } from './coordinators/coordinator.store';
import { DEMO_ADMINS, DEMO_PASSWORD, makeDemo } from './demo/index';
import type { Premises } from './premises';
import { system } from './row-security/scope';

/** What is done after the whole of Strapi has started, admin roles included. Called by the application shell as the service `firstRun`. */
export const firstRun = ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(): Promise<void> {
    await closeDefaultTokens(strapi);
    const coordinators = createCoordinatorStore(strapi);
    await coordinators.ensureRole();
    if (strapi.plugin('trapp').config('demo') !== true) return;
    const premises: Premises = strapi.plugin('trapp').service('premises');
    await premises.actingAs(system, () => makeDemo(premises, (line) => strapi.log.info(line)));
    if (!(await coordinators.isAnybodyThere())) {
      for (const { role, email, firstname, lastname } of DEMO_ADMINS) await coordinators.add({ email, firstname, lastname, password: DEMO_PASSWORD }, role);
    }
  },
});

/** A fresh Strapi makes an API token with full access that nobody asked for. We make none, so any with its name is that one. */
async function closeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
}
