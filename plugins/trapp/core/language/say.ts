import type { Language } from './languages';
import type { Text } from './text';

/** The text in the reader's language, or in bokmål when it has not been translated. Apart from the schemas, which a page that only reads need not load. */
export function say(text: Text, language: Language): string {
  return text[language] ?? text.nb;
}
