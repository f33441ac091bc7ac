import type { Answer } from './guide';

/** Has something been answered? Blank text, an empty list and a person without a name are no answers; "no" and 0 are. */
export function isAnswered(answer: Answer | undefined): answer is NonNullable<Answer> {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'object' && 'name' in answer) return answer.name.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : true;
}
