import type { Day } from '../calendar/index';
import { say } from '../language/index';
import { findConsentPurpose, findGuide, type Routine } from '../routines/index';
import type { Gate, Outcome } from '../staircases/index';
import type { Case } from './case';
import { consentStanding, waysWithout, type Home } from './consents';
import { words as consentWords } from './consents.nb';
import { words } from './messages.nb';
import { currentStep, isUndone } from './steps';
import { ticksOf } from './ticks';

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

interface At {
  readonly today: Day;
  readonly home?: Home | undefined;
}

/** The ways out of the step that the case stands on, and what each still lacks (C8). */
export function outcomeStates(current: Case, routine: Routine, today: Day, home?: Home): OutcomeState[] {
  return currentStep(current, routine).step.outcomes.map((outcome) => {
    const gates = outcome.gates.map((gate) => gateState(gate, current, routine, { today, home }));
    return { outcome, gates, available: current.status === 'open' && gates.every(({ open }) => open) };
  });
}

function gateState(gate: Gate, current: Case, routine: Routine, at: At): GateState {
  const message = whatLacks(gate, current, routine, at);
  return { gate, open: message === '', message };
}

function whatLacks(gate: Gate, current: Case, routine: Routine, at: At): string {
  switch (gate.kind) {
    case 'required_tasks_done': {
      const left = current.tasks.filter((task) => task.required && task.step === current.step && isUndone(task));
      return left.length === 0 ? '' : words.tasksLeft(left.map((task) => task.title));
    }
    case 'child_heard':
      return current.onStep.childHeard ? '' : words.childNotHeard;
    case 'record_signed':
      return current.onStep.signed.includes(gate.record) ? '' : words.notSigned[gate.record];
    case 'paper_made':
      return current.onStep.papers.includes(gate.record) ? '' : words.noPaper[gate.record];
    case 'meetings_held': {
      const held = current.onStep.signed.filter((kind) => kind === 'meeting').length;
      return held >= gate.atLeast ? '' : words.meetingsLeft(gate.atLeast, held);
    }
    case 'checklist': {
      const ticked = ticksOf(current, gate);
      const guide = findGuide(routine, gate.guide);
      return ticked >= gate.atLeast ? '' : words.ticksLeft(guide ? say(guide.title, 'nb') : gate.guide, gate.atLeast, ticked);
    }
    case 'consent':
      return consentLacks(gate.purpose, current, routine, at);
  }
}

/** C9: how consent stands, and after a no, the ways that are open without it: a refusal stops no follow-up. */
function consentLacks(key: string, current: Case, routine: Routine, at: At): string {
  const purpose = findConsentPurpose(routine, key) ?? { key, title: { nb: key }, explanation: { nb: key } };
  const { status, message } = consentStanding(current.consents, purpose, { ...at, calendar: routine.calendar });
  const ways = waysWithout(key, currentStep(current, routine).step);
  const isNo = status === 'refused' || status === 'withdrawn' || status === 'disagree';
  return isNo && ways.length > 0 ? message + consentWords.otherWays(ways) : message;
}
