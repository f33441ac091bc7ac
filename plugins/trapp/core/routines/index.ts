export * from './canonical';
export * from './check';
export * from './find';
export { fits } from './fits';
export * from './publish';
export * from './routine';
export * from './run-tests';
export * from './services';
export { ruleSources, type RecordedByFiles } from './rule-sources';
