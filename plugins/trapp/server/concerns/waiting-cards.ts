import type { Action } from '../../core/access/index';
import { gatherConcerns, type Concern, type Gathered } from '../../core/concerns/index';
import type { ConcernCard, OperationId } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import type { FindingHead } from '../findings/finding.store';
import { isForRole } from '../findings/is-for';
import { presentFindingLine } from '../findings/present-finding';
import type { Call } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { ToldOf } from './told-above';

type WaitingCall = Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>;
type Cards = ReadonlyMap<string, PupilCard>;
/** What waits to be assessed at the schools, whoever may see it. */
interface Waiting {
  readonly findings: readonly FindingHead[];
  readonly concerns: readonly Concern[];
}

interface Shown {
  /** `mine`: only where something of it is for this person to assess; then all that waits about the pupil is there, for one decision to answer it. */
  readonly whose: 'mine' | 'all';
  /** So many pupils at most. */
  readonly most: number;
  /** What of it this person is told of besides, because nobody has assessed it. */
  readonly toldOf?: ToldOf;
}

const SEES: Action = 'finding.view';

/** What waits about each pupil, gathered, the most pressing first, and how many pupils there are in all (S24). */
export async function waitingCards({ stores, actor, today, may }: WaitingCall, { findings, concerns }: Waiting, cards: Cards, { whose, most, toldOf = () => null }: Shown): Promise<{ cards: ConcernCard[]; inAll: number }> {
  const seen = <T extends { readonly pupilId: string }>(rows: readonly T[]) => rows.filter(({ pupilId }) => mayUse(cards.get(pupilId), may));
  const all = gatherConcerns(seen(findings), seen(concerns), today);
  const told = new Map<string, StaffRole>();
  const wanted = whose === 'all' ? all : all.filter((one) => {
    const card = cards.get(one.pupilId);
    if (card === undefined || isMine(one, card, actor)) return card !== undefined;
    const role = toldOf(one, card);
    if (role !== null) told.set(one.pupilId, role);
    return role !== null;
  });
  const shown = wanted.slice(0, most);
  const names = await stores.staff.names(shown.flatMap((one) => one.concerns.flatMap(({ raisedBy }) => raisedBy ?? [])));
  const presented = shown.flatMap((one) => {
    const card = cards.get(one.pupilId);
    return card ? [{ ...presentCard(one, card, today, names), toldInsteadOf: told.get(one.pupilId) ?? null }] : [];
  });
  return { cards: presented, inAll: wanted.length };
}

function mayUse(card: PupilCard | undefined, may: WaitingCall['may']): boolean {
  return card !== undefined && may(SEES, pupilObject(card.pupil));
}

function isMine({ findings, concerns }: Gathered<FindingHead>, card: PupilCard, actor: WaitingCall['actor']): boolean {
  if (actor.kind !== 'staff') return false;
  return [...findings, ...concerns].some(({ assessedBy }) => isForRole(assessedBy, card, actor.assignments));
}

/** One pupil's card; `names` are those of the people who raised something. */
export function presentCard({ findings, concerns, assessBy, overdue }: Gathered<FindingHead>, card: PupilCard, today: string, names: ReadonlyMap<string, string>): ConcernCard {
  return {
    pupil: presentPupil(card),
    assessBy,
    overdue,
    findings: findings.map((finding) => presentFindingLine(finding, today)),
    raised: concerns.map((concern) => presentRaised(concern, names)),
    toldInsteadOf: null,
  };
}

function presentRaised({ id, source, text, since, raisedOn, raisedBy, assessments }: Concern, names: ReadonlyMap<string, string>): ConcernCard['raised'][number] {
  const last = assessments.at(-1);
  return { id, source, text, since, raisedOn, raisedBy: raisedBy === null ? null : (names.get(raisedBy) ?? null), before: last === undefined ? null : { by: last.by.name, on: last.on, reason: last.reason } };
}
