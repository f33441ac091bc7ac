import { z } from 'zod';
import { say } from '../../language/index';
import { factorAnswerSchema } from '../guide';
import { words } from '../messages.nb';
import { paperWords } from '../paper-words';
import { plainText, type FieldType } from './field-type';

/** One statement weighed as protective, risk or not relevant, with a note (F12, F13). */
export const factorField: FieldType = {
  type: 'factor',
  takesAnswer: true,
  answerSchema: () => z.custom((answer) => factorAnswerSchema.safeParse(answer).success, { error: words.factor }),
  inWords(_item, answer, language) {
    const read = factorAnswerSchema.safeParse(answer);
    if (!read.success) return plainText(answer);
    const weight = say(paperWords[read.data.weight], language);
    const note = read.data.note.trim();
    return note === '' ? weight : `${weight}: ${note}`;
  },
};
