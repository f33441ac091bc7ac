export * from './format';
export * from './home-first';
export * from './key-of';
export * from './languages';
export * from './problems';
export * from './read-in';
export * from './say';
export * from './text';
