export * from './format';
export * from './key-of';
export * from './languages';
export * from './problems';
export * from './say';
export * from './text';
