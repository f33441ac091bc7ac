export { checkPaper, faultsOfPaper } from './check';
export * from './check-draft';
export * from './edit';
export * from './fields';
export { words as paperWords } from './messages';
export * from './paper-template';
export { readDraftPaper } from './read-draft';
export * from './tokens';
