export * from './operation';
export * from './operations';
export * from './views';
