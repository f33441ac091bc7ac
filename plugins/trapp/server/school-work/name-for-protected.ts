import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { unseenPupils } from '../people/unseen-pupils';

/**
 * The head teacher names somebody for a protected pupil whom nobody at the school can follow up. Whoever was named before stays named: no shield is ever
 * taken away by this, and for a pupil who has somebody it is refused (sec-10).
 */
export const nameForProtected: Handler<'nameForProtected'> = async ({ stores, params, input, guard }) => {
  const { schoolId } = params;
  const refused = guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const staff = await stores.staff.ofSchool(schoolId);
  const [found] = unseenPupils((await stores.people.shieldedOf([schoolId])).filter(({ pupil }) => pupil.id === input.pupilId), staff);
  if (!found) return refuse('invalid_input', [{ path: 'pupilId', message: messages.notUnseen }]);
  if (!found.candidates.some(({ id }) => id === input.staffId)) return refuse('invalid_input', [{ path: 'staffId', message: messages.cannotFollowUp }]);
  const { id, namedStaff } = found.card.pupil;
  await stores.roster.nameStaff(id, [...namedStaff, input.staffId]);
  return { output: {}, about: about({ pupilIds: [id], schoolId, subjectId: input.staffId }) };
};
