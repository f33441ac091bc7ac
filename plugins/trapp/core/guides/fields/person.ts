import { z } from 'zod';
import { personAnswerSchema } from '../guide';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

/** Who it is about: a name, and what they are to the child. */
export const personField: FieldType = {
  type: 'person',
  takesAnswer: true,
  answerSchema: () => z.custom((answer) => personAnswerSchema.safeParse(answer).success, { error: words.person }),
  inWords: (_item, answer) => plainText(answer),
};
