import { about } from '../../core/audit/index';
import { isRefusal, refuse } from '../../core/refusals';
import { refuseAnswer } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { publishVersion } from './publish-version';

/** A second person approves what was put forward, which publishes it as it was, or sends it back with a reason. Nobody approves their own. */
export const answerProposal: Handler<'answerProposal'> = async (call) => {
  const { params, input, stores, actor, now, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await stores.routines.lock(params.routineKey);
  const proposal = (await stores.keptDrafts.of(params.routineKey)).find(({ id }) => id === params.keptId);
  if (proposal === undefined || !('id' in actor)) return refuse('not_found');
  const refused = refuseAnswer(proposal, input.answer, actor.id, call.reader);
  if (refused !== null) return refused;
  // Approval may have taken longer than until the day that it was to begin on.
  const startsOn = proposal.startsOn !== null && proposal.startsOn > today ? proposal.startsOn : null;
  const version = input.answer === 'returned' ? null : await publishVersion(call, { document: proposal.document, reason: proposal.reason, startsOn });
  if (isRefusal(version)) return version;
  await stores.keptDrafts.answer(proposal.id, { kind: input.answer, at: now, by: 'name' in actor ? actor.name : '', reason: input.reason });
  return { output: { published: version?.number ?? null }, about: about({ subjectId: params.routineKey }) };
};
