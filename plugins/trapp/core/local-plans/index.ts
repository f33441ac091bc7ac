export * from './approve';
export * from './at-school';
export { isWritten, lacksIn, wrongIn } from './check-content';
export * from './local-plan';
export * from './page';
export * from './shown';
export * from './standing';
