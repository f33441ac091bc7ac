export * from './decode';
export { words as importWords } from './messages.nb';
export * from './plan-absences';
export * from './plan-roster';
export * from './profile';
export * from './read-absences';
export * from './read-roster';
export * from './source';
export { detectDelimiter, withoutSepLine, type Table } from './table';
