import { z } from 'zod';
import type { Item, ItemType } from '../guide';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

const written = (type: ItemType, longest: number): FieldType => ({
  type,
  takesAnswer: true,
  answerSchema(item: Item) {
    const max = Math.min(item.maxLength ?? longest, 10_000);
    return z.string({ error: words.text }).max(max, { error: words.tooLong(max) });
  },
  inWords: (_item, answer) => plainText(answer),
});

/** One line. */
export const stringField = written('string', 500);
/** Several lines. */
export const textField = written('text', 10_000);
/** Which paper there is, and where it lies. */
export const attachmentField = written('attachment', 500);
