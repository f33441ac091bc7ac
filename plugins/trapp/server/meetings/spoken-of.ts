import { can } from '../../core/access/index';
import { gradeShown, howShown, readsName, type Case, type Hearer, type Showing } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { tellingWords, type AgendaCase, type AgendaCaseText, type TeamMeeting, type Telling } from '../../core/meetings/index';
import type { Guardian } from '../../core/people/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Routine } from '../../core/routines/index';
import { householdOf } from '../cases/home';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { actorsOn } from '../people/stand-ins';
import { meetingMessages } from './messages';

type MeetingCall = Pick<Call<OperationId>, 'stores' | 'today' | 'actor' | 'may'>;

/** A case on the agenda, with how it is spoken of among those who are asked, and what the one who reads may know. */
export interface SpokenOf {
  readonly item: AgendaCase;
  readonly current: Case;
  readonly card: PupilCard;
  readonly showing: Showing;
  /** May the reader open the case, whatever the meeting knows? */
  readonly own: boolean;
  /** Does the reader learn the name in the meeting? */
  readonly named: boolean;
  readonly grade: number | null;
  readonly telling: Telling;
  /** Staff at the meeting who may open the case. */
  readonly workers: readonly { readonly id: string; readonly name: string }[];
}

/** Every case on the agenda, also one that has been closed or has moved on since. */
export async function spokenOf(call: MeetingCall, meeting: TeamMeeting): Promise<SpokenOf[]> {
  const { stores } = call;
  if (meeting.cases.length === 0) return [];
  const cases = new Map((await stores.cases.some(meeting.cases.map(({ caseId }) => caseId))).map((current) => [current.id, current]));
  const cards = await stores.people.cards([...cases.values()].map(({ pupilId }) => pupilId));
  const guardians = await stores.people.guardiansOf([...cards.keys()]);
  const versionOf = await stores.routines.followedBy([...cases.values()]);
  const seat = await seatsOf(call, meeting);
  return meeting.cases.flatMap((item) => {
    const current = cases.get(item.caseId);
    const card = current && cards.get(current.pupilId);
    const version = current && versionOf(current);
    return card && version ? [seat({ item, current, card, routine: version.document, guardians: guardians.get(card.pupil.id) ?? [] })] : [];
  });
}

interface Brought {
  readonly item: AgendaCase;
  readonly current: Case;
  readonly card: PupilCard;
  readonly routine: Routine;
  readonly guardians: readonly Guardian[];
}

/** Who sits at the table, and from there each case as it is spoken of. */
export async function seatsOf({ stores, today, actor, may }: MeetingCall, { schoolId, participants }: TeamMeeting): Promise<(brought: Brought) => SpokenOf> {
  const staff = await stores.staff.some(participants.flatMap(({ staffId }) => staffId ?? []));
  const actorOf = await actorsOn(stores, [...staff.values()], today);
  const seated = participants.map((participant) => {
    const held = staff.get(participant.staffId ?? '');
    return { participant, actor: held?.active ? actorOf(held) : null };
  });
  const grades = new Map<number, number>();
  for (const { group } of await stores.people.pupilsOfSchools([schoolId])) grades.set(group.grade, (grades.get(group.grade) ?? 0) + 1);
  const mine = participants.find(({ staffId }) => actor.kind === 'staff' && staffId === actor.id);
  return ({ item, current, card, routine, guardians }) => {
    const { pupil, group } = card;
    const object = caseObject(pupil, current);
    const home = householdOf(pupil, guardians, today);
    const at = { routine, today, home };
    const hearers = seated.map(({ participant: { name, role, service, presence }, actor: who }): Hearer => ({ name: name || role, service, seesCase: who !== null && can(who, 'case.view', object), absent: presence === 'absent' }));
    const showing = howShown(current, { isProtected: pupil.protection !== 'none', anonymous: item.anonymous, hearers }, at);
    const own = may('case.view', object);
    return {
      item, current, card, showing, own,
      named: readsName(current, showing, { service: mine?.presence === 'absent' ? null : (mine?.service ?? null), seesCase: own }, at),
      grade: gradeShown(showing, group.grade, grades.get(group.grade) ?? 0),
      telling: { givenName: pupil.givenName, familyName: pupil.familyName, guardians: guardians.map(({ name }) => name), group: group.name },
      workers: seated.flatMap(({ actor: who }) => (who !== null && can(who, 'case.view', object) ? [{ id: who.id, name: who.name }] : [])),
    };
  };
}

/** A case without a name is written so that it tells nobody who it is about (B49). */
export function refuseTelling({ showing, telling }: Pick<SpokenOf, 'showing' | 'telling'>, { asked, decided, actionItems }: AgendaCaseText): Refusal | null {
  if (showing.named) return null;
  const fields: [string, string][] = [['text.asked', asked], ['text.decided', decided], ...actionItems.map(({ what }, index): [string, string] => [`text.actionItems.${index}.what`, what])];
  const problems = fields.flatMap(([path, written]) => {
    const found = tellingWords(written, telling);
    return found.length === 0 ? [] : [{ path, message: meetingMessages.telling(found) }];
  });
  return problems.length === 0 ? null : refuse('invalid_input', problems);
}
