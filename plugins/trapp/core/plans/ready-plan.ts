import { weekdayOf } from '../calendar/index';
import type { Problem } from '../refusals';
import { words } from './messages.nb';
import type { Measure, Plan, ReturnWeek } from './plan';
import type { PlanTemplate } from './plan-template';

const blank = (written: string) => written.trim() === '';

/** What lacks before the plan may be signed; empty when it is ready. Paths name the field, as `measures.0.who` (S51, S53, S56, S59, S73, B41, B81). */
export function checkPlan(plan: Plan, template: PlanTemplate): Problem[] {
  const areas = new Set(template.areas.map((area) => area.key));
  return [
    ...lacks(blank(plan.longTermGoal), 'longTermGoal', words.longTermGoal),
    ...lacks(plan.subGoals.length === 0, 'subGoals', words.noSubGoals),
    ...plan.subGoals.flatMap((goal, index) => lacks(blank(goal.text), `subGoals.${index}.text`, words.subGoalEmpty)),
    ...lacks(plan.measures.length === 0, 'measures', words.noMeasures),
    ...plan.measures.flatMap((measure, index) => checkMeasure(measure, areas, `measures.${index}`)),
    ...plan.returnWeeks.flatMap((week, index) => checkWeek(week, plan.returnWeeks.slice(0, index), `returnWeeks.${index}`)),
    ...lacks(blank(plan.planB), 'planB', words.planB),
    ...lacks(blank(plan.contactPerson), 'contactPerson', words.contactPerson),
    ...lacks(plan.startsOn === '', 'startsOn', words.startsOn),
    ...checkEvaluateOn(plan),
    ...lacks(plan.whyRevised !== undefined && blank(plan.whyRevised), 'whyRevised', words.whyRevised),
  ];
}

function checkMeasure(measure: Measure, areas: ReadonlySet<string>, path: string): Problem[] {
  const { from, until, specialTreatment, homeVisit } = measure;
  return [
    ...lacks(blank(measure.what), `${path}.what`, words.measureWhat),
    ...lacks(!areas.has(measure.area), `${path}.area`, words.measureArea),
    ...lacks(blank(measure.who), `${path}.who`, words.measureWho),
    ...lacks(from === '', `${path}.from`, words.measureFrom),
    ...lacks(from !== '' && until !== '' && until < from, `${path}.until`, words.measureUntilBeforeFrom),
    ...lacks(specialTreatment && until === '', `${path}.until`, words.specialUntil),
    ...lacks(specialTreatment && blank(measure.phaseOut), `${path}.phaseOut`, words.specialPhaseOut),
    ...lacks(homeVisit !== undefined && !Object.values(homeVisit).every(Boolean), `${path}.homeVisit.agreedBeforehand`, words.homeVisit),
  ];
}

function checkWeek(week: ReturnWeek, earlier: readonly ReturnWeek[], path: string): Problem[] {
  const weekdays = week.days.map((day) => day.weekday);
  return [
    ...checkMonday(week.monday, earlier, `${path}.monday`),
    ...lacks(week.days.every((day) => blank(day.time)), `${path}.days`, words.weekEmpty),
    ...lacks(new Set(weekdays).size < weekdays.length, `${path}.days`, words.dayTwice),
  ];
}

function checkMonday(monday: string, earlier: readonly ReturnWeek[], path: string): Problem[] {
  if (monday === '') return lacks(true, path, words.weekMonday);
  if (weekdayOf(monday) !== 1) return lacks(true, path, words.weekNotMonday);
  if (earlier.some((week) => week.monday === monday)) return lacks(true, path, words.weekTwice);
  return lacks(earlier.some((week) => week.monday > monday), path, words.weekOrder);
}

function checkEvaluateOn({ startsOn, evaluateOn }: Plan): Problem[] {
  if (evaluateOn === '') return lacks(true, 'evaluateOn', words.evaluateOn);
  return lacks(startsOn !== '' && evaluateOn <= startsOn, 'evaluateOn', words.evaluateBeforeStart);
}

function lacks(isLacking: boolean, path: string, message: string): Problem[] {
  return isLacking ? [{ path, message }] : [];
}
