import { z } from 'zod';
import { daySchema } from '../../calendar/index';
import { formatDay } from '../../language/index';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

const isDay = (value: unknown): value is string => daySchema.safeParse(value).success;

export const dateField: FieldType = {
  type: 'date',
  takesAnswer: true,
  answerSchema: () => z.string({ error: words.date }).refine(isDay, { error: words.date }),
  inWords: (_item, answer) => (isDay(answer) ? formatDay(answer) : plainText(answer)),
};
