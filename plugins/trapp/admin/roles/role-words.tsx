import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { say, type Language } from '../../core/language/index';
import { roleName, standardRoles, staffRoleSchema, type MunicipalRole, type StaffRole } from '../../core/people/index';
import { useAsked } from '../api/ask';
import { useReader } from '../messages/index';
import type { Choice } from '../parts/pick';

interface RoleWords {
  /** What the role is called, in the reader's language. */
  readonly role: (role: StaffRole) => string;
  /** Those that can be named in a routine. */
  readonly roles: readonly Choice[];
}

const NONE: readonly MunicipalRole[] = [];
const Roles = createContext<RoleWords>(wordsOf(NONE, 'nb'));

/** The municipality's roles, for every page that names one. Whoever may not read them sees what roles are called everywhere. */
export function RolesAtHand({ children }: { readonly children: ReactNode }) {
  const held = useAsked('viewRoles').answer?.roles ?? NONE;
  const { language } = useReader();
  const words = useMemo(() => wordsOf(held, language), [held, language]);
  return <Roles.Provider value={words}>{children}</Roles.Provider>;
}

/** What roles are called, reckoned once for all who ask on a page. */
export function useRoleWords(): RoleWords {
  return useContext(Roles);
}

function wordsOf(held: readonly MunicipalRole[], language: Language): RoleWords {
  const names = Object.fromEntries(held.map(({ key, name }) => [key, name]));
  const role = (key: StaffRole) => say(roleName(key, names), language);
  const inUse = held.length === 0 ? standardRoles : held.flatMap(({ key, retired }) => (retired ? [] : [key]));
  return { role, roles: inUse.map((value) => ({ value, label: role(value) })) };
}

/** A role as it is picked in a list; what is none leaves it as it was. */
export function roleOr(before: StaffRole, picked: string): StaffRole {
  return staffRoleSchema.safeParse(picked).data ?? before;
}
