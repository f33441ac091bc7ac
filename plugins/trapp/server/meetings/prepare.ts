import { about } from '../../core/audit/index';
import type { InvitationView } from '../../core/contracts/index';
import type { Invitation } from '../../core/meetings/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { invitationObject } from './meeting-object';
import { caseMeetings, meetingRows, pointsOf } from './meeting-rows';
import { templateOf } from './team-meeting-at-hand';

type PrepareCall = Call<'viewInvitation' | 'savePreparation'>;

/** A meeting that one is asked to, and what one has written for it. */
export const viewInvitation: Handler<'viewInvitation'> = async (call) => {
  const invitation = await ownInvitation(call);
  if (isRefusal(invitation)) return invitation;
  return answer(call, invitation);
};

/** One's own words for the meeting. Nobody else reads them until they are shared, and they may be taken back before it. */
export const savePreparation: Handler<'savePreparation'> = async (call) => {
  const invitation = await ownInvitation(call);
  if (isRefusal(invitation)) return invitation;
  const saved = { ...invitation, preparation: call.input, savedAt: call.now };
  await call.stores.invitations.save(saved);
  return answer(call, saved);
};

async function ownInvitation(call: PrepareCall): Promise<Invitation | Refusal> {
  const { actor, stores, params } = call;
  const found = actor.kind === 'staff' ? await stores.invitations.find(params.meetingId, actor.id) : undefined;
  if (!found) return refuse('not_found');
  return call.guard(invitationObject(found)) ?? found;
}

async function answer(call: PrepareCall, invitation: Invitation): Promise<{ output: InvitationView; about: ReturnType<typeof about> } | Refusal> {
  const { stores, actor } = call;
  const team = invitation.kind === 'team' ? await stores.meetings.find(invitation.meetingId) : undefined;
  const [meeting] = await meetingRows(call, { team: team ? [team] : [], invitations: [invitation] });
  const held = team ? { template: (await templateOf(stores, team)).template, agenda: team.agenda } : await caseAgenda(call, invitation);
  if (meeting === undefined || held === null || meeting.status !== 'planned') return refuse('not_found');
  const points = pointsOf(held.template, held.agenda, actor).map(({ title, prepare }) => ({ title, prepare: prepare ?? null }));
  const { preparation, savedAt, schoolId, meetingId } = invitation;
  return { output: { meeting, points, preparation, savedAt }, about: about({ schoolId, subjectId: meetingId, pupilIds: meeting.pupil === null ? [] : [meeting.pupil.id] }) };
}

async function caseAgenda(call: PrepareCall, invitation: Invitation) {
  const found = (await caseMeetings(call, [invitation])).get(invitation.meetingId);
  return found === undefined ? null : { template: found.template, agenda: found.meeting.agenda };
}
