export * from './format';
export * from './problems';
export * from './say';
export * from './text';
