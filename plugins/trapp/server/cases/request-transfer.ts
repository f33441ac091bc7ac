import { about } from '../../core/audit/index';
import { requestTransfer as request } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import { nowIn } from '../clock';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';

/** The pupil's new school asks for what is open at an earlier one, without seeing any of it (U7). */
export const requestTransfer: Handler<'requestTransfer'> = async (call) => {
  const { stores, params, input, actor, now, newId } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const elsewhere = await stores.cases.elsewhere({ pupilId: card.pupil.id, schoolId: card.school.id }, 'change');
  if (elsewhere.length === 0) return refuse('offer_gone');
  for (const { id } of elsewhere) {
    const current = await stores.cases.claim(id);
    const version = current && (await stores.routines.version(current.routineKey, current.routineVersion));
    if (!current || !version) continue;
    const events = request(current, { schoolId: card.school.id, ...input }, { ...nowIn(call), newId, by: { id: actor.id, name: actor.name }, routine: version.document });
    if (isRefusal(events)) return events;
    await stores.cases.append(current, events, now);
  }
  return { output: {}, about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id }) };
};
