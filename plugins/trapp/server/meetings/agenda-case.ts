import { discussCase, fieldChanges } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { say } from '../../core/language/index';
import { nextNumber, type AgendaCase, type AgendaCaseText, type TeamMeeting } from '../../core/meetings/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from '../cases/case-at-hand';
import type { Call, Handler } from '../http/handler';
import { caseWritten } from './field-history';
import { meetingMessages } from './messages';
import { presentCaseMeetings } from './present-case-meetings';
import { refuseTelling, seatsOf, type SpokenOf } from './spoken-of';
import { meetingOfCase, templateOf } from './team-meeting-at-hand';

type AgendaCall = Call<'putOnAgenda' | 'writeAgendaCase' | 'concludeAgendaCase' | 'takeOffAgenda'>;

interface AgendaAtHand {
  readonly hand: CaseAtHand;
  readonly meeting: TeamMeeting;
  /** The case on the agenda; null when it is not. */
  readonly item: AgendaCase | null;
}

/** Case and meeting, claimed in that order. The guard is asked about the case: a protected pupil's is brought up by those who are named only (sec-10). */
async function agendaAtHand(call: AgendaCall): Promise<AgendaAtHand | Refusal> {
  const { caseId, meetingId } = call.params;
  const hand = await caseAtHand(call, caseId, 'change');
  if (isRefusal(hand)) return hand;
  const meeting = await meetingOfCase(call.stores, meetingId, hand.current.schoolId);
  if (isRefusal(meeting)) return meeting;
  return { hand, meeting, item: meeting.cases.find((one) => one.caseId === caseId) ?? null };
}

/** The case is brought up in a meeting of its school, with what the meeting is asked (A31, B49). */
export const putOnAgenda: Handler<'putOnAgenda'> = async (call) => {
  const { stores, input, today, now } = call;
  const at = await agendaAtHand(call);
  if (isRefusal(at)) return at;
  const { hand, meeting, item: before } = at;
  if (hand.current.status === 'closed') return refuse('case_closed');
  if (before) return refuse('invalid_input', [{ path: 'meetingId', message: meetingMessages.onAlready }]);
  if (meeting.cases.length >= 60) return refuse('invalid_input', [{ path: 'meetingId', message: meetingMessages.full }]);
  const item: AgendaCase = { ...input, caseId: hand.current.id, decided: '', actionItems: [], number: nextNumber(meeting.cases), version: 1, putOnBy: hand.context.by.id, putOnOn: today, concludedOn: null };
  const telling = refuseTelling(await spoken(call, at, item), item);
  // Here the form is flat.
  if (telling) return refuse('invalid_input', telling.problems.map(({ message }) => ({ path: 'asked', message })));
  await stores.meetings.save({ ...meeting, cases: [...meeting.cases, item] });
  await stores.fieldChanges.add(caseWritten(meeting, item), fieldChanges({}, textOf(item)), { by: hand.context.by.id, at: now });
  return { output: await presentCaseMeetings(call, hand), about: aboutCase(hand.current, meeting.id) };
};

/** What the meeting is asked, what it comes to, and who does what. Two who write at once lose nothing. */
export const writeAgendaCase: Handler<'writeAgendaCase'> = async (call) => {
  const { stores, input, now } = call;
  const at = await agendaAtHand(call);
  if (isRefusal(at)) return at;
  const item = onAgenda(at, input.version);
  if (isRefusal(item)) return item;
  const written = withText(item, input.text);
  const telling = refuseTelling(await spoken(call, at, written), written);
  if (telling) return telling;
  await stores.meetings.save(withItem(at.meeting, written));
  await stores.fieldChanges.add(caseWritten(at.meeting, item), fieldChanges(textOf(item), input.text), { by: at.hand.context.by.id, at: now });
  return { output: { version: written.version }, about: aboutCase(at.hand.current, at.meeting.id) };
};

/** What was decided becomes part of the case, and what somebody has taken on becomes tasks (S63, B48). */
export const concludeAgendaCase: Handler<'concludeAgendaCase'> = async (call) => {
  const { stores, input, today } = call;
  const at = await agendaAtHand(call);
  if (isRefusal(at)) return at;
  const item = onAgenda(at, input.version);
  if (isRefusal(item)) return item;
  const { hand, meeting } = at;
  const { showing, workers } = await spoken(call, at, item);
  const { template } = await templateOf(stores, meeting);
  const after = await happen(call, hand, discussCase(hand.current, { meeting, title: say(template.title, 'nb'), item, named: showing.named, workers }, hand.context));
  if (isRefusal(after)) return after;
  const concluded = { ...item, version: item.version + 1, concludedOn: today };
  await stores.meetings.save(withItem(meeting, concluded));
  return { output: { version: concluded.version }, about: aboutCase(after.current, meeting.id) };
};

/** Taken off before anything was decided. */
export const takeOffAgenda: Handler<'takeOffAgenda'> = async (call) => {
  const at = await agendaAtHand(call);
  if (isRefusal(at)) return at;
  const item = onAgenda(at, null);
  if (isRefusal(item)) return item;
  const { hand, meeting } = at;
  await call.stores.meetings.save({ ...meeting, cases: meeting.cases.filter((one) => one !== item) });
  return { output: {}, about: aboutCase(hand.current, meeting.id) };
};

function onAgenda({ item }: AgendaAtHand, version: number | null): AgendaCase | Refusal {
  if (!item) return refuse('invalid_input', [{ path: 'meetingId', message: meetingMessages.notOn }]);
  if (item.concludedOn !== null) return refuse('invalid_input', [{ path: 'caseId', message: meetingMessages.concluded }]);
  return version === null || item.version === version ? item : refuse('version_conflict', [{ path: 'version', message: meetingMessages.changedSince }]);
}

function textOf({ anonymous, asked, decided, actionItems }: AgendaCase): AgendaCaseText {
  return { anonymous, asked, decided, actionItems };
}

function withText(item: AgendaCase, text: AgendaCaseText): AgendaCase {
  return { ...item, ...text, version: item.version + 1 };
}

function withItem(meeting: TeamMeeting, item: AgendaCase): TeamMeeting {
  return { ...meeting, cases: meeting.cases.map((one) => (one.caseId === item.caseId ? item : one)) };
}

/** How the case is spoken of among those who are asked, with this text. */
async function spoken(call: Pick<Call<OperationId>, 'stores' | 'today' | 'actor' | 'may'>, { hand: { current, card, version }, meeting }: AgendaAtHand, item: AgendaCase): Promise<SpokenOf> {
  const seat = await seatsOf(call, meeting);
  return seat({ item, current, card, routine: version.document, guardians: await call.stores.people.guardians(card.pupil.id) });
}
