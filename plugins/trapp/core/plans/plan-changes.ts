import { mondayOf } from '../calendar/index';
import type { Language } from '../language/index';
import type { Measure, Plan, ReturnWeek } from './plan';
import { planChangeWords, type PlanChangeWords } from './plan-changes.words';

/** What a revised plan has changed from the one before, in whole lines: rows are the same when they have the same id (S60, B81). Empty when nothing is different. */
export function planChanges(before: Plan, after: Plan, language: Language): string[] {
  const words = planChangeWords(language);
  return [
    ...differs(before.longTermGoal, after.longTermGoal, words.longTermGoal),
    ...rowChanges(before.subGoals, after.subGoals, {
      added: ({ text }) => words.goalAdded(text),
      gone: ({ text }) => words.goalGone(text),
      changed: (one, other) => differs(one.text, other.text, words.goalChanged(one.text, other.text)),
    }),
    ...rowChanges(before.measures, after.measures, { added: ({ what }) => words.measureAdded(what), gone: ({ what }) => words.measureGone(what), changed: (one, other) => measureChanges(one, other, words) }),
    ...weekChanges(before, after, words),
    ...differs(before.badDay, after.badDay, words.badDay),
    ...differs(before.planB, after.planB, words.planB),
    ...differs(before.contactPerson, after.contactPerson, words.contactPerson(before.contactPerson, after.contactPerson)),
    ...differs(before.contactHow, after.contactHow, words.contactHow(after.contactHow)),
    ...differs(before.startsOn, after.startsOn, words.startsOn(after.startsOn)),
    ...differs(before.evaluateOn, after.evaluateOn, words.evaluateOn(after.evaluateOn)),
  ];
}

function measureChanges(before: Measure, after: Measure, words: PlanChangeWords): string[] {
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

/** Weeks by their ids. Those that were over when the new plan starts are left out of it, and are no change of what is to come. */
function weekChanges(before: Plan, after: Plan, words: PlanChangeWords): string[] {
  const isOver = ({ monday }: ReturnWeek) => monday !== '' && after.startsOn !== '' && monday < mondayOf(after.startsOn);
  return rowChanges(before.returnWeeks.filter((week) => !isOver(week)), after.returnWeeks, {
    added: ({ monday }) => words.weekAdded(monday),
    gone: ({ monday }) => words.weekGone(monday),
    changed: (one, other) => differs(one, other, words.weekChanged(other.monday)),
  });
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
