export * from './blank-form.outline';
export * from './consent-form.outline';
export * from './conversation.outline';
export * from './evaluation.outline';
export * from './minutes.outline';
export * from './outline';
export type { PaperHead } from './paper';
export * from './plan.outline';
export * from './referral.outline';
