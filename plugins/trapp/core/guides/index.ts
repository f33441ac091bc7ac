export * from './guide';
export { isAnswered } from './answered';
export { answersSchemaOf, checkAnswers } from './answers-schema';
export { checkGuide } from './check';
export { answerInWords, fieldTypes, type FieldType } from './fields/index';
export { visibleAnswers, visibleLinkIds } from './visibility';
