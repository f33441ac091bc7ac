import { createContext, useContext, type ReactNode } from 'react';
import { roleName, standardRoles, staffRoleSchema, type MunicipalRole, type StaffRole } from '../../core/people/index';
import { useAsked } from '../api/ask';
import { useReader } from '../messages/index';
import type { Choice } from '../parts/pick';

const Roles = createContext<readonly MunicipalRole[]>([]);

/** The municipality's roles, for every page that names one. Whoever may not read them sees what roles are called everywhere. */
export function RolesAtHand({ children }: { readonly children: ReactNode }) {
  const { answer } = useAsked('viewRoles');
  return <Roles.Provider value={answer?.roles ?? []}>{children}</Roles.Provider>;
}

/** What roles are called, in the reader's language, and those that can be named in a routine. */
export function useRoleWords(): { readonly role: (role: StaffRole) => string; readonly roles: readonly Choice[] } {
  const held = useContext(Roles);
  const { language } = useReader();
  const names = Object.fromEntries(held.map(({ key, name }) => [key, name]));
  const role = (key: StaffRole) => {
    const name = roleName(key, names);
    return name[language] ?? name.nb;
  };
  const inUse = held.length === 0 ? standardRoles : held.flatMap(({ key, retired }) => (retired ? [] : [key]));
  return { role, roles: inUse.map((value) => ({ value, label: role(value) })) };
}

/** A role as it is picked in a list; what is none leaves it as it was. */
export function roleOr(before: StaffRole, picked: string): StaffRole {
  return staffRoleSchema.safeParse(picked).data ?? before;
}
