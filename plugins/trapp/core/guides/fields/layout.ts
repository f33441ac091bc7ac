import { z } from 'zod';
import type { ItemType } from '../guide';
import { words } from '../messages.nb';
import { plainText, type FieldType } from './field-type';

const withoutAnswer = (type: ItemType): FieldType => ({
  type,
  takesAnswer: false,
  answerSchema: () => z.never({ error: words.takesNoAnswer }),
  inWords: (_item, answer) => plainText(answer),
});

/** Holds other items; hidden together with them. */
export const groupField = withoutAnswer('group');
/** Something to read. */
export const displayField = withoutAnswer('display');
/** A line to sign on when the talk is on paper. */
export const signatureField = withoutAnswer('signature');
