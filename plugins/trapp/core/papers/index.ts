export * from './check';
export * from './edit';
export * from './fields';
export { words as paperWords } from './messages.nb';
export * from './paper-template';
export * from './read-draft';
export * from './tokens';
