import type { Answer } from './guide';

/** Has something been answered? Blank text and an empty list are no answers; "no" and 0 are. */
export function isAnswered(answer: Answer | undefined): answer is NonNullable<Answer> {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : true;
}
