export * from './access';
export * from './can';
