export * from './escalation';
export * from './gate';
export * from './procedure';
export * from './staircase';
export * from './task';
export { checkStaircase } from './check';
export { tasksOf } from './check-climb';
