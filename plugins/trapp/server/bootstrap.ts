import type { Core } from '@strapi/strapi';
import { registerAuthorPermission } from './coordinators/coordinator.store';
import { EVERY_NIGHT, evaluateEveryNight } from './jobs/evaluate-every-night';
import type { Premises } from './premises';

/** When the database is there: the audit log is shut against change, and the night's work is set up. Strapi's admin roles do not exist yet; see `first-run.ts`. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const premises: Premises = strapi.plugin('trapp').service('premises');
  await registerAuthorPermission(strapi);
  await premises.stores.audit.seal();
  strapi.cron.add({ trappEvaluation: { task: () => evaluateEveryNight(premises), options: { rule: EVERY_NIGHT, tz: 'Europe/Oslo' } } });
}
