export * from './access';
export * from './break-the-glass';
export * from './audience';
export * from './can';
export * from './emergency-access';
export * from './under-emergency';
export * from './reach';
export * from './why';
