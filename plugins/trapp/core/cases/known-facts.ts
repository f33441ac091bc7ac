import { markedPicture, type AbsenceNames, type AbsencePicture } from '../absences/index';
import type { Plan, PresenceEffect } from '../plans/index';
import { choicesKey, type ChoicesFact, type PupilFacts } from '../rules/index';
import type { Case } from './case';
import { caseDays, caseFactsOf } from './case-facts';
import type { CommandContext } from './command';
import { ticksOf } from './ticks';

/** What is known of the pupil besides the case itself. */
export interface CaseGround {
  readonly picture: AbsencePicture;
  readonly grade: number;
  /** The case's signed plans, oldest first. */
  readonly plans: readonly Plan[];
  readonly effect: PresenceEffect | null;
  /** What the municipality calls kinds of absence: what is told is told in its words (F1). */
  readonly absenceNames?: AbsenceNames;
}

/** Everything that rules and forms may ask about a pupil with a case. `choices`: the questions whose ticks are asked for. */
export function knownFacts(current: Case, { picture, grade, plans, effect }: CaseGround, choices: readonly ChoicesFact[], { routine, today }: Pick<CommandContext, 'routine' | 'today'>): PupilFacts {
  return {
    absence: markedPicture(picture, grade),
    since: caseDays(current, plans, today),
    caseFacts: caseFactsOf(current, { today, grade, effect, plans }),
    choices: new Map(choices.map((fact) => [choicesKey(fact), ticksOf(current, fact)])),
    weighed: new Map(),
    calendar: routine.calendar,
    today,
  };
}
