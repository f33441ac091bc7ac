import type { Problem } from '../refusals';
import { isAnswered } from './answered';
import { fieldTypes } from './fields/index';
import { itemsOf, rowsAnswerSchema, type Answer, type Answers, type Guide, type Item } from './guide';
import { words } from './messages.nb';
import { visibleInRow, visibleLinkIds } from './visibility';

/**
 * What lacks before the answers may be signed, one problem for each question (`path` is its linkId, in rows `linkId.rows.0.answers.child`); empty when all is well.
 * Hidden questions ask for nothing. An answer to a question that the guide does not have is named, never dropped.
 */
export function checkAnswers(guide: Guide, answers: Answers): Problem[] {
  const items = itemsOf(guide);
  const known = new Set(items.map((item) => item.linkId));
  const shown = visibleLinkIds(guide, answers);
  const strangers = Object.keys(answers).filter((linkId) => !known.has(linkId) && isAnswered(answers[linkId]));
  return [
    ...items.filter((item) => shown.has(item.linkId)).flatMap((item) => [...checkAnswer(item, answers), ...checkRows(item, answers, shown)]),
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

/** Each row by itself: what is asked in it is asked for each (pain 8). A row that nothing stands in asks for nothing. */
function checkRows(repeat: Item, answers: Answers, shown: ReadonlySet<string>): Problem[] {
  const read = repeat.type === 'repeat' && Object.hasOwn(answers, repeat.linkId) ? rowsAnswerSchema.safeParse(answers[repeat.linkId]) : undefined;
  if (!read?.success) return [];
  const children = repeat.item ?? [];
  const known = new Set(children.map(({ linkId }) => linkId));
  return read.data.rows.flatMap((row, index) => {
    const given: Readonly<Record<string, Answer>> = row.answers;
    if (!Object.values(given).some(isAnswered)) return [];
    const at = (problem: Problem): Problem => ({ ...problem, path: `${repeat.linkId}.rows.${index}.answers.${problem.path}` });
    const inRow = visibleInRow(repeat, given, { answers, shown });
    const strangers = Object.keys(given).filter((linkId) => !known.has(linkId) && isAnswered(given[linkId]));
    return [
      ...children.filter(({ linkId }) => inRow.has(linkId)).flatMap((child) => checkAnswer(child, given)),
      ...strangers.map((linkId) => ({ path: linkId, message: words.noSuchQuestion(linkId) })),
    ].map(at);
  });
}
