import { createContext, useContext } from 'react';
import type { Language, Text } from '../../core/language/index';
import { TextsField } from '../parts/texts-field';

/** In which languages the guide is written, for every field of its editor. */
export const WritingContext = createContext<readonly Language[]>(['nb']);

interface TextFieldProps {
  readonly label: string;
  readonly value: Text | undefined;
  readonly long?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A text that must be there, empty as it may be while it is written. */
export function WantedText({ onText, ...props }: TextFieldProps & { readonly onText: (text: Text) => void }) {
  const languages = useContext(WritingContext);
  return <TextsField {...props} languages={languages} required onChange={onText} />;
}

/** A text that may be left out: without words in any language it is not there. */
export function OptionalText({ onText, ...props }: TextFieldProps & { readonly onText: (text: Text | undefined) => void }) {
  const languages = useContext(WritingContext);
  const isEmpty = (texts: Text) => Object.values(texts).every((text) => text === '');
  return <TextsField {...props} languages={languages} onChange={(texts) => onText(isEmpty(texts) ? undefined : texts)} />;
}

/** An object with this field, or without it: an absent field is not a field that is undefined. */
export function withField<Held extends object, Name extends keyof Held>(held: Held, name: Name, value: Held[Name] | undefined): Held {
  if (value !== undefined) return { ...held, [name]: value };
  const { [name]: _gone, ...rest } = held;
  return rest as Held;
}
