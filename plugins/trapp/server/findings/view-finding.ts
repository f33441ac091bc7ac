import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { RaisedFinding, StoredFinding } from './finding.store';
import { choicesTitles } from './choices-titles';
import { memoryAt } from './batch';
import { gatherBatch, type Gathered } from './gather-batch';
import { judging } from './judging';
import { asChanged, isWaiting, placeIn, RECALL, ruleNumber } from './memory';
import { presentFindingView } from './present-finding';
import { toFinding } from './store-batch';

interface Prepared {
  readonly finding: StoredFinding;
  /** The pupil, when more has come since the finding was explained. */
  readonly outdated: Gathered | null;
}

/**
 * Why a pupil is on the list: what was counted, what was left out and why, by which rule of which version. A finding that waits, and has more to it
 * by now, is explained anew first: so what somebody assesses is what they have seen.
 */
export const viewFinding: StagedHandler<'viewFinding', Prepared, RaisedFinding | null> = {
  async prepare(call) {
    const finding = await call.stores.findings.find(call.params.findingId);
    const card = finding && (await call.stores.people.pupil(finding.pupilId));
    if (!card) return refuse('not_found');
    const refused = call.guard(pupilObject(card.pupil));
    if (refused) return refused;
    if (finding.status !== 'new' || finding.kind === 'list') return { finding, outdated: null };
    const gathered = await gatherBatch(call.stores, [card.school], [card.pupil.id], call);
    return { finding, outdated: isOutdated(finding, gathered) ? gathered : null };
  },

  async outside({ finding, outdated }) {
    if (outdated === null) return null;
    const number = ruleNumber(finding.routineKey, finding.ruleKey);
    const memories = Int32Array.from(asChanged(memoryAt(outdated.batch, 0), number));
    const { hits } = await judging.judge({ ...outdated.batch, memories });
    const hit = hits.find((one) => one.number === number);
    // What it rests on may be gone: the next evaluation says so.
    return hit === undefined ? null : { ...toFinding(outdated, hit, finding.id), raisedOn: finding.raisedOn, assessBy: finding.assessBy };
  },

  async finish(call, _prepared, refreshed) {
    const { stores } = call;
    if (refreshed !== null) await stores.findings.refresh(refreshed);
    const finding = await stores.findings.find(call.params.findingId);
    const card = finding && (await stores.people.pupil(finding.pupilId));
    if (!card) return refuse('not_found');
    const refused = call.guard(pupilObject(card.pupil));
    if (refused) return refused;
    const open = (await stores.cases.ofPupils([finding.pupilId], 'open')).find((found) => found.routineKey === finding.routineKey && found.schoolId === card.school.id);
    const openCaseId = open && call.may('case.view', caseObject(card.pupil, open)) ? open.id : null;
    const choices = await choicesTitles(stores, finding.explanation);
    return {
      output: presentFindingView(finding, card, { today: call.today, openCaseId, choices }),
      about: about({ pupilIds: [finding.pupilId], schoolId: finding.schoolId, subjectId: finding.id }),
    };
  },
};

/** Has the pupil's latest evaluation seen more than the finding tells of? */
function isOutdated({ routineKey, ruleKey, signature }: StoredFinding, { batch }: Gathered): boolean {
  const memory = memoryAt(batch, 0);
  const at = placeIn(memory, ruleNumber(routineKey, ruleKey));
  return at >= 0 && isWaiting(memory[at + RECALL.content] as number) && memory[at + RECALL.rows] !== signature;
}
