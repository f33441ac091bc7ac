export * from './staircase';
export { checkStaircase } from './check';
