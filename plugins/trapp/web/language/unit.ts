import { inUnitWords, unitMessages, type UnitKind } from '../../core/language/index';

/** What the reader works at, and which are kindergartens for whoever works at both kinds. Known when somebody is let in, and stays until somebody else is. */
interface Reader {
  readonly unit: UnitKind;
  readonly kindergartens: readonly string[];
}

let reader: Reader = { unit: 'school', kindergartens: [] };
/** The school or kindergarten that the page is about, and the address that it was said for. */
let about: { readonly address: string; readonly schoolId: string | null } = { address: '', schoolId: null };

/** Says who reads, and where. On another page nothing is known of what it is about, until it says so itself. */
export function speakTo(who: Reader, address: string): void {
  reader = who;
  if (about.address !== address) about = { address, schoolId: null };
}

/** From here on the page speaks of what it has been given: a child in a kindergarten is no pupil, whoever reads (B26). */
export function speakAbout(given: unknown): void {
  const schoolId = schoolOf(given);
  if (schoolId !== null) about = { ...about, schoolId };
}

/** A few words about one of many on a page, each in the words of the place where they are. */
export function saidAt<T>(schoolId: string | null, say: () => T): T {
  const before = about;
  about = { ...about, schoolId };
  try {
    return say();
  } finally {
    about = before;
  }
}

/** Whose words are read now. */
export function unitSpokenOf(): UnitKind {
  return about.schoolId !== null && reader.kindergartens.includes(about.schoolId) ? 'kindergarten' : reader.unit;
}

/** Does the reader work at both kinds? */
export function worksAtBoth(): boolean {
  return reader.kindergartens.length > 0;
}

/** Messages that are written for schools, and read in the words of a kindergarten where that is what is spoken of (B26). */
export function worded<T extends object>(messages: T): T {
  return unitMessages(messages, unitSpokenOf, 'nb');
}

/** The same for a sentence of ours that the server has said. */
export function wordedSentence(sentence: string): string {
  return inUnitWords(sentence, unitSpokenOf(), 'nb');
}

/** Where what a page was given belongs: by its pupil, its class or its school. */
function schoolOf(given: unknown): string | null {
  const own = partOf(given, 'schoolId') ?? partOf(partOf(given, 'school'), 'id');
  if (typeof own === 'string') return own;
  const parts = ['pupil', 'group', 'row'].map((name) => partOf(partOf(given, name), 'schoolId'));
  return parts.find((found) => typeof found === 'string') ?? null;
}

function partOf(given: unknown, name: string): unknown {
  return typeof given === 'object' && given !== null && name in given ? (given as Readonly<Record<string, unknown>>)[name] : undefined;
}
