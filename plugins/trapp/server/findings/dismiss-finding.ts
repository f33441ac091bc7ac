import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { choicesTitles } from './choices-titles';
import { presentFindingView } from './present-finding';

/** "Assessed, no action": a full answer, with its reason on record (pain 19). The absence that it weighed is not raised again by itself. */
export const dismissFinding: Handler<'dismissFinding'> = async (call) => {
  const { stores, actor, today } = call;
  const finding = await stores.findings.find(call.params.findingId);
  const card = finding && (await stores.people.pupil(finding.pupilId));
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const assessment = { by: { id: actor.id, name: actor.name }, on: today, reason: call.input.reason, caseId: null };
  if (!(await stores.findings.assess(finding.id, 'no_action', assessment))) return refuse('finding_already_assessed');
  // Windows may begin with the assessment, and rules may leave out what it has weighed.
  await stores.due.add([{ pupilId: card.pupil.id, schoolId: card.school.id }], call.now);
  const choices = await choicesTitles(stores, finding.explanation);
  return {
    output: presentFindingView({ ...finding, status: 'no_action', assessment }, card, { today, openCaseId: null, choices }),
    about: about({ pupilIds: [finding.pupilId], schoolId: finding.schoolId, subjectId: finding.id }),
  };
};
