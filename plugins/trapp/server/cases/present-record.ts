import { whyNotAudience } from '../../core/access/index';
import { caseAndTakenIn, recordTitle, type Case } from '../../core/cases/index';
import { offered, papersBeside } from '../../core/documents/index';
import type { OperationId, RecordForm, RecordView } from '../../core/contracts/index';
import { guardiansGiven } from '../../core/people/index';
import { triedMeasures } from '../../core/plans/index';
import { findGuide, findMeetingTemplate, findPlanTemplate } from '../../core/routines/index';
import { showAbsence } from '../absences/school-absence';
import { dayInNorway } from '../clock';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { besideMeeting } from './ask-staff';
import { effectOf } from './effect-of';
import type { RecordAtHand } from './record-at-hand';
import { changesOfPlan, signedPlan } from './signed-plan';

type PresentCall = Pick<Call<OperationId>, 'actor' | 'stores' | 'today' | 'may'>;

/** A record with the form it is written in and what belongs beside it. */
export async function presentRecord(call: PresentCall, hand: RecordAtHand): Promise<RecordView> {
  const { stores, may } = call;
  const { current, card, written, record: { head, content } } = hand;
  const guardians = guardiansGiven(await stores.people.guardians(card.pupil.id), head.kind === 'meeting' ? 'minutes' : 'plan', { protection: card.pupil.protection, way: 'in_person' });
  const audience = current.limited.find(({ id }) => id === head.id)?.audience ?? { kind: 'everyone' as const };
  const object = caseObject(card.pupil, current);
  const people = [...(audience.kind === 'named' ? audience.staffIds : []), head.startedBy, head.savedBy, ...(head.signedBy === null ? [] : [head.signedBy])];
  return {
    record: head,
    content,
    form: await formOf(call, hand),
    title: recordTitle(written.document, head),
    pupil: presentPupil(card),
    guardians: guardians.map(({ name, language }) => ({ name, language })),
    people: Object.fromEntries(await stores.staff.names(people)),
    documents: await stores.documents.ofRecord(head.id),
    papers: content.kind === 'plan' || content.kind === 'meeting' ? papersBeside(written.document, content.kind, head.template).map(offered) : [],
    changes: await changesOfPlan(stores, hand, 'nb'),
    audience,
    mayLimit: may('case.work', object) && whyNotAudience(call.actor, { kind: 'record', id: head.id, writerId: head.startedBy, writtenOn: dayInNorway(head.startedAt), audience }, audience, object) === null,
    agreements: current.agreements.filter(({ recordId }) => recordId === head.id),
    mayWrite: current.status === 'open' && may('case.work', object),
  };
}

async function formOf(call: PresentCall, { current, written: { document: routine }, record: { head, content }, ...hand }: RecordAtHand): Promise<RecordForm> {
  const key = head.template ?? '';
  switch (content.kind) {
    case 'conversation':
      return { kind: 'conversation', guide: there(findGuide(routine, key)) };
    case 'plan':
      return { kind: 'plan', template: there(findPlanTemplate(routine, key)), measures: routine.measures, tried: await triedBefore(call, current, head.id) };
    case 'meeting':
      return { kind: 'meeting', template: there(findMeetingTemplate(routine, key)), ...(await besideMeeting(call.stores, current, head.id)) };
    case 'evaluation': {
      const { plan, template, routineVersion } = there(await signedPlan(call.stores, current.id, content.evaluation.planRecordId));
      const planned = routineVersion === head.routineVersion ? routine : there(await call.stores.routines.version(current.routineKey, routineVersion)).document;
      const { pictureOf } = await showAbsence(call.stores, hand.card.school, [current.pupilId], call.today);
      const until = head.signedAt === null ? call.today : dayInNorway(head.signedAt);
      const effectFrom = (day: string) => effectOf(pictureOf(current.pupilId), routine.calendar, day, until);
      const measureEffects = plan.measures.flatMap(({ id, from }) => {
        const effect = effectFrom(from);
        return effect === null ? [] : [[id, effect] as const];
      });
      return { kind: 'evaluation', plan, areas: findPlanTemplate(planned, template)?.areas ?? [], effect: effectFrom(plan.startsOn), measureEffects: Object.fromEntries(measureEffects) };
    }
  }
}

/** Measures of earlier plans in the case, and in what was taken into it, with how they worked (S58). */
async function triedBefore({ stores }: PresentCall, current: Case, recordId: string) {
  const signed = (await stores.records.signed(caseAndTakenIn(current), ['plan', 'evaluation'])).filter(({ head }) => head.id !== recordId);
  const plans = signed.flatMap(({ head, content }) => (content.kind === 'plan' ? [{ recordId: head.id, plan: content.plan, signedOn: dayInNorway(head.signedAt ?? head.savedAt) }] : []));
  const evaluations = signed.flatMap(({ content }) => (content.kind === 'evaluation' ? [content.evaluation] : []));
  return triedMeasures(plans, evaluations).map((tried) => ({ ...tried }));
}

/** A record is begun from what is there, in a version that never changes. */
function there<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Error('A record has lost what it was made from');
  return found;
}
