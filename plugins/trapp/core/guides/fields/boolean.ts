import { z } from 'zod';
import { say } from '../../language/index';
import { words } from '../messages.nb';
import { paperWords } from '../paper-words';
import { plainText, type FieldType } from './field-type';

export const booleanField: FieldType = {
  type: 'boolean',
  takesAnswer: true,
  answerSchema: () => z.boolean({ error: words.yesOrNo }),
  inWords: (_item, answer, language) =>
    typeof answer === 'boolean' ? say(answer ? paperWords.yes : paperWords.no, language) : plainText(answer),
};
