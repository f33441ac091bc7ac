import { say, type Language, type Text } from '../../core/language/index';

const READER: Language = 'nb';

/** An authored text in the reader's language, in bokmål where it is not translated. */
export function words(text: Text): string {
  return say(text, READER);
}
