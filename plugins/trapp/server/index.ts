import type { Core } from '@strapi/strapi';
import { headIn, lineOf } from './audit/heads';
import { bootstrap } from './bootstrap';
import { changeAdminCodes } from './coordinators/admin-codes';
import { contentTypes } from './content-types/index';
import { runMainJob, type MainJobFiles } from './demo/main-job';
import { firstRun } from './first-run';
import { foundMunicipality, readMunicipalityFile } from './municipality/found-municipality';
import { checkAudit } from './jobs/check-audit';
import { staffDoor } from './http/staff-door';
import type { Premises } from './premises';
import { premises, register } from './register';
import { system } from './row-security/scope';
import { changeAccount, type AccountDeed } from './session/reset-account';
import { giveRole, type GivenRole } from './session/give-role';

/** What a command does is done by the system: nobody asks. */
function asSystem<T>(strapi: Core.Strapi, work: (premises: Premises) => Promise<T>): Promise<T> {
  const made: Premises = strapi.plugin('trapp').service('premises');
  return made.actingAs(system, () => work(made));
}

/** The main job from files to papers, for the command `npm run main-job`. */
const mainJob = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (baseUrl: string, files: MainJobFiles) => asSystem(strapi, (premises) => runMainJob(premises, baseUrl, files)),
});

/** Schools and staff from a file, for the command `npm run municipality`. */
const municipality = ({ strapi }: { strapi: Core.Strapi }) => ({
  found: (file: unknown, passwordOf: (username: string) => string) =>
    asSystem(strapi, (premises) => foundMunicipality(premises, readMunicipalityFile(file), passwordOf)),
});

/** Somebody's account, for the command `npm run account`. */
const accounts = ({ strapi }: { strapi: Core.Strapi }) => ({
  change: (deed: AccountDeed, username: string, newPassword: () => string) => asSystem(strapi, (premises) => changeAccount(premises, deed, username, newPassword)),
  adminCodes: (deed: 'codes' | 'no-codes', email: string) => asSystem(strapi, (premises) => changeAdminCodes(premises, deed, email)),
  role: (deed: 'give' | 'take', given: GivenRole) => asSystem(strapi, (premises) => giveRole(premises, deed, given)),
});

/** The audit log from its first row to its last, for the command `npm run audit`. Throws when `kept` is no line of an earlier check. */
const auditLog = ({ strapi }: { strapi: Core.Strapi }) => ({
  async check(kept: string | null) {
    const seen = kept === null ? undefined : headIn(kept);
    if (kept !== null && seen === undefined) throw new Error('That is no line of an earlier check');
    const checked = await asSystem(strapi, (premises) => checkAudit(premises, seen));
    return { ...checked, line: lineOf(checked) };
  },
});

/** The plugin's server, as Strapi loads it. The ways in follow from the table of operations: the staff's is a middleware, the others are routes mounted in `register`. */
export default {
  register,
  bootstrap,
  contentTypes,
  middlewares: { 'staff-door': (_: unknown, { strapi }: { strapi: Core.Strapi }) => staffDoor(() => strapi.plugin('trapp').service('premises')) },
  services: { accounts, auditLog, firstRun, mainJob, municipality, premises },
};
