export * from './plan-template';
export * from './plan';
export { presenceEffect } from './effect';
export { effectMeaning, type EffectMeaning } from './effect-meaning';
export { checkEvaluation, newEvaluation } from './evaluate';
export { newPlan, revisePlan } from './new-plan';
export { planChanges } from './plan-changes';
export { checkPlan } from './ready-plan';
export { triedMeasures, type TriedMeasure } from './tried';
