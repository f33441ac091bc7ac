import { say } from '../language/index';
import { findConsentPurpose, type Routine } from '../routines/index';
import { findStep, type Escalation, type Outcome, type TaskDefinition } from '../staircases/index';
import type { Case } from './case';
import type { RaisedEscalation } from './climb';
import type { CommandContext } from './command';
import { consentStanding } from './consents';
import { currentStep } from './steps';

export interface InForce {
  readonly escalation: Escalation;
  readonly scope: RaisedEscalation['scope'];
}

/**
 * The escalations that the routine has for the step that the case stands on: the step's own, and the whole staircase's as far as what they
 * propose is there on the step.
 */
export function escalationsInForce(current: Case, { staircase }: Routine): InForce[] {
  const step = findStep(staircase, current.step)?.step;
  if (!step) return [];
  const isThere = ({ then }: Escalation) => then.every((action) => action.kind !== 'propose_outcome' || step.outcomes.some(({ key }) => key === action.outcome));
  return [
    ...(step.escalations ?? []).map((escalation) => ({ escalation, scope: 'step' as const })),
    ...(staircase.escalations ?? []).filter(isThere).map((escalation) => ({ escalation, scope: 'staircase' as const })),
  ];
}

/** What following it would do, as the step and the consents are today. */
export interface EscalationWay {
  readonly definition: Escalation;
  readonly outcome: Outcome | null;
  readonly tasks: readonly TaskDefinition[];
  /** What to do about consent first; empty when nothing is asked, or it is given. */
  readonly consentLacks: string;
}

/** Undefined when the routine version has no such escalation where the case stands. */
export function wayOf(raised: RaisedEscalation, current: Case, { routine, today, home }: Pick<CommandContext, 'routine' | 'today' | 'home'>): EscalationWay | undefined {
  const found = escalationsInForce(current, routine).find(({ escalation, scope }) => escalation.key === raised.key && scope === raised.scope);
  if (!found) return undefined;
  const { escalation } = found;
  const proposed = escalation.then.find((action) => action.kind === 'propose_outcome');
  const outcome = proposed ? (currentStep(current, routine).step.outcomes.find(({ key }) => key === proposed.outcome) ?? null) : null;
  const tasks = escalation.then.flatMap((action) => (action.kind === 'task' ? [action.task] : []));
  return { definition: escalation, outcome, tasks, consentLacks: consentFor(escalation, current, { routine, today, home }).message };
}

/** How the consent that an escalation asks for stands: a refusal closes it, and a missing answer is to be asked for (B29). */
export function consentFor({ consent }: Escalation, current: Case, { routine, today, home }: Pick<CommandContext, 'routine' | 'today' | 'home'>): { readonly message: string; readonly isRefused: boolean } {
  if (consent === undefined) return { message: '', isRefused: false };
  const purpose = findConsentPurpose(routine, consent) ?? { key: consent, title: { nb: consent }, explanation: { nb: consent } };
  const { status, message, open } = consentStanding(current.consents, purpose, { today, calendar: routine.calendar, home });
  return { message: open ? '' : message, isRefused: status === 'refused' || status === 'withdrawn' || status === 'disagree' };
}

/** What an escalation is called, for those who read the case. */
export function escalationTitle({ title }: Escalation): string {
  return say(title, 'nb');
}

/** The one that waits for an answer, or undefined. */
export function waitingEscalation(current: Case, escalationId: string): RaisedEscalation | undefined {
  return current.escalations.find(({ id, status }) => id === escalationId && status === 'raised');
}

export interface Answered {
  readonly escalationId: string;
  readonly reason: string;
}
