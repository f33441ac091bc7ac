import { about } from '../../core/audit/index';
import { joinConcern, joinFinding, type Case } from '../../core/cases/index';
import { assessConcerns, waits, type Concern } from '../../core/concerns/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { beginning, openFor } from '../cases/open-case';
import { raiseIn } from '../cases/raise-escalations';
import type { FindingHead } from '../findings/finding.store';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { chosenRoutine, fittingRoutines } from './fitting-routines';
import { messages } from './messages';

/** One decision about all that the person has seen waiting about the pupil (U2, S11, S24, B7). What has come since then goes on waiting. */
export const assessConcern: Handler<'assessConcern'> = async (call) => {
  const { stores, params, input, actor, today, now, newId } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const seen = await whatWasSeen(call, card);
  if (isRefusal(seen)) return seen;
  const current = await caseFor(call, card, seen);
  if (isRefusal(current)) return current;
  const by = { id: actor.id, name: actor.name };
  const caseId = current?.id ?? null;
  const waiting = { pupilId: card.pupil.id, schoolId: card.school.id, ...seen };
  const answered = assessConcerns(waiting, input.answer, caseId, { today, by, newId });
  if (isRefusal(answered)) return answered;
  const status = input.answer.kind === 'no_action' ? 'no_action' : 'case_opened';
  for (const { id } of seen.findings) {
    if (!(await stores.findings.assess(id, status, { by, on: today, reason: input.answer.reason, caseId }))) return refuse('finding_already_assessed');
  }
  await stores.concerns.save(answered);
  // Windows may begin with the assessment, and rules may leave out what it has weighed.
  await stores.due.add([{ pupilId: card.pupil.id, schoolId: card.school.id }], now);
  return { output: { caseId }, about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id, caseId, subjectId: answered[0]?.id ?? null }) };
};

interface Seen {
  readonly findings: readonly FindingHead[];
  readonly concerns: readonly Concern[];
}
type AssessCall = Call<'assessConcern'>;

/** What was asked about, all of it still waiting; else somebody was first. */
async function whatWasSeen({ stores, input, today }: AssessCall, { pupil }: PupilCard): Promise<Seen | Refusal> {
  const findings = (await stores.findings.ofPupils([pupil.id], 'new')).filter(({ id }) => input.findingIds.includes(id));
  const concerns = (await stores.concerns.ofPupil(pupil.id, 'claim')).filter((concern) => input.concernIds.includes(concern.id) && waits(concern, today));
  const all = findings.length === new Set(input.findingIds).size && concerns.length === new Set(input.concernIds).size;
  return all ? { findings, concerns } : refuse('finding_already_assessed');
}

/** The case that the answer opens or joins; null when it does neither. */
async function caseFor(call: AssessCall, card: PupilCard, seen: Seen): Promise<Case | null | Refusal> {
  const { answer } = call.input;
  switch (answer.kind) {
    case 'no_action':
      return null;
    case 'open_case': {
      if (seen.findings.length + seen.concerns.length === 0) return refuse('finding_already_assessed');
      const routineKey = chosenRoutine(await fittingRoutines(call.stores, card), answer.routineKey);
      const context = isRefusal(routineKey) ? routineKey : await beginning(call, routineKey);
      if (isRefusal(context)) return context;
      const opened = await openFor(call, { pupilId: card.pupil.id, schoolId: card.school.id, findingIds: seen.findings.map(({ id }) => id), concern: answer.reason, entry: answer.entry }, context);
      return isRefusal(opened) ? opened : takeIn(call, opened, seen);
    }
    case 'join_case': {
      const found = await call.stores.cases.claim(answer.caseId);
      const isTheirs = found?.pupilId === card.pupil.id && call.may('case.work', caseObject(card.pupil, found));
      return found && isTheirs ? takeIn(call, found, seen) : refuse('invalid_input', [{ path: 'caseId', message: messages.otherCase }]);
    }
  }
}

/** Everything that was seen becomes part of the case. */
async function takeIn(call: AssessCall, found: Case, { findings, concerns }: Seen): Promise<Case | Refusal> {
  const context = await beginning(call, found.routineKey);
  if (isRefusal(context)) return context;
  let current = found;
  for (const { id } of findings) {
    const events = joinFinding(current, { findingId: id }, context);
    if (isRefusal(events)) return events;
    current = await call.stores.cases.append(current, events, call.now);
  }
  for (const { id, source, text, since, raisedOn } of concerns.filter((concern) => concern.text !== '')) {
    const events = joinConcern(current, { id, source, text, since, raisedOn }, context);
    if (isRefusal(events)) return events;
    current = await call.stores.cases.append(current, events, call.now);
  }
  return raiseIn(call, current);
}
