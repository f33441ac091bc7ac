export * from './access';
export * from './can';
export * from './reach';
export * from './why';
