export * from './plan-template';
export * from './plan';
export { presenceEffect } from './effect';
export { checkEvaluation, newEvaluation } from './evaluate';
export { newPlan, revisePlan } from './new-plan';
export { checkPlan } from './ready-plan';
export { triedMeasures, type TriedMeasure } from './tried';
