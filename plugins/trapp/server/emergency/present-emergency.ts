import { caseNumber, isOpenAt, type AccessObject, type Actor, type EmergencyAccess } from '../../core/access/index';
import type { Case } from '../../core/cases/index';
import type { CaseView, EmergencyUse, OpenEmergency, OperationId, Waiting } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { schoolsOf } from '../people/visible-pupils';

type PresentCall = Pick<Call<OperationId>, 'actor' | 'stores' | 'now' | 'may'>;

/** The use, as the guard asks about it. */
export function emergencyObject({ schoolId, staffId, overseenFrom }: EmergencyAccess): Extract<AccessObject, { kind: 'emergency' }> {
  return { kind: 'emergency', schoolId, staffId, overseenFrom };
}

/** What the one who asks has open at the moment. */
export function openedNow(actor: Actor): OpenEmergency[] {
  if (actor.kind !== 'staff' || actor.at === undefined) return [];
  const { at: now, opened = [] } = actor;
  return opened.filter(({ until }) => now < until).map((one) => ({ ...one, now }));
}

/**
 * The uses as they are shown to those who look at them. Whom it was about and what was written is for those who may see the case without it: the one above
 * the schools is told the number and the kind of reason (sec-10).
 */
export async function presentUses(call: PresentCall, accesses: readonly EmergencyAccess[]): Promise<EmergencyUse[]> {
  const { stores, now, may } = call;
  const cases = new Map((await stores.cases.some([...new Set(accesses.flatMap(({ caseId }) => caseId ?? []))])).map((one) => [one.id, one]));
  const cards = await stores.people.cards([...cases.values()].map(({ pupilId }) => pupilId));
  const schools = new Map((await stores.people.schoolsIn([...new Set(accesses.map(({ schoolId }) => schoolId))])).map(({ id, name }) => [id, name]));
  const names = await stores.staff.names(accesses.flatMap(({ staffId, review }) => [staffId, ...(review === null ? [] : [review.by])]));
  return accesses.map((access) => {
    const { id, staffId, schoolId, caseId, reason, text, openedAt, endsAt, givenBack, review } = access;
    const current = caseId === null ? undefined : cases.get(caseId);
    const card = current && cards.get(current.pupilId);
    const seen = current && card && may('case.view', caseObject(card.pupil, current)) ? card : null;
    const isMine = call.actor.kind === 'staff' && call.actor.id === staffId;
    const isNear = isMine || access.overseenFrom === 'school';
    return {
      accessId: id, staffName: names.get(staffId) ?? '', schoolName: seen !== null || isNear ? (schools.get(schoolId) ?? '') : null, number: caseId === null ? null : caseNumber(caseId), caseId: seen === null ? null : caseId,
      pupil: seen === null ? null : presentPupil(seen), reason, text: seen !== null || isMine || (caseId === null && isNear) ? text : null,
      openedAt, endsAt, isOpen: isOpenAt(access, now), givenBack,
      review: review === null ? null : { byName: names.get(review.by) ?? '', at: review.at, outcome: review.outcome, remark: review.remark },
      mayReview: review === null && caseId !== null && may('emergency.review', emergencyObject(access)),
    };
  });
}

/** On the case's own page: how long it stands open for the reader, and to those who work in it, who else has opened it. */
export async function emergencyOnCase(call: Pick<PresentCall, 'actor' | 'stores' | 'now'>, current: Case, mayWork: boolean): Promise<CaseView['emergency']> {
  const mine = openedNow(call.actor).find(({ caseId }) => caseId === current.id) ?? null;
  if (!mayWork) return { mine, uses: [] };
  const uses = await call.stores.emergencies.ofCases([current.id]);
  const names = await call.stores.staff.names(uses.map(({ staffId }) => staffId));
  return { mine, uses: uses.map((access) => {
    const { id, staffId, reason, openedAt, endsAt, review } = access;
    return { accessId: id, staffName: names.get(staffId) ?? '', reason, openedAt, endsAt, isOpen: isOpenAt(access, call.now), reviewed: review !== null };
  }) };
}

/** On somebody's day: what is theirs to look at, what was opened in their own cases, and what they have open. */
export async function emergenciesWaiting(call: PresentCall, own: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Promise<Waiting['emergencies']> {
  const { stores, actor } = call;
  const inOwn = (await stores.emergencies.ofCases(own.map(({ id }) => id))).filter(({ review, staffId }) => review === null && (actor.kind !== 'staff' || staffId !== actor.id));
  const names = await stores.staff.names(inOwn.map(({ staffId }) => staffId));
  const pupils = new Map(own.flatMap(({ id, pupilId }) => { const card = cards.get(pupilId); return card ? [[id, presentPupil(card).name] as const] : []; }));
  return {
    toReview: (await toReview(call)).length,
    inMyCases: inOwn.flatMap(({ id, caseId, staffId, openedAt }) => (caseId === null ? [] : [{ accessId: id, caseId, pupilName: pupils.get(caseId) ?? '', staffName: names.get(staffId) ?? '', openedAt }])),
    mine: openedNow(actor),
  };
}

/** Uses that wait to be looked at by this person; tries that found nothing are listed, and do not wait. */
export async function toReview({ stores, actor, may }: Pick<PresentCall, 'stores' | 'actor' | 'may'>): Promise<EmergencyAccess[]> {
  const schoolIds = await overseen({ stores, actor, may });
  return (await stores.emergencies.ofSchools(schoolIds, 'waiting')).filter((access) => access.caseId !== null && may('emergency.review', emergencyObject(access)));
}

/** The schools whose uses are this person's to look at, all of them or those of their leaders. */
export async function overseen({ stores, actor, may }: Pick<PresentCall, 'stores' | 'actor' | 'may'>): Promise<string[]> {
  if (actor.kind !== 'staff') return [];
  const isEverywhere = actor.assignments.some(({ schoolId }) => schoolId === null);
  const ids = isEverywhere ? (await stores.people.schools()).map(({ id }) => id) : schoolsOf(actor);
  return ids.filter((schoolId) => (['school', 'above'] as const).some((overseenFrom) => may('emergency.review', { kind: 'emergency', schoolId, staffId: '', overseenFrom })));
}
