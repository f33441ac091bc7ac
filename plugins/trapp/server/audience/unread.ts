import { isUnread, type AccessObject } from '../../core/access/index';
import type { Case, Limited } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';

type UnreadCall = Pick<Call<OperationId>, 'stores' | 'today' | 'may'>;
type CaseObject = Extract<AccessObject, { kind: 'case' }>;

/** What is in the case that nobody reads any more, for whoever is to name somebody; nothing to others (decision 029). */
export async function unreadIn(call: UnreadCall, { schoolId, limited }: Pick<Case, 'schoolId' | 'limited'>, object: CaseObject): Promise<Limited[]> {
  const named = limited.filter(({ audience }) => audience.kind === 'named');
  if (named.length === 0 || !mayName(call, schoolId)) return [];
  const staff = await staffAt(call, schoolId);
  return named.filter((one) => isUnread(one, staff, object));
}

/** The open cases at these schools with something that nobody reads any more, of those where the one who asks is to name somebody. */
export async function unreadCases(call: UnreadCall, schoolIds: readonly string[]): Promise<{ readonly current: Case; readonly card: PupilCard }[]> {
  const { stores, may } = call;
  const named = schoolIds.filter((schoolId) => mayName(call, schoolId));
  const cases = named.length === 0 ? [] : await stores.cases.forNamed(named);
  if (cases.length === 0) return [];
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  const staff = new Map<string, Awaited<ReturnType<typeof staffAt>>>();
  for (const schoolId of new Set(cases.map((current) => current.schoolId))) staff.set(schoolId, await staffAt(call, schoolId));
  return cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    const object = card && caseObject(card.pupil, current);
    return card && object && may('case.view', object) && current.limited.some((one) => isUnread(one, staff.get(current.schoolId) ?? [], object)) ? [{ current, card }] : [];
  });
}

function mayName({ may }: UnreadCall, schoolId: string): boolean {
  return may('shield.name', { kind: 'school', schoolId });
}

async function staffAt({ stores, today }: UnreadCall, schoolId: string) {
  return (await stores.staff.ofSchool(schoolId)).map(({ id, name, assignments }) => ({ kind: 'staff' as const, id, name, assignments, on: today }));
}
