import { listLocalPlans, listSchoolPlans } from './list-plans';
import { printLocalPlan, viewLocalPlan, viewOpenLocalPlan, viewSchoolPlan } from './read-plan';
import { remindSchools } from './remind-schools';
import { answerLocalPlan, proposeLocalPlan, saveLocalPlan, viewLocalPlanDraft, withdrawLocalPlan } from './write-plan';

/** The schools' own plans. */
export const localPlanHandlers = {
  listLocalPlans, viewLocalPlan, printLocalPlan, viewLocalPlanDraft, saveLocalPlan, proposeLocalPlan, withdrawLocalPlan, answerLocalPlan, viewOpenLocalPlan,
  listSchoolPlans, viewSchoolPlan, remindSchools,
};
