import { inEachLanguage } from './each-language';

/** What is said of content that does not have the shape it should. */
const nb = {
  missing: 'Dette mangler.',
  mustBe: (kind: string) => `Dette må være ${kind}.`,
  kinds: { string: 'en tekst', number: 'et tall', int: 'et helt tall', boolean: 'ja eller nei', array: 'en liste', object: 'utfylt' },
  otherKind: 'noe annet',
  empty: 'Skriv noe her.',
  tooShort: (least: number) => `Skriv minst ${least} tegn.`,
  noneOfThem: 'Legg til minst én.',
  tooFew: (least: number) => `Legg til minst ${least}.`,
  below: (least: number) => `Tallet må være ${least} eller større.`,
  tooLong: (most: number) => `Teksten er for lang. Det er plass til ${most} tegn.`,
  tooMany: (most: number) => `Det er for mange. Det er plass til ${most}.`,
  above: (most: number) => `Tallet må være ${most} eller mindre.`,
  formats: {
    date: 'Dette er ikke en dato.',
    datetime: 'Dette er ikke et tidspunkt.',
    url: 'Dette er ikke en nettadresse som begynner med https://.',
    email: 'Dette er ikke en e-postadresse.',
  },
  unlike: 'Dette er ikke skrevet slik det skal.',
  oneOf: (choices: readonly string[]) => `Velg en av disse: ${choices.join(', ')}.`,
  noSuchChoice: 'Dette er ikke et av valgene som finnes.',
  unknownKeys: (keys: readonly string[]) => `${keys.map((key) => `«${key}»`).join(', ')} er ukjent her. Ta det bort.`,
};

const nn: typeof nb = {
  missing: 'Dette manglar.',
  mustBe: (kind) => `Dette må vere ${kind}.`,
  kinds: { string: 'ein tekst', number: 'eit tal', int: 'eit heilt tal', boolean: 'ja eller nei', array: 'ei liste', object: 'fylt ut' },
  otherKind: 'noko anna',
  empty: 'Skriv noko her.',
  tooShort: (least) => `Skriv minst ${least} teikn.`,
  noneOfThem: 'Legg til minst éin.',
  tooFew: (least) => `Legg til minst ${least}.`,
  below: (least) => `Talet må vere ${least} eller større.`,
  tooLong: (most) => `Teksten er for lang. Det er plass til ${most} teikn.`,
  tooMany: (most) => `Det er for mange. Det er plass til ${most}.`,
  above: (most) => `Talet må vere ${most} eller mindre.`,
  formats: {
    date: 'Dette er ikkje ein dato.',
    datetime: 'Dette er ikkje eit tidspunkt.',
    url: 'Dette er ikkje ei nettadresse som byrjar med https://.',
    email: 'Dette er ikkje ei e-postadresse.',
  },
  unlike: 'Dette er ikkje skrive slik det skal.',
  oneOf: (choices) => `Vel ein av desse: ${choices.join(', ')}.`,
  noSuchChoice: 'Dette er ikkje eit av vala som finst.',
  unknownKeys: (keys) => `${keys.map((key) => `«${key}»`).join(', ')} er ukjent her. Ta det bort.`,
};

const en: typeof nb = {
  missing: 'This is missing.',
  mustBe: (kind) => `This must be ${kind}.`,
  kinds: { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'yes or no', array: 'a list', object: 'filled in' },
  otherKind: 'something else',
  empty: 'Write something here.',
  tooShort: (least) => `Write at least ${least} characters.`,
  noneOfThem: 'Add at least one.',
  tooFew: (least) => `Add at least ${least}.`,
  below: (least) => `The number must be ${least} or more.`,
  tooLong: (most) => `The text is too long. There is room for ${most} characters.`,
  tooMany: (most) => `There are too many. There is room for ${most}.`,
  above: (most) => `The number must be ${most} or less.`,
  formats: {
    date: 'This is not a date.',
    datetime: 'This is not a point in time.',
    url: 'This is not a web address that begins with https://.',
    email: 'This is not an e-mail address.',
  },
  unlike: 'This is not written as it should be.',
  oneOf: (choices) => `Choose one of these: ${choices.join(', ')}.`,
  noSuchChoice: 'This is not one of the choices there are.',
  unknownKeys: (keys) => `${keys.map((key) => `“${key}”`).join(', ')} is not known here. Take it away.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
