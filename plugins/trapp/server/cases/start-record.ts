import { newContent, planToEvaluate, startRecord as start, type Case } from '../../core/cases/index';
import { responsibleName } from '../../core/meetings/index';
import { inUnitWords } from '../../core/language/index';
import { fullName, guardiansGiven, type Audience, type StaffRole } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { findGuide } from '../../core/routines/index';
import { showAbsence } from '../absences/school-absence';
import type { Call, Handler } from '../http/handler';
import { askStaff } from './ask-staff';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from './case-at-hand';
import { factsForForm } from './facts-for-form';
import type { StoredRecord } from './record.store';
import { readersIn } from './record-readers.store';
import { signedPlan } from './signed-plan';
import { shownTo } from '../audience/stores-for-reader';

/** Begins something to write in the case, filled in as far as the system knows (S51, S67, S73). */
export const startRecord: Handler<'startRecord'> = async (call) => {
  const { stores, input, now, newId } = call;
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  const { planRecordId, recordId = newId(), ...asked } = input;
  const before = input.recordId === undefined ? undefined : await stores.records.find(recordId);
  if (before && isSame(before, hand.current, asked)) return { output: { recordId }, about: aboutCase(hand.current, recordId) };
  if (input.recordId !== undefined && (await stores.records.isTaken(recordId))) return refuse('invalid_input', [{ path: 'recordId', message: 'Dette er begynt på før. Last inn siden på nytt.' }]);
  const planId = input.kind === 'evaluation' ? planToEvaluate(shownTo(call.actor, hand.current), planRecordId) : input.revises;
  const audience = audienceFromStart(hand, planId, input);
  const begun = await happen(call, hand, start(hand.current, { ...asked, recordId, audience }, hand.context));
  if (isRefusal(begun)) return begun;
  if (isRefusal(planId)) return planId;
  const plan = planId === null ? null : await signedPlan(stores, hand.current.id, planId);
  if (planId !== null && plan === null) return refuse('not_found');
  const facts = await factsForForm(stores, hand, input);
  const content = newContent({ ...(await known(call, hand)), facts, kind: input.kind, template: input.template, plan }, hand.context);
  const by = hand.context.by.id;
  const head = {
    id: recordId, caseId: hand.current.id, kind: input.kind, template: input.template, routineVersion: hand.version.number, version: 1, status: 'draft' as const, step: hand.current.step,
    startedBy: by, startedAt: now, savedBy: by, savedAt: now, signedBy: null, signedAt: null, revises: input.revises,
  };
  await stores.records.add({ head, content }, readersIn(begun.current, recordId));
  await askStaff(stores, hand.current, recordId, content);
  return { output: { recordId }, about: aboutCase(hand.current, recordId) };
};

/** As the plan that it is about is, which is for those whom all that belongs to it is for; else as the guide says. */
function audienceFromStart({ current, version }: CaseAtHand, planId: string | null | Refusal, { kind, template }: { readonly kind: string; readonly template: string | null }): Audience | undefined {
  const ofPlan = current.limited.find(({ id }) => id === planId)?.audience;
  if (ofPlan !== undefined) return ofPlan;
  const usual = kind === 'conversation' ? findGuide(version.document, template ?? '')?.audience : undefined;
  return usual === undefined ? undefined : { kind: usual };
}

/** The same record, asked for once more: a double click, or an answer that was lost on the way. */
function isSame({ head }: StoredRecord, current: Case, { kind, template }: { readonly kind: string; readonly template: string | null }): boolean {
  return head.caseId === current.id && head.kind === kind && head.template === template;
}

/** What minutes have room for; a given name and a family name may be longer together. */
const LONGEST_NAME = 160;

type Known = Omit<Parameters<typeof newContent>[0], 'kind' | 'template' | 'plan' | 'facts'>;

/** The absence so far, who owns the case, and who usually meets: the pupil, the guardians with parental responsibility, and the owner. */
async function known({ stores, today, input }: Call<'startRecord'>, { current, card, context }: CaseAtHand): Promise<Known> {
  const { pictureOf } = await showAbsence(stores, card.school, [card.pupil.id], today);
  const absenceNames = await stores.catalogue.absenceNames.read();
  const ownerName = (await stores.staff.names([current.ownerId])).get(current.ownerId) ?? '';
  const guardians = guardiansGiven(await stores.people.guardians(card.pupil.id), 'invitation', { protection: card.pupil.protection, way: 'in_person' });
  const attendees = [
    { id: context.newId(), name: fullName(card.pupil), role: inUnitWords('Elev', card.school.kind, 'nb') },
    ...guardians.map(({ name }) => ({ id: context.newId(), name, role: 'Foresatt' })),
    { id: context.newId(), name: ownerName, role: 'Saksansvarlig', staffId: current.ownerId },
  ];
  const staff = input.kind === 'meeting' ? await stores.staff.ofSchool(current.schoolId) : [];
  const responsible = (role: StaffRole) => responsibleName(role, staff, { schoolId: current.schoolId, groupId: card.group.id, preferred: current.ownerId });
  return { picture: pictureOf(card.pupil.id), absenceNames, ownerName, responsible, attendees: attendees.map((held) => ({ ...held, name: held.name.slice(0, LONGEST_NAME) })) };
}

