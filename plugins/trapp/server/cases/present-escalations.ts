import { answersAs, isAskedOf, type Actor } from '../../core/access/index';
import { outcomeStates, wayOf, type Case } from '../../core/cases/index';
import type { CaseView, EscalationRow, EscalationView } from '../../core/contracts/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { CaseAtHand } from './case-at-hand';

/** What the routine proposes in the case and nobody has answered, with what following it would do. */
export function presentEscalations({ current, context }: CaseAtHand): EscalationView[] {
  const states = current.status === 'open' ? outcomeStates(current, context.routine, context.today, context.home) : [];
  return current.escalations.filter(({ status }) => status === 'raised').map((raised) => {
    const way = wayOf(raised, current, context);
    const state = states.find(({ outcome }) => outcome.key === way?.outcome?.key);
    const closed = (state?.gates ?? []).filter(({ open }) => !open).map(({ message }) => message);
    return {
      raised,
      help: way?.definition.help ?? null,
      outcome: way?.outcome ? { key: way.outcome.key, title: way.outcome.title } : null,
      tasks: (way?.tasks ?? []).map(({ title, responsible }) => ({ title, responsible })),
      lacks: [...new Set([...(way && way.consentLacks !== '' ? [way.consentLacks] : []), ...closed])],
    };
  });
}

/** Why the case began where it did, where that was not the usual place. */
export function presentEntry({ current, version }: CaseAtHand): CaseView['entry'] {
  const entry = version.document.staircase.entries?.find(({ step }) => step === current.path[0]?.step);
  return entry && (current.entry === 'rule' || current.entry === 'person') ? { title: entry.title, why: current.entry } : null;
}

/** What waits for this person among the cases that they may see: as owner or their substitute, or by a role that it is put before. The two leading roles stand in for each other. */
export function presentEscalationRows(cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>, actor: Actor): EscalationRow[] {
  if (actor.kind !== 'staff') return [];
  return cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    if (!card) return [];
    const isMine = (tells: readonly string[]) =>
      isAskedOf(actor, current.ownerId) ||
      actor.assignments.some(({ role, schoolId, groupId }) => tells.some((told) => answersAs(role, told)) && schoolId === current.schoolId && (groupId === null || groupId === card.group.id));
    return current.escalations
      .filter(({ status, tells }) => status === 'raised' && isMine(tells))
      .map(({ id, title, reason }) => ({ caseId: current.id, escalationId: id, title, reason, pupil: presentPupil(card) }));
  });
}
