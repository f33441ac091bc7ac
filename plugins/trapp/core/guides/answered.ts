import type { Answer } from './guide';

/** Has something been answered? Blank text, an empty list, a person without a name and rows that are empty are no answers; "no" and 0 are. */
export function isAnswered(answer: Answer | undefined): answer is NonNullable<Answer> {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'object' && 'name' in answer) return answer.name.trim() !== '';
  if (typeof answer === 'object' && 'rows' in answer) return answer.rows.some((row) => Object.values(row.answers).some(isAnswered));
  return Array.isArray(answer) ? answer.length > 0 : true;
}
