import type { Language } from '../language/index';
import type { Problem } from '../refusals';
import { abilities, isStandardRole, standardRoles, shippedRoleNames, type MunicipalRole } from '../people/index';
import { roleWords } from './role-words';
import { abilityNeeds, limitOf, shippedRoles } from './role-limits';

/** The standard roles as shipped, where the municipality has said nothing. */
export const shippedMunicipalRoles: readonly MunicipalRole[] = standardRoles.map((key) => ({ key, name: shippedRoleNames[key], ...shippedRoles[key], retired: false }));

/**
 * What is wrong with a role as somebody has written it, beside the others and as it was before: anything beyond the limits, anything that its reach keeps and
 * is not there, and anything that lacks what it needs. Nothing is put right behind the writer's back; the guard holds the limits all the same.
 * Told in the reader's language.
 */
export function checkRole(role: MunicipalRole, before: MunicipalRole | null, others: readonly MunicipalRole[], reader: Language = 'nb'): Problem[] {
  const words = roleWords(reader);
  const problems: Problem[] = [];
  if (before !== null && before.reach !== role.reach) problems.push({ path: 'reach', message: words.reachStays });
  if (role.retired && isStandardRole(role.key)) problems.push({ path: 'retired', message: words.standardStays });
  const plain = (name: string) => name.trim().toLowerCase();
  if (!role.retired && others.some((other) => !other.retired && other.key !== role.key && plain(other.name.nb) === plain(role.name.nb))) problems.push({ path: 'name.nb', message: words.nameTaken });
  for (const ability of abilities) {
    const limit = limitOf(role.key, role.reach, ability);
    const isSaid = role.abilities.includes(ability);
    if (isSaid && limit !== 'may' && limit !== 'always') problems.push({ path: `abilities.${ability}`, message: `${words.abilities[ability]}: ${words.reasons[limit]}` });
    if (!isSaid && limit === 'always') problems.push({ path: `abilities.${ability}`, message: `${words.abilities[ability]}: ${role.key === 'head_teacher' ? words.headTeacherKeeps : words.alwaysThere}` });
    const lacking = isSaid ? abilityNeeds[ability].filter((needed) => !role.abilities.includes(needed)) : [];
    for (const needed of lacking) problems.push({ path: `abilities.${ability}`, message: words.needs(words.abilities[ability], words.abilities[needed]) });
  }
  return problems;
}
