import type { CheckWords } from './check.nb';
import { shortened } from './messages.nb';

/** What the check of a guide says, in English. */
export const en: CheckWords = {
  about: (question, what) => `“${shortened(question)}”: ${what}`,
  sameTheme: (key) => `The theme “${key}” stands there more than once. Give each a key of its own.`,
  themeQuestion: (theme, linkId) => `The theme “${theme}” names the question “${linkId}”, which is not in the guide.`,
  samePart: (key) => `The part “${key}” stands there more than once. Give each part a key of its own.`,
  sameLinkId: (linkId) => `The question “${linkId}” stands there more than once. Give each question an id of its own.`,
  groupEmpty: 'The group has no questions. Add one, or take the group away.',
  onlyGroupsHold: 'Only groups and what is repeated can have questions under them. Turn the item into a group, or move the questions out.',
  cannotBeRequired: 'The item takes no answer, and so it cannot be required.',
  requiredAndRecommended: 'The question cannot be both required and recommended. Choose one of them.',
  noOptions: 'The question has no options to answer by. Add at least two.',
  sameOption: (value) => `The option “${value}” stands there more than once.`,
  optionsUnused: 'This type of question does not use options. Take them away, or change the type.',
  scaleEnds: 'The scale must have a lowest and a highest number, and the lowest must be lower.',
  minAboveMax: 'The lowest number is higher than the highest.',
  limitsUnused: 'A lowest and a highest number are used only for numbers and scales.',
  prefillUnused: 'Only questions that are answered with text, a number or yes and no can be filled in by the system.',
  prefillNoYesOrNo: 'A question of yes and no can only be filled in with something that is so or not. Choose something else, or make it a text question.',
  prefillNoFigure: 'What is to be filled in is no number of this kind. Choose something else, or make it a question for a number with decimals or text.',
  conditionUnknown: (question) => `Is shown depending on “${question}”, but there is no such question.`,
  conditionSelf: 'The question cannot depend on its own answer.',
  conditionLater: (question) => `Is shown depending on “${question}”, which comes further down. Move that question up, or it goes round in a ring.`,
  conditionNoAnswer: (question) => `Is shown depending on “${question}”, which takes no answer.`,
  conditionOperator: (question) => `The answer to “${question}” cannot be compared as greater or less.`,
  conditionInRows: (question) => `Is shown depending on “${question}”, which is asked several times. Use a question in the same repetition, or one outside it.`,
  notInRows: 'This cannot stand in something that is repeated. Move it out.',
  prefillInRows: 'What is repeated cannot be filled in by the system.',
  conditionExists: 'The condition “is answered” must have yes or no as its value.',
  conditionAnswer: (question) => `The condition asks for an answer that “${question}” cannot have.`,
  neverShown: 'Can never be shown: its conditions shut each other out, here or on the questions that they look at. Change them, or take the question away.',

  partEmpty: (part) => `The part “${part}” has no items.`,
  scaleWords: 'Put words to what the lowest and the highest number mean.',
  oneOptionOnly: 'The question has only one option.',
};
