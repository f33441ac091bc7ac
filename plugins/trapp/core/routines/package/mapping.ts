import { say } from '../../language/index';
import { paperKindSchema, templatesOf } from '../../papers/index';
import { isStandardRole, ownRoleSchema, roleName, shippedRoleNames, staffRoleSchema, type MunicipalRole, type StaffRole } from '../../people/index';
import type { CoordinatorLanguage } from '../compare/index';
import { isObject, titleOf, type Json } from '../compare/names';
import type { DraftDocument } from '../draft';
import type { Routine } from '../routine';

/** What a package may call something else than the municipality that takes it in. */
export const mappedParts = ['roles', 'services', 'guides', 'planTemplates', 'meetingTemplates', 'areas'] as const;
export type MappedPart = (typeof mappedParts)[number];

/** What of the package is to be which of ours: "services/ppt" is "vart-ppt", "roles/own_sosiallarer" is "department_head". */
export type Mapping = ReadonlyMap<string, string>;

/** A role that the package names. Who has it is the municipality's; who they are there, the package says only of roles that its maker has made. */
export interface PackageRole {
  readonly role: StaffRole;
  readonly title: string;
  /** How many places in the package name it. */
  readonly uses: number;
  /** Have we a role of this key, in use? If not, it is to be mapped or taken along. */
  readonly isHere: boolean;
  /** Does the package say how far it reaches and what it may, so that it can be taken along? */
  readonly described: Pick<MunicipalRole, 'reach' | 'abilities'> | null;
  /** The one of ours with the same name, which is then most likely the same. */
  readonly alike: StaffRole | null;
}

const roleFields: ReadonlySet<string> = new Set(['responsible', 'role', 'assessedBy', 'noAnswerTo']);
const taskTemplates: Readonly<Record<string, MappedPart>> = { conversation: 'guides', plan: 'planTemplates', meeting: 'meetingTemplates' };

/** What a field of a routine names, where that is something that can be mapped. A task and a paper say by their kind what their template is. */
function namedBy(field: string, value: unknown, holder: Json): MappedPart | undefined {
  if (typeof value !== 'string') return undefined;
  if (roleFields.has(field) || (field !== 'key' && ownRoleSchema.safeParse(value).success)) return 'roles';
  if (field === 'service') return 'services';
  if (field === 'meetingTemplate') return 'meetingTemplates';
  if (field === 'guide' && 'field' in holder) return 'guides';
  if (field === 'area') return 'areas';
  return field === 'template' ? templatesNamedBy(holder['kind']) : undefined;
}

function templatesNamedBy(kind: unknown): MappedPart | undefined {
  const paper = paperKindSchema.safeParse(kind).data;
  return taskTemplates[String(kind)] ?? (paper === undefined ? undefined : (templatesOf[paper] ?? undefined));
}

/** Goes through everything that a document names, wherever it stands; answers it with each name as `rename` gives it back. */
function renamed(value: unknown, rename: (part: MappedPart, key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => {
      const part = namedBy(field, held, value);
      if (part !== undefined) return [field, rename(part, String(held))];
      const isListOfServices = field === 'recipients' && Array.isArray(held);
      return [field, isListOfServices ? [...new Set(held.map((one) => rename('services', String(one))))] : renamed(held, rename)];
    }),
  );
}

export const idOf = (part: string, key: string | null): string => (key === null ? part : `${part}/${key}`);

/** The package's routine with everything that was mapped called by our name, in every place that names it. The parts themselves keep theirs. */
export function withMapping(routine: Routine, mapping: Mapping): Routine {
  return mapping.size === 0 ? routine : (renamed(routine, (part, key) => mapping.get(idOf(part, key)) ?? key) as Routine);
}

/** How many places name what, by id. */
export function namesIn(document: DraftDocument): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  renamed(document, (part, key) => {
    names.set(idOf(part, key), (names.get(idOf(part, key)) ?? 0) + 1);
    return key;
  });
  return names;
}

/** Roles that the document names and no municipality has unless it has made them. */
export function ownRolesIn(document: DraftDocument): StaffRole[] {
  return rolesIn(namesIn(document)).flatMap(({ role }) => (isStandardRole(role) ? [] : [role]));
}

/** Every role that the package names, those that are to be mapped first. */
export function packageRoles(routine: Routine, described: readonly Omit<MunicipalRole, 'retired'>[], ours: readonly MunicipalRole[], language: CoordinatorLanguage): PackageRole[] {
  const inUse = ours.filter(({ retired }) => !retired);
  const roles = rolesIn(namesIn(routine)).map(({ role, uses }): PackageRole => {
    const told = described.find(({ key }) => key === role);
    const isHere = isStandardRole(role) || inUse.some(({ key }) => key === role);
    const called = told?.name ?? roleName(role, Object.fromEntries(ours.map(({ key, name }) => [key, name])));
    const nameOf = ({ key, name }: MunicipalRole) => [name.nb, ...(isStandardRole(key) ? [shippedRoleNames[key].nb] : [])].map(plain);
    const alike = isHere ? undefined : inUse.find((one) => nameOf(one).includes(plain(called.nb)));
    return { role, title: say(called, language), uses, isHere, described: told === undefined || isHere ? null : { reach: told.reach, abilities: told.abilities }, alike: alike?.key ?? null };
  });
  return [...roles.filter(({ isHere }) => !isHere), ...roles.filter(({ isHere }) => isHere)];
}

function rolesIn(names: ReadonlyMap<string, number>): { role: StaffRole; uses: number }[] {
  return [...names].flatMap(([id, uses]) => {
    const role = id.startsWith('roles/') ? staffRoleSchema.safeParse(id.slice('roles/'.length)).data : undefined;
    return role === undefined ? [] : [{ role, uses }];
  });
}

/** Ours that one of the package's could be: those of the same list, where the package's is not there by its key and something else names it. */
export function choicesFor(draft: DraftDocument, part: string, language: CoordinatorLanguage): { key: string; title: string }[] {
  const held = mappedParts.some((one) => one === part) ? draft[part] : undefined;
  return Array.isArray(held) ? held.flatMap((one: unknown) => (isObject(one) && typeof one['key'] === 'string' ? [{ key: one['key'], title: titleOf(one, language) }] : [])) : [];
}

export const plain = (name: string): string => name.trim().toLowerCase();
