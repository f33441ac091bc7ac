import { z } from 'zod';
import { say, type Language } from '../../language/index';
import { rowsAnswerSchema, type Answer, type Item } from '../guide';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

/** Its questions once for each of several. `inWords` says one answer inside a row: by the very field types that this is one of. */
export const repeatField = (inWords: (item: Item, answer: Answer | undefined, language: Language) => string): FieldType => ({
  type: 'repeat',
  takesAnswer: true,
  answerSchema: () => z.custom((answer) => rowsAnswerSchema.safeParse(answer).success, { error: words.rows }),
  inWords(item, answer, language) {
    const read = rowsAnswerSchema.safeParse(answer);
    if (!read.success) return plainText(answer);
    const lines = read.data.rows.map(({ answers }) =>
      (item.item ?? []).flatMap((child) => {
        const told = inWords(child, answers[child.linkId], language);
        return told === '' ? [] : [`${say(child.text, language)}: ${told}`];
      }),
    );
    return lines.filter((told) => told.length > 0).map((told, index) => `${index + 1}. ${told.join('. ')}`).join('\n');
  },
});
