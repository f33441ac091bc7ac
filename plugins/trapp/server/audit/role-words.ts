import type { Text } from '../../core/language/index';
import { roleName, type StaffRole } from '../../core/people/index';
import type { Stores } from '../stores';

/** What the municipality calls its roles. */
export async function roleWords(stores: Pick<Stores, 'roles'>): Promise<(role: StaffRole) => Text> {
  const names = await stores.roles.names();
  return (role) => roleName(role, names);
}
