import type { Language } from '../../language/index';
import { isAnswered } from '../answered';
import type { Answer, Item, ItemType } from '../guide';
import { booleanField } from './boolean';
import { choiceField, multiChoiceField } from './choice';
import { dateField } from './date';
import { factorField } from './factor';
import type { FieldType } from './field-type';
import { displayField, groupField, signatureField } from './layout';
import { decimalField, integerField, scaleField } from './number';
import { personField } from './person';
import { repeatField } from './repeat';
import { attachmentField, stringField, textField } from './text';

/** Every field type there is. A new one is one object here and one component in the web app. */
export const fieldTypes = {
  group: groupField,
  repeat: repeatField(answerInWords),
  display: displayField,
  string: stringField,
  text: textField,
  boolean: booleanField,
  choice: choiceField,
  multi_choice: multiChoiceField,
  scale: scaleField,
  date: dateField,
  integer: integerField,
  decimal: decimalField,
  person: personField,
  attachment: attachmentField,
  signature: signatureField,
  factor: factorField,
} satisfies Record<ItemType, FieldType>;

/** The answer as it reads on paper, in the reader's language; empty when there is none. */
export function answerInWords(item: Item, answer: Answer | undefined, language: Language): string {
  return isAnswered(answer) ? fieldTypes[item.type].inWords(item, answer, language) : '';
}

export type { FieldType };
