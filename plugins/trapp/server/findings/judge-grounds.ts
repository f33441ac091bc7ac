import type { Day } from '../../core/calendar/index';
import { CANNOT_BE_JUDGED, compileGate, FIRED, type Gate } from '../../core/rules/index';
import { HEAD, marksAt, type Batch, type BatchSchool, type GroundQuestions } from './batch';
import { withoutCase } from './without-case';

/** Rules made ready for the days of their findings, by the rule's key. */
export type GroundGates = Map<string, Gate>;

/**
 * Would each rule have fired on the day of its finding, with what is known now? Null where that cannot be said any more. `step` hears that a rule is begun,
 * or a question.
 */
export function judgeGrounds(batch: Batch, { rules, questions }: GroundQuestions, step: () => void = () => undefined, ready: GroundGates = new Map()): (boolean | null)[] {
  const gates = rules.map(({ key, rule, calendar, on }) => {
    step();
    const gate = ready.get(key) ?? compileGate([rule], calendar, on);
    ready.set(key, gate);
    return { gate, calendar, on };
  });
  return questions.map(({ pupil, rule, side }) => {
    step();
    const asked = gates[rule];
    if (!asked) return null;
    const { gate, calendar, on } = asked;
    const at = pupil * HEAD.width;
    const { dataUntil, recordsLessons } = batch.schools[batch.heads[at + HEAD.school] as number] as BatchSchool;
    const grade = batch.heads[at + HEAD.grade] as number;
    const absence = { marks: marksAt(batch, pupil), dataUntil: upTo(dataUntil, on), recordsLessons, grade };
    const result = gate.judge({ absence, ...(side ?? withoutCase(NOTHING_ASKED, on)(grade)), calendar, today: on })[0];
    return result === CANNOT_BE_JUDGED ? null : result === FIRED;
  });
}

const NOTHING_ASKED = { choices: [] } as const;

/** What came in after the day is no part of what was known of it; what was known then, and has been corrected, is. */
function upTo(dataUntil: Day | null, on: Day): Day | null {
  return dataUntil === null || dataUntil < on ? dataUntil : on;
}
