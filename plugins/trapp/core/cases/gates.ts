import type { Day } from '../calendar/index';
import { say } from '../language/index';
import type { Routine } from '../routines/index';
import type { Gate, Outcome } from '../staircases/index';
import type { Case, Consent } from './case';
import { words } from './messages.nb';
import { currentStep, isUndone } from './steps';

export interface GateState {
  readonly gate: Gate;
  readonly open: boolean;
  /** What to do, when it is closed; empty when it is open. */
  readonly message: string;
}

export interface OutcomeState {
  readonly outcome: Outcome;
  readonly gates: readonly GateState[];
  readonly available: boolean;
}

/** The ways out of the step that the case stands on, and what each still lacks (C8). */
export function outcomeStates(current: Case, routine: Routine, today: Day): OutcomeState[] {
  return currentStep(current, routine).step.outcomes.map((outcome) => {
    const gates = outcome.gates.map((gate) => gateState(gate, current, routine, today));
    return { outcome, gates, available: current.status === 'open' && gates.every(({ open }) => open) };
  });
}

function gateState(gate: Gate, current: Case, routine: Routine, today: Day): GateState {
  const message = whatLacks(gate, current, routine, today);
  return { gate, open: message === '', message };
}

function whatLacks(gate: Gate, current: Case, routine: Routine, today: Day): string {
  switch (gate.kind) {
    case 'required_tasks_done': {
      const left = current.tasks.filter((task) => task.required && task.step === current.step && isUndone(task));
      return left.length === 0 ? '' : words.tasksLeft(left.map((task) => task.title));
    }
    case 'child_heard':
      return current.onStep.childHeard ? '' : words.childNotHeard;
    case 'record_signed':
      return current.onStep.signed.includes(gate.record) ? '' : words.notSigned[gate.record];
    case 'consent': {
      const purpose = routine.consentPurposes.find((held) => held.key === gate.purpose);
      return consentLacks(current.consents, gate.purpose, purpose ? say(purpose.title, 'nb') : gate.purpose, today);
    }
  }
}

/** C9: each giver's latest answer counts. One who refuses or withdraws closes the gate at once; a consent that has run out opens nothing. */
function consentLacks(consents: readonly Consent[], purpose: string, title: string, today: Day): string {
  const latest = latestByGiver(consents.filter((consent) => consent.purpose === purpose));
  const against = latest.filter(({ answer }) => answer !== 'given');
  if (against.length > 0) return words.consentRefused(title, against.map(({ givenBy }) => givenBy.trim()).join(' og '));
  if (latest.length === 0) return words.consentMissing(title);
  return latest.some(({ until }) => until === null || until >= today) ? '' : words.consentExpired(title);
}

/** On the same day the one written down last is the latest. */
export function latestByGiver(consents: readonly Consent[]): Consent[] {
  const latest = new Map<string, Consent>();
  for (const consent of consents) {
    const giver = consent.givenBy.trim().toLocaleLowerCase('nb');
    const before = latest.get(giver);
    if (!before || consent.on >= before.on) latest.set(giver, consent);
  }
  return [...latest.values()];
}
