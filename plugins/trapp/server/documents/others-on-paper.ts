import type { OperationId } from '../../core/contracts/index';
import { withoutOtherPupils, type Outline, type PeopleOnPaper } from '../../core/documents/index';
import { fullName, mayNameSibling } from '../../core/people/index';
import type { Call } from '../http/handler';
import type { Whose } from './untold';

type Stores = Pick<Call<OperationId>, 'stores'>;

/** Whose names may stand on a paper that goes home, and whose may not: the other pupils of the school, wherever they stand in what somebody has written. */
export async function peopleOnPaper({ stores }: Stores, { card: { pupil, school }, current }: Whose): Promise<PeopleOnPaper> {
  const schoolIds = [...new Set([school.id, current?.schoolId ?? school.id])];
  const guardians = await stores.people.guardians(pupil.id);
  const named = (await stores.people.namesAt(schoolIds, guardians.map(({ name }) => name))).filter(({ id }) => id !== pupil.id);
  const siblings = named.filter((one) => mayNameSibling(guardians, one));
  const staff = (await Promise.all(schoolIds.map((id) => stores.staff.ofSchool(id)))).flat();
  const near = current === null ? [] : [current.ownerId, ...current.team];
  return {
    others: named.filter((one) => !siblings.includes(one)).map(({ givenName, familyName, groupId }) => ({ givenName, familyName, isClassmate: groupId === pupil.groupId })),
    family: [fullName(pupil), ...guardians.map(({ name }) => name), ...siblings.map(fullName)],
    staff: staff.map(({ name }) => name),
    near: [...(await stores.staff.names(near)).values()],
  };
}

/** The paper as it goes home: no other pupil is named. `left`: first names that the maker says are somebody else's. */
export async function forHome(call: Stores, whose: Whose, outline: Outline, left: readonly string[] = []): Promise<Outline> {
  return withoutOtherPupils(outline, await peopleOnPaper(call, whose), { unit: whose.card.school.kind, left });
}
