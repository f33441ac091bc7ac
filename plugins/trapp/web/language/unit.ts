import { inUnitWords, unitMessages, type UnitKind } from '../../core/language/index';

/** What the reader works at. It is known when somebody is let in, and stays until somebody else is. */
let unit: UnitKind = 'school';

export function speakOf(kind: UnitKind): void {
  unit = kind;
}

/** Messages that are written for schools, and read in the words of a kindergarten by those who work there (B26). */
export function worded<T extends object>(messages: T): T {
  return unitMessages(messages, () => unit, 'nb');
}

/** The same for a sentence of ours that the server has said. */
export function wordedSentence(sentence: string): string {
  return inUnitWords(sentence, unit, 'nb');
}
