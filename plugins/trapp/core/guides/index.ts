export * from './guide';
export { isAnswered } from './answered';
export { checkAnswers } from './check-answers';
export { checkGuide } from './check';
export { answerInWords, fieldTypes, type FieldType } from './fields/index';
export * from './sides';
export { visibleAnswers, visibleLinkIds } from './visibility';
