import { isAskedOf } from '../../core/access/index';
import { waitOf, type Case } from '../../core/cases/index';
import type { MovedRow, OfferRow, ReferralRow, Waiting } from '../../core/contracts/index';
import { presentTransfers } from '../cases/present-transfers';
import { unreadCases } from '../audience/unread';
import { nowIn } from '../clock';
import { emergenciesWaiting } from '../emergency/present-emergency';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { unseenPupils } from '../people/unseen-pupils';
import { standingFor } from './standing';

type WaitingCall = Pick<Call<'viewMyDay'>, 'actor' | 'stores' | 'today' | 'now' | 'may'>;

/** What the day has been read from. */
interface Read {
  /** The schools that this person leads. */
  readonly led: readonly string[];
  /** The open cases at the schools where this person works. */
  readonly cases: readonly Case[];
  /** Those of them that are this person's own. */
  readonly own: readonly Case[];
  /** Open cases elsewhere of pupils who go to the schools that this person leads. */
  readonly leftBehind: readonly Case[];
  /** All their pupils, also those who go elsewhere now. */
  readonly cards: ReadonlyMap<string, PupilCard>;
}

/** What waits for this person beside their tasks: the baton, cases on the move, what has stood too long, and whom they stand in for. */
export async function waitingFor(call: WaitingCall, { led, cases, own, leftBehind, cards }: Read): Promise<Waiting> {
  const { stores, actor, may } = call;
  const known = cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    return card ? [{ current, card, object: caseObject(card.pupil, current) }] : [];
  });
  const offered = known.filter(({ object }) => may('case.answer', object));
  const moved = known.filter(({ current, card, object }) => card.school.id !== current.schoolId && may('case.decide', object));
  return {
    offers: await offers(call, offered),
    transfers: await transfers(call, led, [...cases, ...leftBehind], cards),
    moved: moved.map(presentMoved),
    standing: await standingFor({ stores, actor, now: nowIn(call), led }, known.filter(({ object }) => may('case.view', object)).map(({ current }) => current), cards),
    referrals: known.filter(({ object }) => may('referral.answer', object)).flatMap((one) => referredTo(call, one)).sort((one, other) => (one.answerBy ?? '9').localeCompare(other.answerBy ?? '9')),
    unseen: await unseen(call, led),
    unread: unreadAt(await unreadCases(call, led)),
    emergencies: await emergenciesWaiting(call, own, cards),
    standsInFor: actor.kind === 'staff' ? (actor.standsInFor ?? []).map(({ name, until }) => ({ name, until })) : [],
    away: await away(call),
  };
}

/** What the guard has said is lent to one of the person's roles at the school. */
function referredTo({ actor, today }: WaitingCall, { current, card }: Known): ReferralRow[] {
  const roles = new Set(actor.kind === 'staff' ? actor.assignments.filter(({ schoolId }) => schoolId === current.schoolId).map(({ role }) => role) : []);
  const lent = new Set(current.grants.filter(({ role, until, endedOn }) => role !== undefined && roles.has(role) && endedOn === null && (until === null || until >= today)).map(({ referralId }) => referralId));
  return current.referrals.flatMap((referral): ReferralRow[] => {
    const { id, serviceTitle, purpose, status, sentOn, answerBy } = referral;
    const wait = waitOf(referral, today);
    return lent.has(id) && sentOn !== null ? [{ caseId: current.id, referralId: id, pupil: presentPupil(card), serviceTitle, purpose, status, sentOn, answerBy, late: wait !== null && wait.late && !wait.over }] : [];
  });
}

/** Only that there is somebody, and only to those who may name one. */
async function unseen({ stores, may }: WaitingCall, led: readonly string[]): Promise<Waiting['unseen']> {
  const named = led.filter((schoolId) => may('shield.name', { kind: 'school', schoolId }));
  const shielded = named.length === 0 ? [] : await stores.people.shieldedOf(named);
  const without: Waiting['unseen'] = [];
  for (const schoolId of new Set(shielded.map(({ school }) => school.id))) {
    const [first] = unseenPupils(shielded.filter(({ school }) => school.id === schoolId), await stores.staff.ofSchool(schoolId));
    if (first) without.push({ schoolId, schoolName: first.card.school.name });
  }
  return without;
}

/** Only where it is: which cases stands on the page where they are looked after. */
function unreadAt(found: Awaited<ReturnType<typeof unreadCases>>): Waiting['unread'] {
  return [...new Map(found.map(({ card: { school } }) => [school.id, { schoolId: school.id, schoolName: school.name }])).values()];
}

interface Known {
  readonly current: Case;
  readonly card: PupilCard;
}

async function offers({ stores, actor }: WaitingCall, offered: readonly Known[]): Promise<OfferRow[]> {
  const names = await stores.staff.names(offered.flatMap(({ current: { offer } }) => (offer === null ? [] : [offer.by, offer.toId])));
  return offered.flatMap(({ current, card }) => {
    const { offer } = current;
    if (offer === null || !isAskedOf(actor, offer.toId)) return [];
    const isMine = actor.kind === 'staff' && actor.id === offer.toId;
    return [{ caseId: current.id, pupil: presentPupil(card), fromName: names.get(offer.by) ?? '', toName: names.get(offer.toId) ?? '', isMine, note: offer.note, on: offer.on }];
  });
}

/** Looked for among the school's own pupils, by those who lead it: the case itself is still another school's. */
async function transfers({ stores, may }: WaitingCall, led: readonly string[], cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>) {
  const coming = cases.filter((current) => {
    const card = cards.get(current.pupilId);
    return card !== undefined && card.pupil.active && led.includes(card.school.id) && current.transfer !== null && may('case.receive', caseObject(card.pupil, current));
  });
  return presentTransfers(stores, coming, cards);
}

function presentMoved({ current, card }: Known): MovedRow {
  const { id, transferRequest, transfer } = current;
  return { caseId: id, pupil: presentPupil(card), schoolName: card.school.name, requestedOn: transferRequest?.on ?? null, offeredOn: transfer?.on ?? null };
}

async function away({ stores, actor, today }: WaitingCall): Promise<Waiting['away']> {
  if (actor.kind !== 'staff') return [];
  const absences = (await stores.absentStaff.ofStaff(actor.id, today)).filter(({ from }) => from <= today);
  if (absences.length === 0) return [];
  const schools = new Map((await stores.people.schoolsIn(absences.map(({ schoolId }) => schoolId))).map(({ id, name }) => [id, name]));
  const names = await stores.staff.names(absences.flatMap(({ substituteId }) => substituteId ?? []));
  return absences.map(({ schoolId, until, substituteId }) => ({ schoolName: schools.get(schoolId) ?? '', until, substituteName: substituteId === null ? null : (names.get(substituteId) ?? '') }));
}
