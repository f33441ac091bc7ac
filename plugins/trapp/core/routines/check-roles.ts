import { isStandardRole, ownRoleSchema, staffRoleSchema, type MunicipalRole, type StaffRole } from '../people/index';
import { tellFaults, type Fault, type Language } from '../language/index';
import type { Problem } from '../refusals';
import { isTooDeep } from './check';
import { words } from './messages';

type Roles = readonly Pick<MunicipalRole, 'key' | 'reach' | 'abilities' | 'retired'>[];

/** Services come from outside the school, so their people have a role that reaches what is referred to them and nothing else. */
const SERVICES: readonly StaffRole[] = ['school_nurse', 'ppt'];

/**
 * What is wrong with the roles that a document names, in the municipality that is to publish it: those it does not have, those that are to assess and may not,
 * and those of a service that reach further than what is referred to them. Told in the reader's language.
 */
export function checkNamedRoles(document: unknown, roles: Roles, reader: Language = 'nb'): Problem[] {
  return isTooDeep(document) ? [] : tellFaults(faultsOfRoles(document, roles), reader);
}

function faultsOfRoles(document: unknown, roles: Roles): Fault[] {
  return namedIn(document, '').flatMap(({ path, name, role }): Fault[] => {
    const held = roles.find(({ key, retired }) => key === role && !retired);
    if (!isStandardRole(role) && held === undefined) return [{ path, message: words.roleNotHere(role) }];
    if (/^services\.\d+\.role$/.test(path)) {
      const fits = isStandardRole(role) ? SERVICES.includes(role) : held?.reach === 'referred_only';
      return fits ? [] : [{ path, message: words.roleOfService }];
    }
    const cannot = name === 'assessedBy' && !isStandardRole(role) && held?.abilities.includes('follow_up') !== true;
    return cannot ? [{ path, message: words.roleCannotAssess }] : [];
  });
}

interface Named {
  readonly path: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** Own roles wherever they stand, and the roles of services. */
function namedIn(value: unknown, path: string): Named[] {
  if (typeof value === 'string') {
    const name = path.split('.').at(-1) ?? '';
    const role = (name === 'role' ? staffRoleSchema : ownRoleSchema).safeParse(value).data;
    return role === undefined ? [] : [{ path, name, role }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => namedIn(held, path === '' ? key : `${path}.${key}`));
}
