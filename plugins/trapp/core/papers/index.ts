export { checkPaper } from './check';
export * from './check-draft';
export * from './edit';
export * from './fields';
export { words as paperWords } from './messages.nb';
export * from './paper-template';
export { readDraftPaper } from './read-draft';
export * from './tokens';
