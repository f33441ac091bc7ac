import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import { presentFindingView } from './present-finding';

/** Why a pupil is on the list: what was counted, what was left out and why, by which rule of which version. */
export const viewFinding: Handler<'viewFinding'> = async (call) => {
  const finding = await call.stores.findings.find(call.params.findingId);
  const card = finding && (await call.stores.people.pupil(finding.pupilId));
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  const open = (await call.stores.cases.ofPupils([finding.pupilId], 'open')).find((found) => found.routineKey === finding.routineKey && found.schoolId === card.school.id);
  const openCaseId = open && call.may('case.view', caseObject(card.pupil, open)) ? open.id : null;
  return {
    output: presentFindingView(finding, card, { today: call.today, openCaseId }),
    about: about({ pupilIds: [finding.pupilId], schoolId: finding.schoolId, subjectId: finding.id }),
  };
};
