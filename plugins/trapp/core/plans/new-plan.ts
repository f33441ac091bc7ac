import { dueDay, mondayOf, type Day, type SchoolCalendar } from '../calendar/index';
import type { Plan } from './plan';
import type { PlanTemplate } from './plan-template';

interface PlanStart {
  readonly calendar: SchoolCalendar;
  readonly today: Day;
  /** Who is the home's contact person to begin with: usually the case owner (S51). */
  readonly contactPerson?: string;
}

/** An empty plan that starts today and is evaluated when the template says, on a school day (S73: three weeks). */
export function newPlan(template: PlanTemplate, { calendar, today, contactPerson = '' }: PlanStart): Plan {
  return {
    longTermGoal: '',
    subGoals: [],
    measures: [],
    returnWeeks: [],
    badDay: '',
    planB: '',
    contactPerson,
    contactHow: '',
    childVoice: '',
    startsOn: today,
    evaluateOn: dueDay(calendar, today, template.evaluateAfter),
  };
}

/**
 * A new revision: rows are kept with their ids, dates start anew, weeks of the return plan that are over are left out.
 * What the pupil said was about the earlier plan, so the pupil is asked again (S64). It says for itself why it changes the earlier one (B81).
 */
export function revisePlan(earlier: Plan, template: PlanTemplate, { calendar, today }: PlanStart): Plan {
  return {
    ...earlier,
    returnWeeks: earlier.returnWeeks.filter((week) => week.monday === '' || week.monday >= mondayOf(today)),
    childVoice: '',
    startsOn: today,
    evaluateOn: dueDay(calendar, today, template.evaluateAfter),
    whyRevised: '',
  };
}
