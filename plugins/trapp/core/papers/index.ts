export * from './check';
export * from './fields';
export * from './paper-template';
export * from './read-draft';
export * from './tokens';
