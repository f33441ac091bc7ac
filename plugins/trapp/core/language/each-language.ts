import type { Language } from './languages';
import type { Text } from './text';

/** The languages that the house has words of its own in. Northern Sámi has none of its own for this yet, and is given bokmål. */
type Spoken = Exclude<Language, 'se'>;

/** What may stand in a blank: what authors write can be given in all its languages, and is then read in the sentence's own. */
type Blank<A> = A extends string ? (string extends A ? string | Text : A) : A extends readonly string[] ? readonly (string | Text)[] : A;

/** Words as they are in one language, in each: a sentence is a text, and a sentence with blanks gives a text. */
export type InEach<W> = W extends string
  ? Text
  : W extends (...blanks: infer A) => string
    ? (...blanks: { [I in keyof A]: Blank<A[I]> }) => Text
    : { readonly [K in keyof W]: InEach<W[K]> };

/** Gathers the words of each language into one set that says everything in all of them, for whoever does not know yet who reads it. */
export function inEachLanguage<W extends object>(words: Readonly<Record<Spoken, W>>): InEach<W> {
  return gathered(words) as InEach<W>;
}

function gathered(words: Readonly<Record<Spoken, unknown>>): unknown {
  const { nb } = words;
  if (typeof nb === 'string') return words;
  if (typeof nb === 'function') {
    return (...blanks: readonly unknown[]): Text => {
      const told = (language: Spoken) => (words[language] as (...read: unknown[]) => string)(...blanks.map((blank) => readIn(blank, language)));
      return { nb: told('nb'), nn: told('nn'), en: told('en') };
    };
  }
  const partOf = (language: Spoken, key: string) => (words[language] as Readonly<Record<string, unknown>>)[key];
  return Object.fromEntries(Object.keys(nb as object).map((key) => [key, gathered({ nb: partOf('nb', key), nn: partOf('nn', key), en: partOf('en', key) })]));
}

function readIn(blank: unknown, language: Language): unknown {
  if (Array.isArray(blank)) return blank.map((one: unknown) => readIn(one, language));
  if (typeof blank !== 'object' || blank === null) return blank;
  const text = blank as Text;
  // What is half-written may hold a language that nobody has written anything in yet.
  return (text[language] ?? '').trim() === '' ? text.nb : text[language];
}
