import { checkRole } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { keyFrom, refuseTelling } from '../../core/language/index';
import { isStandardRole, ownRoleSchema, type MunicipalRole, type OwnRole } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { writer } from '../catalogue/writer';
import type { Call, Handler } from '../http/handler';
import { words } from './messages';
import type { StoredRole } from './role.store';

const MOST_OWN = 40;

/** A role of the municipality's own; its key is made from its name, and stays when the name changes. */
export const addRole: Handler<'addRole'> = async (call) => {
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  const roles = await call.stores.roles.all();
  if (isFull(roles)) return refuseTelling('invalid_input', { path: '', message: words.tooMany(MOST_OWN) }, call.reader);
  const role = await written(call, { key: newKey(call.input.name.nb, roles), ...call.input, retired: false }, null, roles);
  return isRefusal(role) ? role : { output: role, about: about({ subjectId: role.key }) };
};

/**
 * A role that a package tells of becomes one of the municipality's own, by the key that the package's routine names it by. One that we have and use stays as we have
 * it. Refuses as when somebody adds or saves one.
 */
export async function takeRole(call: WritingCall, given: Omit<MunicipalRole, 'retired'>): Promise<StoredRole | Refusal> {
  const roles = await call.stores.roles.all();
  const before = roles.find(({ key }) => key === given.key) ?? null;
  if (before !== null && !before.retired) return before;
  if (before === null && isFull(roles)) return refuseTelling('invalid_input', { path: '', message: words.tooMany(MOST_OWN) }, call.reader);
  return written(call, { ...given, retired: false }, before, roles);
}

/** Refuses what goes beyond the limits, with why; and what somebody else has changed since it was read. */
export const saveRole: Handler<'saveRole'> = async (call) => {
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  const roles = await call.stores.roles.all();
  const before = roles.find(({ key }) => key === call.params.role);
  if (before === undefined) return refuse('not_found');
  const { edition, ...said } = call.input;
  if (edition !== before.edition) return refuse('version_conflict');
  const role = await written(call, { key: before.key, reach: before.reach, ...said }, before, roles);
  return isRefusal(role) ? role : { output: role, about: about({ subjectId: role.key }) };
};

type WritingCall = Pick<Call<'addRole'>, 'stores' | 'actor' | 'now' | 'reader'>;

async function written({ stores, actor, now, reader }: WritingCall, role: MunicipalRole, before: StoredRole | null, roles: readonly StoredRole[]): Promise<StoredRole | Refusal> {
  const problems = checkRole(role, before, roles, reader);
  if (problems.length > 0) return refuse('invalid_input', problems);
  const edition = before?.edition ?? 0;
  if (!(await stores.roles.save(role, edition, { at: now, by: writer(actor) }))) return refuse('version_conflict');
  return { ...role, edition: edition + 1 };
}

const isFull = (roles: readonly MunicipalRole[]) => roles.filter(({ key }) => !isStandardRole(key)).length >= MOST_OWN;

function newKey(name: string, roles: readonly MunicipalRole[]): OwnRole {
  const stem = `own_${keyFrom(name).replaceAll('-', '_').slice(0, 36) || 'rolle'}`;
  for (let count = 1; ; count += 1) {
    const key = ownRoleSchema.parse(count === 1 ? stem : `${stem}_${count}`);
    if (!roles.some((role) => role.key === key)) return key;
  }
}
