import type { z } from 'zod';
import type { Language } from '../../language/index';
import type { Answer, Item, ItemType } from '../guide';

/** A field type is one object: everything that core knows of it stands here. The web has one component for each. */
export interface FieldType {
  readonly type: ItemType;
  /** Does it take an answer of its own? */
  readonly takesAnswer: boolean;
  /** What an answer must be like to be signed. The messages say what to do. */
  answerSchema(item: Item): z.ZodType;
  /** The answer as a reader of the paper sees it. Never throws: a draft may hold an answer of another shape. */
  inWords(item: Item, answer: Answer, language: Language): string;
}

/** An answer that is not of the field's shape, still readable: nothing that was written is hidden. */
export function plainText(answer: Answer): string {
  if (answer === null) return '';
  if (Array.isArray(answer)) return answer.join(', ');
  if (typeof answer !== 'object') return String(answer).trim();
  if ('rows' in answer) return answer.rows.map((row) => Object.values(row.answers).map(plainText).filter(Boolean).join(', ')).join('\n');
  return 'note' in answer ? answer.note : [answer.name.trim(), answer.role.trim()].filter(Boolean).join(', ');
}
