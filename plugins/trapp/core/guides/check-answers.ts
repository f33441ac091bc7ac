import type { Problem } from '../refusals';
import { isAnswered } from './answered';
import { fieldTypes } from './fields/index';
import { itemsOf, type Answers, type Guide, type Item } from './guide';
import { words } from './messages.nb';
import { visibleLinkIds } from './visibility';

/**
 * What lacks before the answers may be signed, one problem for each question (`path` is its linkId); empty when all is well.
 * Hidden questions ask for nothing. An answer to a question that the guide does not have is named, never dropped.
 */
export function checkAnswers(guide: Guide, answers: Answers): Problem[] {
  const items = itemsOf(guide);
  const known = new Set(items.map((item) => item.linkId));
  const shown = visibleLinkIds(guide, answers);
  const strangers = Object.keys(answers).filter((linkId) => !known.has(linkId) && isAnswered(answers[linkId]));
  return [
    ...items.filter((item) => shown.has(item.linkId)).flatMap((item) => checkAnswer(item, answers)),
    ...strangers.map((linkId) => ({ path: linkId, message: words.noSuchQuestion(linkId) })),
  ];
}

function checkAnswer(item: Item, answers: Answers): Problem[] {
  const field = fieldTypes[item.type];
  const answer = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
  if (!isAnswered(answer)) {
    return item.required && field.takesAnswer ? [{ path: item.linkId, message: words.about(item.text.nb, words.unanswered) }] : [];
  }
  const read = field.answerSchema(item).safeParse(answer);
  return read.success ? [] : [{ path: item.linkId, message: words.about(item.text.nb, read.error.issues[0]?.message ?? words.text) }];
}
