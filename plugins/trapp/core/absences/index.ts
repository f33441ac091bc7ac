export * from './absence';
export * from './data-health';
export * from './fact-request';
export { Collections } from './collections';
export * from './facts';
export { codeOf, createMarksBuilder, joinMarks, marksOf, readSort, sortOf, subjectOf, timeOf, WIDTH, type MarkedAbsence, type Marks, type MarksBuilder } from './marks';
export * from './measurement';
export * from './picture';
export * from './totals';
