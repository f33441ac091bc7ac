import { inUnitWords, say, type Language, type Text, type UnitKind } from '../language/index';
import { asWritten, eachText } from './each-text';
import { outlineSchema, type Outline } from './outline';

/** What tells where a protected pupil is: schools and classes, and those who work there with what they are called instead. */
export interface Whereabouts {
  readonly unit: UnitKind;
  readonly schools: readonly string[];
  readonly groups: readonly string[];
  readonly staff: readonly { readonly name: string; readonly role: Text }[];
  /** The pupil and the home: named as they are, also when somebody at the school is called the same. */
  readonly family: readonly string[];
}

interface Words {
  readonly school: string;
  readonly group: string;
  readonly place: string;
}

const nb: Words = { school: 'skolen', group: 'klassen', place: 'avtalt sted' };
const wordsIn: Readonly<Record<Language, Words>> = {
  nb,
  nn: { school: 'skulen', group: 'klassen', place: 'avtalt stad' },
  en: { school: 'the school', group: 'the class', place: 'the place agreed on' },
  se: nb,
};

/** What a staff member is called who has no role at the school. */
export const somebodyThere: Text = { nb: 'Ansatt', nn: 'Tilsett', en: 'Staff member' };
/** What whoever owns the case is called. */
export const ownerOfCase: Text = { nb: 'Saksansvarlig', nn: 'Saksansvarleg', en: 'Case owner' };

/** Where a protected pupil's meeting is, as far as anything that leaves the school says it. */
export function placeUnsaid(place: string, language: Language): string {
  return place.trim() === '' ? '' : wordsIn[language].place;
}

/**
 * A paper about a protected pupil without school, class and the names of those who work there (sec-10, security.md): wherever they stand, in what the
 * routine has worded and in what somebody wrote. Teachers are called by their role. Nicknames and half names are not known here.
 */
export function withoutWhereabouts(outline: Outline, { unit, schools, groups, staff, family }: Whereabouts): Outline {
  const { language } = outline;
  const words = wordsIn[language];
  const inUnit = (text: string) => inUnitWords(text, unit, language);
  // The first that is said of a name counts: the home is never renamed.
  const instead = new Map<string, string | null>();
  const known = (name: string, word: string | null) => {
    const key = folded(name);
    if (key.length > 2 && !instead.has(key)) instead.set(key, word);
  };
  for (const name of family) known(name, null);
  for (const { name, role } of staff) known(name, say(role, language));
  for (const name of schools) known(name, inUnit(words.school));
  const names = [...instead.keys()].sort((one, other) => other.length - one.length);
  const named = names.length === 0 ? null : new RegExp(`(?<!${LETTER})(${names.map(literal).join('|')})(s?)(?!${LETTER})`, 'giu');
  // A class that is called by a bare number is a word that stands for much else; "§ 9A" is no class.
  const classes = [...new Set(groups.map((group) => group.trim()))].filter((group) => group.length > 1 && !/^\d+$/.test(group)).sort((one, other) => other.length - one.length);
  const inClass = classes.length === 0 ? null : new RegExp(`(?<!${LETTER}|§\\s?)(?:${classes.map(literal).join('|')})(?!${LETTER})`, 'gu');

  const untold = (text: string): string => {
    const plain = text.normalize('NFC');
    const withRoles = named === null ? plain : plain.replace(named, (found: string, name: string, genitive: string, at: number) => {
      const word = instead.get(folded(name));
      return typeof word === 'string' ? `${asWritten(word, plain, at)}${genitive}` : found;
    });
    const all = inClass === null ? withRoles : withRoles.replace(inClass, (_found: string, at: number) => asWritten(inUnit(words.group), withRoles, at));
    return all === text.normalize('NFC') ? text : all.slice(0, MOST);
  };
  const places = new Set([...schools, ...groups].map(folded));
  /** "Kari Nordmann, 8A" is the pupil alone; a line that says nothing else than where, or its own name again, is left out. */
  const unplaced = (value: string) => value.split(', ').filter((part) => !places.has(folded(part))).join(', ');
  const nodes = outline.nodes.flatMap((node): Outline['nodes'] => {
    if (node.node !== 'facts') return [node];
    const rows = node.rows.map(({ name, value }) => ({ name, value: unplaced(value) })).filter(({ name, value }) => value !== '' && folded(untold(value)) !== folded(name));
    return rows.length === 0 ? [] : [{ ...node, rows }];
  });
  return outlineSchema.parse(eachText({ ...outline, school: '', nodes }, untold));
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** No text of an outline is longer. */
const MOST = 20_000;

const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase();
const literal = (name: string): string => name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
