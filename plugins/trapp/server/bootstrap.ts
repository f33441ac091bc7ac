import type { Core } from '@strapi/strapi';
import { endAdminSessionsOnChange } from './coordinators/admin-account.store';
import { registerAuthorPermission } from './coordinators/coordinator.store';
import { checkAuditEveryNight, EVERY_NIGHT } from './jobs/check-audit';
import { EVERY_FEW_MINUTES, keepUp } from './jobs/keep-up';
import { EVERY_FEW_MINUTES as MAIL_TIMES, mailOut } from './jobs/mail-out';
import { EVERY_MINUTE, importFolderWatcher } from './jobs/watch-import-folder';
import type { Premises } from './premises';
import { tellTransactions } from './row-security/acting';
import { layRowSecurity } from './row-security/apply';
import { system } from './row-security/scope';

/** When the database is there: the audit log is shut against change, and the night's work is set up. Strapi's admin roles do not exist yet; see `first-run.ts`. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const premises: Premises = strapi.plugin('trapp').service('premises');
  await registerAuthorPermission(strapi);
  endAdminSessionsOnChange(strapi);
  await guardRows(strapi);
  await premises.actingAs(system, () => premises.stores.audit.seal());
  await premises.stores.absences.prepare();
  await premises.actingAs(system, () => premises.stores.findings.prepare());
  await premises.actingAs(system, () => premises.stores.cases.prepare());
  // Strapi runs the tasks that a plugin adds also where cron is switched off.
  if (strapi.config.get('server.cron.enabled') !== true) return;
  const bySystem = (task: () => Promise<void>) => () => premises.actingAs(system, task);
  const keepingUp = keepUp(premises);
  strapi.cron.add({ trappEvaluation: { task: bySystem(() => keepingUp.catchUp()), options: { rule: EVERY_FEW_MINUTES, tz: 'Europe/Oslo' } } });
  strapi.cron.add({ trappImportFolder: { task: bySystem(importFolderWatcher(premises)), options: { rule: EVERY_MINUTE } } });
  strapi.cron.add({ trappAudit: { task: bySystem(checkAuditEveryNight(premises)), options: { rule: EVERY_NIGHT, tz: 'Europe/Oslo' } } });
  strapi.cron.add({ trappMail: { task: bySystem(mailOut(premises)), options: { rule: MAIL_TIMES } } });
  premises.onChanged = () => keepingUp.wake();
  // Whoever was left due when the last one stopped.
  keepingUp.wake();
}

/** On PostgreSQL the database stands behind the guard. */
async function guardRows(strapi: Core.Strapi): Promise<void> {
  await layRowSecurity(strapi.db, String(strapi.plugin('trapp').config('databaseAppRole') ?? ''));
  tellTransactions(strapi.db);
}
