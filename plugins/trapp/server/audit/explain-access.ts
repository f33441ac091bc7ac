import { explain, keysOf, rolesInWords, type StaffActor } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { Case } from '../../core/cases/index';
import type { OperationId, OwnAccess } from '../../core/contracts/index';
import { fullName } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import { schoolsOf } from '../people/visible-pupils';
import { presentGrounds } from './present-grounds';
import { caseSubject, pupilSubject, type Subject } from './subject';

/** "Why do I see this?" about a pupil: the guard's own reasons. */
export const explainPupil: Handler<'explainPupil'> = async (call) => answer(call, await pupilSubject(call, call.params.pupilId));

/** The same about a case. */
export const explainCase: Handler<'explainCase'> = async (call) => answer(call, await caseSubject(call, call.params.caseId));

async function answer({ actor, stores, may }: Pick<Call<OperationId>, 'actor' | 'stores' | 'may'>, subject: Subject | Refusal) {
  if (isRefusal(subject)) return subject;
  return { output: { grounds: await presentGrounds(stores, explain(actor, subject.object)), mayReadLog: may('access_log.view', subject.object) }, about: subject.about };
}

/** The whole of one's own access: what each role opens, and what one has by name. */
export const viewOwnAccess: Handler<'viewOwnAccess'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { actor, stores, may } = call;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const cases = await byName(call, actor);
  const shielded = (await stores.people.shieldedOf(schoolsOf(actor))).filter(({ pupil }) => pupil.namedStaff.includes(actor.id) && may('pupil.view', pupilObject(pupil)));
  const named = shielded.map(({ pupil }) => ({ id: pupil.id, name: fullName(pupil) }));
  const shown = [...named, ...cases.flatMap(({ pupil }) => pupil ?? [])].map(({ id }) => id);
  const output: OwnAccess = { roles: await presentGrounds(stores, rolesInWords(actor)), cases, named };
  return { output, about: about({ pupilIds: shown }) };
};

/** Open cases that name the person, or that they have opened in an emergency; without those that their roles open anyway. */
async function byName({ stores, may }: Call<'viewOwnAccess'>, actor: StaffActor): Promise<OwnAccess['cases']> {
  const found = [...(await stores.cases.naming(keysOf(actor))), ...(await stores.cases.some((actor.opened ?? []).map(({ caseId }) => caseId)))];
  const cards = await stores.people.cards(found.map(({ pupilId }) => pupilId));
  const shown: OwnAccess['cases'] = [];
  for (const current of new Map(found.map((one): [string, Case] => [one.id, one])).values()) {
    const card = cards.get(current.pupilId);
    if (card === undefined) continue;
    const object = caseObject(card.pupil, current);
    const grounds = explain(actor, object).filter(({ reason: { by } }) => by !== 'role' && by !== 'named');
    if (grounds.length === 0) continue;
    const readable = may('case.view', object);
    const pupil = readable ? { id: card.pupil.id, name: fullName(card.pupil) } : null;
    shown.push({ caseId: current.id, pupil, readable, grounds: await presentGrounds(stores, grounds) });
  }
  return shown;
}
