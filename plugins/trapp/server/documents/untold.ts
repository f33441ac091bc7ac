import type { Case } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { ownerOfCase, somebodyThere, withoutWhereabouts, type DocumentHead, type Outline } from '../../core/documents/index';
import type { Text } from '../../core/language/index';
import { fullName, roleName, type Staff } from '../../core/people/index';
import type { Call } from '../http/handler';
import type { PupilCard } from '../people/people.store';

/** Whom a paper is about. */
export interface Whose {
  readonly card: PupilCard;
  /** null when it is about the pupil as such. */
  readonly current: Case | null;
}

/** Does a paper of the pupil say where they go? Not of one with a protected address. */
export const tellsWhere = ({ card }: Pick<Whose, 'card'>): boolean => card.pupil.protection === 'none';

/** A kept paper from before the address was protected says where the pupil goes, and stays where it is kept. */
export const mayBeGivenOut = (paper: Pick<DocumentHead, 'tellsWhere'>, card: PupilCard): boolean => !paper.tellsWhere || tellsWhere({ card });

/**
 * The paper as it may leave the school: of a protected pupil without school, class and the names of those who work there (sec-10). Every paper comes
 * through here; `null` is a paper that is about nobody.
 */
export async function untold({ stores, actor }: Pick<Call<OperationId>, 'stores' | 'actor'>, whose: Whose | null, outline: Outline): Promise<Outline> {
  if (whose === null || tellsWhere(whose)) return outline;
  const { card: { pupil, school, group }, current } = whose;
  const schoolIds = [...new Set([school.id, current?.schoolId ?? school.id])];
  const happened = current === null ? [] : await stores.cases.events(current.id);
  const concerned = [...pupil.namedStaff, ...(current === null ? [] : [current.ownerId]), ...happened.map(({ event }) => event.by), ...(actor.kind === 'staff' ? [actor.id] : [])];
  const staff = new Map(await stores.staff.some([...new Set(concerned)]));
  for (const id of schoolIds) for (const one of [...(await stores.staff.ofSchool(id)), ...(await stores.staff.above(id))]) staff.set(one.id, one);
  const roleNames = await stores.roles.names();
  const roleOf = ({ id, assignments }: Staff): Text => {
    if (id === current?.ownerId) return ownerOfCase;
    const held = assignments.find(({ schoolId }) => schoolId !== null && schoolIds.includes(schoolId)) ?? assignments[0];
    return held === undefined ? somebodyThere : roleName(held.role, roleNames, school.kind);
  };
  const groups = await stores.people.groupsOf(schoolIds);
  return withoutWhereabouts(outline, {
    unit: school.kind,
    schools: (await stores.people.schools()).map(({ name }) => name),
    groups: [group.name, ...groups.map((one) => one.group.name)],
    staff: [...staff.values()].map((one) => ({ name: one.name, role: roleOf(one) })),
    family: [fullName(pupil), ...(await stores.people.guardians(pupil.id)).map(({ name }) => name)],
  });
}
