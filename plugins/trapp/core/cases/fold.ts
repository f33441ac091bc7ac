import type { Day } from '../calendar/index';
import type { Case, CaseTask } from './case';
import type { CaseEvent } from './event';
import { applyBaton } from './fold-baton';
import { applyClimb, passEscalations } from './fold-climb';
import { applyReferral, endGrants } from './fold-referrals';
import { pathGoneInto, takenIn } from './fold-taking-in';
import { applyVersion } from './fold-version';
import { applyAudience } from './limited';
import { applyOversight, endOversight } from './oversight';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** The case as its events have made it. The first is `case.opened`; anything else is a broken store. */
export function foldCase(events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events;
  if (first?.type !== 'case.opened') throw new Error('A case begins with case.opened');
  return applyEvents(opened(first), rest);
}

/** The case after these events. Facts have happened: nothing is checked here, and nothing is refused. */
export function applyEvents(current: Case, events: readonly CaseEvent[]): Case {
  return events.reduce(apply, current);
}

function opened(event: EventOf<'case.opened'>): Case {
  return {
    id: event.caseId,
    pupilId: event.pupilId,
    schoolId: event.schoolId,
    routineKey: event.routineKey,
    routineVersion: event.routineVersion,
    status: 'open',
    step: event.step,
    stepSince: event.on,
    openedOn: event.on,
    openedBy: event.by,
    closedOn: null,
    ownerId: event.ownerId,
    offer: null,
    transfer: null,
    transferRequest: null,
    handovers: [],
    findingIds: event.findingIds,
    concern: event.concern,
    concerns: [],
    situations: [],
    tasks: [],
    contacts: [],
    consents: [],
    referrals: [],
    grants: [],
    concernReports: [],
    sides: [],
    childHeard: [],
    signed: [],
    onStep: { signed: [], childHeard: false, papers: [] },
    ...(event.entry === undefined ? {} : { entry: event.entry }),
    agreements: [],
    discussions: [],
    deliveries: [],
    versionDeclined: null,
    trustedAdult: null,
    team: [],
    escalations: [],
    choices: [],
    papers: [],
    takenIn: [],
    wentInto: null,
    broughtUp: [],
    limited: [],
    path: [{ step: event.step, from: event.on, to: null, outcome: null, reason: '' }],
  };
}

function apply(current: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'case.opened':
      throw new Error('A case is opened once');
    case 'tasks.added':
      return { ...current, tasks: [...current.tasks, ...event.tasks] };
    case 'task.completed':
      return withTask(current, event.taskId, { doneOn: event.on, doneBy: event.by, ...(event.recordId === null ? {} : { recordId: event.recordId }) });
    case 'record.started':
      return event.taskId === null ? current : withTask(current, event.taskId, { recordId: event.recordId });
    case 'record.signed':
      return {
        ...current,
        signed: [...current.signed, { recordId: event.recordId, kind: event.kind, on: event.on }],
        choices: event.choices === undefined ? current.choices : [...current.choices.filter(({ guide }) => guide !== event.guide), ...event.choices],
        onStep: { ...current.onStep, signed: [...current.onStep.signed, event.kind] },
      };
    case 'contact.recorded':
      return { ...current, contacts: [...current.contacts, event.contact] };
    case 'child.heard':
      return { ...current, childHeard: [...current.childHeard, event.childHeard], onStep: { ...current.onStep, childHeard: true } };
    case 'consent.recorded':
      return { ...current, consents: [...current.consents, event.consent] };
    case 'referral.prepared':
    case 'referral.moved':
    case 'grant.given':
    case 'grant.ended':
    case 'concern.reported':
      return applyReferral(current, event);
    case 'side.finished':
      return { ...current, sides: [...current.sides, event.side] };
    case 'owner.changed':
    case 'owner.offered':
    case 'owner.accepted':
    case 'owner.declined':
    case 'offer.withdrawn':
    case 'transfer.requested':
    case 'transfer.offered':
    case 'transfer.accepted':
    case 'transfer.declined':
    case 'transfer.withdrawn':
      return applyBaton(current, event);
    case 'finding.joined':
      return { ...current, findingIds: [...current.findingIds, event.findingId] };
    case 'situation.chosen':
      return situationChosen(current, event);
    case 'concern.joined':
      return { ...current, concerns: [...current.concerns, event.concern] };
    case 'escalation.raised':
    case 'escalation.answered':
    case 'escalation.passed':
    case 'responsible.named':
    case 'team.left':
    case 'paper.made':
      return applyClimb(current, event);
    case 'version.moved':
    case 'version.declined':
      return applyVersion(current, event);
    case 'plan.agreed':
      return { ...current, agreements: [...current.agreements, event.agreement] };
    case 'case.discussed':
      return { ...current, discussions: [...current.discussions, event.discussion] };
    case 'minutes.delivered':
      return { ...current, deliveries: [...current.deliveries, event.delivery] };
    case 'case.reopened':
      return { ...entered(current, event), status: 'open', closedOn: null };
    case 'step.left':
      return left(current, event);
    case 'step.entered':
      return entered(current, event);
    case 'case.taken_in':
      return takenIn(current, event);
    case 'case.went_into':
      return { ...closed(current, event.on), path: pathGoneInto(current, event), trustedAdult: null, wentInto: event.caseId };
    case 'case.brought_up':
    case 'case.answered_above':
      return applyOversight(current, event);
    case 'audience.set':
      return applyAudience(current, event);
    case 'case.closed':
      return closed(current, event.on);
  }
}

function closed(current: Case, on: Day): Case {
  return { ...endGrants(current, on), status: 'closed', closedOn: on, escalations: passEscalations(current.escalations, 'all'), broughtUp: endOversight(current.broughtUp, on), offer: null, transfer: null, transferRequest: null, tasks: dropUndone(current.tasks, () => true) };
}

/** C7: what the step asked for and was not done is no longer asked for; what a meeting agreed on goes with the case. */
function left(current: Case, event: EventOf<'step.left'>): Case {
  const path = current.path.map((passed, index) =>
    index === current.path.length - 1 ? { ...passed, to: event.on, outcome: event.outcome, reason: event.reason, ...(event.otherWay ? { overridden: event.overridden ?? [] } : {}) } : passed,
  );
  return { ...current, path, trustedAdult: null, escalations: passEscalations(current.escalations, 'step'), tasks: dropUndone(current.tasks, (task) => task.step === event.step && task.key !== null) };
}

function entered(current: Case, event: EventOf<'step.entered' | 'case.reopened'>): Case {
  return {
    ...current,
    step: event.step,
    stepSince: event.on,
    onStep: { signed: [], childHeard: false, papers: [] },
    path: [...current.path, { step: event.step, from: event.on, to: null, outcome: null, reason: '' }],
  };
}

/** B35: another situation asks for other things. */
function situationChosen(current: Case, { procedure, situation, why, dropped, on, by }: EventOf<'situation.chosen'>): Case {
  const tasks = dropUndone(current.tasks, ({ id }) => dropped.includes(id));
  return { ...current, tasks, situations: [...current.situations, { procedure, situation, step: current.step, why, on, by }] };
}

function withTask(current: Case, taskId: string, change: Partial<CaseTask>): Case {
  return { ...current, tasks: current.tasks.map((task) => (task.id === taskId ? { ...task, ...change } : task)) };
}

function dropUndone(tasks: readonly CaseTask[], asked: (task: CaseTask) => boolean): CaseTask[] {
  return tasks.map((task) => (task.doneOn === null && asked(task) ? { ...task, dropped: true } : task));
}
