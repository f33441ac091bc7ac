import type { Measure, Plan } from './plan';
import { words } from './plan-changes.nb';

/** What a revised plan has changed from the one before, in whole lines: rows are the same when they have the same id (S60, B81). Empty when nothing is different. */
export function planChanges(before: Plan, after: Plan): string[] {
  return [
    ...differs(before.longTermGoal, after.longTermGoal, words.longTermGoal),
    ...rowChanges(before.subGoals, after.subGoals, {
      added: ({ text }) => words.goalAdded(text),
      gone: ({ text }) => words.goalGone(text),
      changed: (one, other) => differs(one.text, other.text, words.goalChanged(one.text, other.text)),
    }),
    ...rowChanges(before.measures, after.measures, { added: ({ what }) => words.measureAdded(what), gone: ({ what }) => words.measureGone(what), changed: measureChanges }),
    ...differs(before.returnWeeks, after.returnWeeks, words.returnPlan),
    ...differs(before.badDay, after.badDay, words.badDay),
    ...differs(before.planB, after.planB, words.planB),
    ...differs([before.contactPerson, before.contactHow], [after.contactPerson, after.contactHow], words.contact),
    ...differs([before.startsOn, before.evaluateOn], [after.startsOn, after.evaluateOn], words.dates),
  ];
}

function measureChanges(before: Measure, after: Measure): string[] {
  const { parts } = words;
  const changed = [
    ...differs(before.what, after.what, parts.what),
    ...differs([before.actor ?? '', before.who], [after.actor ?? '', after.who], parts.who),
    ...differs([before.from, before.until], [after.from, after.until], parts.when),
    ...differs(before.area, after.area, parts.area),
    ...differs([before.specialTreatment, before.phaseOut], [after.specialTreatment, after.phaseOut], parts.special),
    ...differs([before.homeVisit !== undefined], [after.homeVisit !== undefined], parts.visit),
  ];
  return changed.length === 0 ? [] : [words.measureChanged(before.what, changed)];
}

interface RowWords<Row> {
  readonly added: (row: Row) => string;
  readonly gone: (row: Row) => string;
  readonly changed: (before: Row, after: Row) => string[];
}

function rowChanges<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[], say: RowWords<Row>): string[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((row) => {
      const same = earlier.get(row.id);
      return same === undefined ? [say.added(row)] : say.changed(same, row);
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(say.gone),
  ];
}

function differs(before: unknown, after: unknown, line: string): string[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [line];
}
