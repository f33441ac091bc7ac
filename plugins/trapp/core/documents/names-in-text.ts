import type { Language } from '../language/index';

/** Somebody whose name may stand in a text. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** Another pupil of the school. */
export interface OtherPupil extends Named {
  /** In the same class: there a first name alone says who it is. */
  readonly isClassmate: boolean;
}

/** Whose names a paper may hold, and whose it may not. */
export interface PeopleOnPaper {
  readonly others: readonly OtherPupil[];
  /** The pupil and the home. */
  readonly family: readonly string[];
  /** Whoever works there, by their whole names. */
  readonly staff: readonly string[];
  /** Those who work with the case, who may be meant by their first names. */
  readonly near: readonly string[];
}

/** A name that stands in a text. `sure`: it is whole, or a first name with the initial of a surname; else somebody must say who is meant. */
export interface NameFound {
  readonly at: number;
  readonly length: number;
  /** As it is written, without its genitive. */
  readonly name: string;
  readonly genitive: boolean;
  readonly sure: boolean;
}

interface Person {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly is: 'other' | 'family' | 'staff';
}

interface Word {
  readonly at: number;
  readonly end: number;
  /** As it stands, and without what may be a genitive. */
  readonly forms: readonly { readonly plain: string; readonly end: number }[];
  readonly isCapital: boolean;
}

interface Match {
  readonly end: number;
  readonly nameEnd: number;
  readonly words: number;
  readonly whole: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const BETWEEN = /^(?:[ \u00a0]{1,2}|-|\n)$/u;

/** First names that are ordinary words as well: in small letters they are read as the words. */
const words = new Set(['per', 'liv', 'odd', 'stein', 'bjørn', 'dag', 'even', 'bo', 'may', 'mai', 'ask', 'storm', 'sol', 'sola', 'bror', 'lin', 'rose', 'are', 'siv', 'gro', 'kai', 'vår', 'hans', 'hope', 'will', 'grace', 'mark', 'art', 'joy', 'ove', 'alv', 'ulv', 'live', 'fred', 'signe']);

const folded = (text: string): string => text.normalize('NFC').replaceAll('’', "'").toLowerCase();
const partsOf = (name: string): string[] => folded(name).split(/[\s-]+/u).filter((part) => part !== '');

/**
 * Finds the names of other pupils in texts, each text in one pass however many pupils there are. A name that is also that of somebody whom the paper
 * may name is read as theirs.
 */
export function nameFinder({ others, family, staff, near }: PeopleOnPaper, language: Language): (text: string) => NameFound[] {
  const byFirst = new Map<string, Person[]>();
  const bySurname = new Map<string, Person[]>();
  const note = (index: Map<string, Person[]>, key: string, person: Person) => {
    const held = index.get(key);
    if (held === undefined) index.set(key, [person]);
    else if (!held.includes(person)) held.push(person);
  };
  const learn = (given: readonly string[], surname: readonly string[], is: Person['is']) => {
    const person = { given, family: surname, is };
    for (const part of given) note(byFirst, part, person);
    if (is === 'other' && surname[0] !== undefined) note(bySurname, surname[0], person);
  };
  for (const { givenName, familyName } of others) learn(partsOf(givenName), partsOf(familyName), 'other');
  // Of a name in one piece nobody knows where the surname begins.
  for (const [names, is] of [[family, 'family'], [staff, 'staff']] as const) for (const name of names) learn(partsOf(name).slice(0, 1), partsOf(name).slice(1), is);
  const classmates = new Set(others.flatMap(({ isClassmate, givenName }) => (isClassmate ? [partsOf(givenName)[0] ?? ''] : [])).filter((part) => part.length > 1));
  for (const name of [...family, ...near]) for (const part of partsOf(name).slice(0, -1)) classmates.delete(part);

  return (given) => {
    const text = given.normalize('NFC');
    const all = wordsOf(text);
    const found: NameFound[] = [];
    for (let index = 0; index < all.length; index += 1) {
      const here = all[index];
      if (here === undefined) continue;
      const candidates = here.forms.flatMap(({ plain }) => byFirst.get(plain) ?? []);
      const matches = candidates.map((person) => ({ person, match: after(person, { text, all, index, language }) })).filter((one): one is { person: Person; match: Match } => one.match !== null);
      const longest = Math.max(0, ...matches.map(({ match }) => match.words));
      const best = matches.filter(({ match }) => match.words === longest);
      // Somebody at home may be meant by an initial; others only by their whole name.
      const isAllowed = best.some(({ person, match }) => person.is === 'family' || (person.is === 'staff' && match.whole));
      const other = best.find(({ person }) => person.is === 'other')?.match ?? (best.length === 0 ? turned(bySurname, { text, all, index }) : null);
      if (other !== null && !isAllowed) found.push({ at: here.at, length: other.end - here.at, name: text.slice(here.at, other.nameEnd), genitive: other.nameEnd < other.end, sure: true });
      else if (best.length === 0 && isAlone({ text, all, index })) {
        const form = here.forms.find(({ plain }) => classmates.has(plain));
        if (form !== undefined) {
          const { end, nameEnd } = endOf(text, here, form.end);
          found.push({ at: here.at, length: end - here.at, name: text.slice(here.at, nameEnd), genitive: nameEnd < end, sure: false });
        }
      }
      if (best.length > 0) index += longest - 1;
      else if (other !== null) index += other.words - 1;
    }
    return found;
  };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index: at }) => {
    const end = at + written.length;
    const without = [/['’]s$/iu, /s$/iu].flatMap((genitive) => (genitive.test(written) ? [written.replace(genitive, '')] : []));
    return { at, end, isCapital: /^\p{Lu}/u.test(written), forms: [written, ...without].map((form) => ({ plain: folded(form), end: at + form.length })) };
  });
}

interface Place {
  readonly text: string;
  readonly all: readonly Word[];
  readonly index: number;
}

/** Does the person's name go on after the first name that stands here? Middle names may be left out, or be an initial. */
function after({ given, family }: Person, { text, all, index, language }: Place & { readonly language: Language }): Match | null {
  const first = all[index];
  if (first === undefined || !given.includes(first.forms[0]?.plain ?? '')) return null;
  let next = index + 1;
  const middle = given.filter((part) => part !== first.forms[0]?.plain);
  const follows = (at: number) => all[at] !== undefined && BETWEEN.test(text.slice(all[at - 1]?.end, all[at]?.at).replace('.', ''));
  while (follows(next) && middle.some((part) => part === all[next]?.forms[0]?.plain || (isInitialOf(all[next], part) && follows(next + 1)))) next += 1;
  const word = follows(next) ? all[next] : undefined;
  if (word === undefined) return null;
  const surname = word.forms.find(({ plain }) => family.includes(plain));
  if (surname !== undefined) {
    if (!(first.isCapital && word.isCapital) && words.has(first.forms[0]?.plain ?? '')) return null;
    let last = { word, form: surname };
    while (surname.end === word.end && follows(next + 1)) {
      const more = all[next + 1];
      const form = more?.forms.find(({ plain }) => family.includes(plain));
      if (more === undefined || form === undefined) break;
      last = { word: more, form };
      next += 1;
    }
    return { ...endOf(text, last.word, last.form.end), words: next - index + 1, whole: true };
  }
  if (!first.isCapital || !word.isCapital) return null;
  const initial = word.forms.find(({ plain }) => plain.length === 1 && family.some((part) => part.startsWith(plain)));
  if (initial === undefined) return null;
  const [rest = ''] = /^\.?(?:['’]?s(?!\p{L}))?/u.exec(text.slice(word.end)) ?? [];
  const dot = rest.startsWith('.') ? 1 : 0;
  // "May I" is no pupil in English; and "Emma B-uka" is not of an initial.
  if ((language === 'en' && dot === 0 && initial.plain === 'i') || /^-\p{L}/u.test(text.slice(word.end))) return null;
  const isGenitive = initial.end < word.end || rest.length > dot;
  return { end: word.end + (isGenitive && initial.end === word.end ? rest.length : dot), nameEnd: initial.end < word.end ? initial.end : word.end + dot, words: next - index + 1, whole: false };
}

/** With an apostrophe for the genitive, as names on s have it: "Jonas’ mor". */
function endOf(text: string, word: Word, nameEnd: number): { readonly end: number; readonly nameEnd: number } {
  const isGenitive = nameEnd === word.end && /[sxz]['’](?!\p{L})/iuy.test(text.slice(word.end - 1, word.end + 2));
  return { end: isGenitive ? word.end + 1 : word.end, nameEnd };
}

function isInitialOf(word: Word | undefined, name: string): boolean {
  return word !== undefined && word.isCapital && word.forms[0]?.plain.length === 1 && name.startsWith(word.forms[0].plain);
}

/** "Lie, Anna", as class lists have it. */
function turned(bySurname: ReadonlyMap<string, Person[]>, { text, all, index }: Place): Match | null {
  for (const person of bySurname.get(all[index]?.forms[0]?.plain ?? '') ?? []) {
    let next = index;
    while (all[next + 1] !== undefined && BETWEEN.test(text.slice(all[next]?.end, all[next + 1]?.at)) && person.family.includes(all[next + 1]?.forms[0]?.plain ?? '')) next += 1;
    const given = all[next + 1];
    if (given === undefined || !given.isCapital || !all[index]?.isCapital || !/^,[ \u00a0]$/u.test(text.slice(all[next]?.end, given.at))) continue;
    const form = given.forms.find(({ plain }) => plain === person.given[0]);
    if (form !== undefined) return { end: given.end, nameEnd: form.end, words: next - index + 2, whole: true };
  }
  return null;
}

/** A first name by itself: with a capital, and not a part of somebody's longer name. */
function isAlone({ text, all, index }: Place): boolean {
  const here = all[index];
  if (here === undefined || !here.isCapital) return false;
  const next = all[index + 1];
  const goesOn = next !== undefined && next.isCapital && /^[ \u00a0-]$/u.test(text.slice(here.end, next.at));
  return !goesOn && !/\p{L}-$/u.test(text.slice(Math.max(0, here.at - 2), here.at)) && !/^-\p{L}/u.test(text.slice(here.end));
}
