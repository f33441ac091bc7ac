export * from './format';
export * from './problems';
export * from './text';
