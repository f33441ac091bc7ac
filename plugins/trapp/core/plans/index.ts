export * from './plan-template';
export * from './plan';
