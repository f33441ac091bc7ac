import type { Text, UnitKind } from '../../core/language/index';
import { roleName, type StaffRole } from '../../core/people/index';
import type { Stores } from '../stores';

/** What the municipality calls its roles, at a school or in a kindergarten. */
export async function roleWords(stores: Pick<Stores, 'roles'>): Promise<(role: StaffRole, unit?: UnitKind) => Text> {
  const names = await stores.roles.names();
  return (role, unit) => roleName(role, names, unit);
}
