import { z } from 'zod';
import { formatNumber, say } from '../../language/index';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

export const integerField: FieldType = {
  type: 'integer',
  takesAnswer: true,
  answerSchema(item) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = item;
    return z.int({ error: words.wholeNumber }).min(min, { error: words.atLeast(min) }).max(max, { error: words.atMost(max) });
  },
  inWords: (_item, answer) => plainText(answer),
};

/** A number that may have decimals. */
export const decimalField: FieldType = {
  type: 'decimal',
  takesAnswer: true,
  answerSchema(item) {
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = item;
    return z.number({ error: words.number }).min(min, { error: words.atLeast(min) }).max(max, { error: words.atMost(max) });
  },
  inWords: (_item, answer, language) => (typeof answer === 'number' ? formatNumber(answer, language) : plainText(answer)),
};

/** A whole number between two ends that have words (A30). */
export const scaleField: FieldType = {
  type: 'scale',
  takesAnswer: true,
  answerSchema(item) {
    const { min = 1, max = 5 } = item;
    const error = words.onScale(min, max);
    return z.int({ error }).min(min, { error }).max(max, { error });
  },
  inWords(item, answer, language) {
    if (typeof answer !== 'number') return plainText(answer);
    const { min = 1, max = 5, minText, maxText } = item;
    const ends = [minText && `${min} = ${say(minText, language)}`, maxText && `${max} = ${say(maxText, language)}`].filter(Boolean);
    return ends.length > 0 ? `${answer} (${ends.join(', ')})` : `${answer} (${min}–${max})`;
  },
};
