import { about } from '../../core/audit/index';
import { recordContact } from '../../core/cases/index';
import { isContact, isUnclear, needsNote, type CheckAnswer, type CheckAnswerKind } from '../../core/checks/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { newConcern } from '../concerns/raise-concern';
import { nowIn } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { messages } from './messages';
import { presentAnswer } from './present-answer';

/**
 * What was done about one pupil, right in the list (S34-S37, B101). Contact with the home is also written into the pupil's open case (S45);
 * a worry becomes a concern; nobody answering, or passing it on, leaves it with the one who follows up until it is clear (S35).
 */
export const answerCheck: Handler<'answerCheck'> = async (call) => {
  const { stores, params, input, actor, today, now, newId } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const { routineKey, checkKey, occasion, answer, note } = input;
  const checks = (await stores.routines.current(routineKey))?.document.checks ?? [];
  if (!checks.some(({ key }) => key === checkKey)) return refuse('unknown_check');
  if (occasion > today) return refuse('invalid_input', [{ path: 'occasion', message: messages.anotherDay }]);
  if (needsNote(answer) && note === '') return refuse('invalid_input', [{ path: 'note', message: messages.needsNote }]);
  const given: CheckAnswer = { id: newId(), pupilId: card.pupil.id, schoolId: card.school.id, routineKey, checkKey, occasion, on: today, at: now, by: { id: actor.id, name: actor.name }, answer, note };
  await stores.checks.addAnswer(given);
  if (answer === 'concern') await stores.concerns.save([await newConcern(call, card, { source: 'teacher', text: note, since: null })]);
  const logged = isContact(answer) || answer === 'no_answer' ? await logInCases(call, card, answer, note) : null;
  if (isRefusal(logged)) return logged;
  return { output: presentAnswer(given), about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id, subjectId: given.id }) };
};

/** Every contact with the home belongs in the log of the cases that the person may work in (S45). */
async function logInCases(call: Call<'answerCheck'>, { pupil }: PupilCard, answer: CheckAnswerKind, note: string): Promise<Refusal | null> {
  const { stores, actor, today, now, newId, may } = call;
  if (actor.kind !== 'staff') return null;
  const by = { id: actor.id, name: actor.name };
  for (const found of await stores.cases.ofPupils([pupil.id], 'open')) {
    const version = await stores.routines.version(found.routineKey, found.routineVersion);
    if (!version || !may('case.work', caseObject(pupil, found))) continue;
    const current = await stores.cases.claim(found.id);
    if (current?.status !== 'open') continue;
    const contact = { on: today, with: 'guardian' as const, how: answer === 'message_received' ? ('message' as const) : ('phone' as const), reached: !isUnclear(answer), summary: note };
    const events = recordContact(current, contact, { ...nowIn(call), by, newId, routine: version.document });
    if (isRefusal(events)) return events;
    await stores.cases.append(current, events, now);
  }
  return null;
}
