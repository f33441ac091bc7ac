export * from './routine';
export * from './find';
