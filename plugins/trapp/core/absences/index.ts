export * from './absence';
export * from './fact-request';
