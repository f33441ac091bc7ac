import { about } from '../../core/audit/index';
import { decideBlock, rowsOfPerson } from '../../core/people/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { pupilObject } from '../people/access-objects';

/** The head teacher says that a guardian is to be given nothing, or that this is over: of every row that is this person (sec-10). Of two who do so at once, one is refused. */
export const blockGuardian: Handler<'blockGuardian'> = async ({ stores, params, input, actor, today, guard }) => {
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const { id, schoolId } = card.pupil;
  const guardians = await stores.people.guardians(id);
  const guardian = guardians.find((one) => one.id === params.guardianId);
  if (!guardian) return refuse('invalid_input', [{ path: 'guardianId', message: messages.guardianGone }]);
  const decision = decideBlock(guardian, input, { today, by: { id: actor.id, name: actor.name } });
  if (isRefusal(decision)) return decision;
  const before = await stores.people.blockDecisions(id);
  let changed = 0;
  for (const row of rowsOfPerson(guardian, guardians)) if (await stores.roster.block(row.id, [...(before.get(row.id) ?? []), decision])) changed += 1;
  if (changed === 0) return refuse('version_conflict');
  return { output: {}, about: about({ pupilIds: [id], schoolId, subjectId: guardian.id }) };
};
