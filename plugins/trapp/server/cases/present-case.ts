import { isOverdue } from '../../core/calendar/index';
import { currentStep, outcomeStates, recordTitle, stepDue, toldOf, type Case, type Limited, type RecordHead } from '../../core/cases/index';
import { offered, papersOfCase } from '../../core/documents/index';
import { namesOnStep } from '../../core/local-plans/index';
import type { CaseView, OperationId } from '../../core/contracts/index';
import { caseKept } from '../../core/retention/index';
import type { Staircase } from '../../core/staircases/index';
import { nowIn } from '../clock';
import { totalsOfPupil } from '../absences/school-absence';
import { presentFindingLine } from '../findings/present-finding';
import { emergencyOnCase } from '../emergency/present-emergency';
import type { Call } from '../http/handler';
import { namesAt } from '../routines/followed';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import type { CaseAtHand } from './case-at-hand';
import { routinesToGoOverTo } from './change-routine';
import { homeOf } from './home';
import { newerVersion, presentNewer } from './newer-version';
import { presentBaton } from './present-baton';
import { presentEntry, presentEscalations } from './present-escalations';
import { presentProcedure, withMeasures } from './present-procedure';
import { shownTo, sightIn } from '../audience/stores-for-reader';
import { unreadIn } from '../audience/unread';

type PresentCall = Pick<Call<OperationId>, 'actor' | 'stores' | 'today' | 'now' | 'may'>;

/** The case page, all of it; the number of statements does not depend on how much the case holds. */
export async function presentCase(call: PresentCall, { current, card, version, context }: CaseAtHand): Promise<CaseView> {
  const { stores, today, may } = call;
  const routine = version.document;
  const { step } = currentStep(current, routine);
  const due = stepDue(current, routine);
  const heads = await stores.records.heads(current.id);
  const followerOf = ({ routineVersion }: RecordHead) => ({ routineKey: current.routineKey, routineVersion });
  const versionOf = await stores.routines.followedBy([current, ...heads.map(followerOf)]);
  const findings = (await stores.findings.byIds(current.findingIds)).filter(({ pupilId }) => pupilId === card.pupil.id);
  const object = caseObject(card.pupil, current);
  const shown = shownTo(call.actor, current);
  const told = toldOf(current, sightIn(call.actor, current));
  const unread = new Set((await unreadIn(call, { ...current, limited: told }, object)).map(({ id }) => id));
  const withheld = told.map(({ kind, id, writtenOn, audience }) => ({ writtenOn, audience, ...(unread.has(id) ? { unread: { kind, id } } : {}) }));
  const newer = await newerVersion(stores, current);
  const goesOverTo = await routinesToGoOverTo(stores, { current, card, version });
  return {
    time: nowIn(call).time,
    case: shown,
    withheld,
    pupil: presentPupil(card),
    totals: await totalsOfPupil(stores, card, today),
    routine: { title: routine.title, version: version.number, publishedAt: version.publishedAt, newer: newer && presentNewer(newer, current), goesOverTo: goesOverTo.map(({ routineKey: key, document: { title } }) => ({ key, title })) },
    staircase: presentStaircase(routine.staircase, current),
    step: withMeasures(step, current, routine, today),
    stepDue: due,
    local: namesOnStep(await namesAt(stores, routine, current.schoolId), step),
    stepOverdue: current.status === 'open' && isOverdue(due, today),
    outcomes: current.status === 'open' ? outcomeStates(current, routine, today, context.home).map(({ gates, ...state }) => ({ ...state, gates: [...gates] })) : [],
    consentPurposes: routine.consentPurposes,
    procedure: presentProcedure(current, routine, today),
    escalations: presentEscalations({ current, card, version, context }),
    entry: presentEntry({ current, card, version, context }),
    records: heads.map((head) => ({ ...head, title: recordTitle(versionOf(followerOf(head))?.document ?? routine, head) })),
    documents: await stores.documents.ofCase(current.id),
    kept: current.status === 'closed' ? caseKept(current, await stores.catalogue.retention.read(), today) : null,
    papers: papersOfCase(routine).map(offered),
    homeLanguages: (context.home ?? (await homeOf(stores, card, today))).languages,
    people: Object.fromEntries(await stores.staff.names([...peopleIn(shown, heads), ...namedIn([...shown.limited, ...withheld])])),
    findings: findings.map((finding) => presentFindingLine(finding, today)),
    baton: await presentBaton(call, { current, card, version }),
    emergency: await emergencyOnCase(call, current, may('case.work', object)),
    may: { work: may('case.work', object), decide: may('case.decide', object), makeDocument: may('document.make', object) },
  };
}

function presentStaircase({ levels }: Staircase, current: Case): CaseView['staircase'] {
  const passed = new Set(current.path.filter(({ to }) => to !== null).map(({ step }) => step));
  const order = levels.flatMap(({ steps }) => steps.map(({ key }) => key));
  const stateOf = (key: string) => {
    if (key === current.step && current.status === 'open') return 'current';
    if (passed.has(key)) return 'passed';
    // Nothing comes later in a case that is over, and what it went past was left out.
    return current.status === 'closed' || order.indexOf(key) < order.indexOf(current.step) ? 'skipped' : 'ahead';
  };
  return levels.map(({ key, title, steps }) => ({ key, title, steps: steps.map((step) => ({ key: step.key, title: step.title, state: stateOf(step.key) })) }));
}

/** Those whom something is for by name. */
function namedIn(limited: readonly Pick<Limited, 'audience'>[]): string[] {
  return limited.flatMap(({ audience }) => (audience.kind === 'named' ? audience.staffIds : []));
}

/** Every staff id that the case and its records mention. */
function peopleIn(current: Case, heads: readonly RecordHead[]): string[] {
  return [
    current.ownerId,
    current.openedBy,
    ...(current.offer === null ? [] : [current.offer.toId, current.offer.by]),
    ...current.handovers.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...current.tasks.flatMap(({ doneBy }) => doneBy ?? []),
    ...current.contacts.map(({ by }) => by),
    ...current.situations.map(({ by }) => by),
    ...current.escalations.flatMap(({ answer }) => answer?.by ?? []),
    ...current.broughtUp.flatMap(({ insight }) => insight?.staffId ?? []),
    ...heads.flatMap(({ startedBy, savedBy, signedBy }) => [startedBy, savedBy, ...(signedBy === null ? [] : [signedBy])]),
  ];
}
