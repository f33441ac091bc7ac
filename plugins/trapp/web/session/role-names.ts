import { roleName, type StaffRole } from '../../core/people/index';
import { unitSpokenOf } from '../language/unit';
import { words } from '../language/words';
import { useMe } from './me';

/** What the municipality calls a role, in the reader's language. */
export function useRoleName(): (role: StaffRole) => string {
  const { roleNames } = useMe();
  return (role) => words(roleName(role, roleNames, unitSpokenOf()));
}
