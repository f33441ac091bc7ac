import type { CheckAnswer } from '../../core/checks/index';
import type { CheckAnswerRow } from '../../core/contracts/index';

export function presentAnswer({ id, answer, note, on, at, by }: CheckAnswer): CheckAnswerRow {
  return { id, answer, note, on, at, by: by.name };
}
