export * from './rule';
export * from './verdict';
