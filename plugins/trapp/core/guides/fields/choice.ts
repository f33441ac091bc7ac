import { z } from 'zod';
import { say, type Language } from '../../language/index';
import { optionText, type Item } from '../guide';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

const isOffered = (item: Item, value: string) => optionText(item, value) !== undefined;

/** The option's own words; the bare value when the guide does not offer it, so that a draft stays readable. */
const optionInWords = (item: Item, value: string, language: Language) => {
  const text = optionText(item, value);
  return text ? say(text, language) : value;
};

/** One of the options. */
export const choiceField: FieldType = {
  type: 'choice',
  takesAnswer: true,
  answerSchema: (item) => z.string({ error: words.oneOption }).refine((value) => isOffered(item, value), { error: words.oneOption }),
  inWords: (item, answer, language) => (typeof answer === 'string' ? optionInWords(item, answer, language) : plainText(answer)),
};

/** Any number of the options, each at most once. */
export const multiChoiceField: FieldType = {
  type: 'multi_choice',
  takesAnswer: true,
  answerSchema: (item) =>
    z
      .array(z.string(), { error: words.someOptions })
      .refine((values) => new Set(values).size === values.length && values.every((value) => isOffered(item, value)), { error: words.someOptions }),
  inWords: (item, answer, language) =>
    Array.isArray(answer) ? answer.map((value) => optionInWords(item, value, language)).join(', ') : plainText(answer),
};
