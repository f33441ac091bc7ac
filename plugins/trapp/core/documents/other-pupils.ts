import { inUnitWords, type Language, type UnitKind } from '../language/index';
import { asWritten, eachText } from './each-text';
import { nameFinder, type NameFound, type PeopleOnPaper } from './names-in-text';
import { outlineSchema, type Outline } from './outline';

export type { OtherPupil, PeopleOnPaper } from './names-in-text';

/** Another pupil who is named in what would go home: by which name, and where. */
export interface OtherNamed {
  readonly name: string;
  /** Whole names are never on the paper; of a first name alone the maker says whether it is another pupil. */
  readonly sure: boolean;
  readonly passages: string[];
}

const instead: Readonly<Record<Language, string>> = { nb: 'en annen elev', nn: 'ein annan elev', en: 'another pupil', se: 'en annen elev' };

/** No text of an outline is longer. */
const MOST = 20_000;
const MOST_NAMES = 40;
const MOST_PASSAGES = 3;
const AROUND = 45;

/** The names of other pupils in the paper, those that are certain first. */
export function othersNamed(outline: Outline, people: PeopleOnPaper): OtherNamed[] {
  const find = nameFinder(people, outline.language);
  const named = new Map<string, { name: string; sure: boolean; passages: string[] }>();
  eachText({ title: outline.title, nodes: outline.nodes }, (given) => {
    const text = given.normalize('NFC');
    for (const one of find(text)) {
      const key = `${String(one.sure)} ${one.name.toLowerCase()}`;
      const held = named.get(key) ?? { name: one.name, sure: one.sure, passages: [] };
      const passage = passageOf(text, one);
      if (held.passages.length < MOST_PASSAGES && !held.passages.includes(passage)) held.passages.push(passage);
      named.set(key, held);
    }
    return given;
  });
  return [...named.values()].sort((one, other) => Number(other.sure) - Number(one.sure)).slice(0, MOST_NAMES);
}

/**
 * The paper as it goes home: other pupils are "en annen elev" (security.md). `left`: first names of which the maker has said that they are no other
 * pupil. A whole name is never left, protected or not, so that nothing tells the one from the other.
 */
export function withoutOtherPupils(outline: Outline, people: PeopleOnPaper, { unit, left = [] }: { readonly unit: UnitKind; readonly left?: readonly string[] }): Outline {
  const { language } = outline;
  const find = nameFinder(people, language);
  const word = inUnitWords(instead[language], unit, language);
  const genitive = language === 'en' ? '’s' : 's';
  const kept = new Set(left.map((name) => name.normalize('NFC').toLowerCase()));
  const masked = (given: string): string => {
    const text = given.normalize('NFC');
    const found = find(text).filter(({ sure, name }) => sure || !kept.has(name.toLowerCase()));
    if (found.length === 0) return given;
    let written = '';
    let from = 0;
    for (const one of found) {
      written += `${text.slice(from, one.at)}${asWritten(word, text, one.at)}${one.genitive ? genitive : ''}`;
      from = one.at + one.length;
    }
    return (written + text.slice(from)).slice(0, MOST);
  };
  return outlineSchema.parse({ ...outline, title: masked(outline.title), nodes: eachText(outline.nodes, masked) });
}

/** The words around it, as the maker wrote them. */
function passageOf(text: string, { at, length }: NameFound): string {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const behind = text.slice(at + length, at + length + AROUND);
  const begun = at > AROUND ? `… ${before.replace(/^\S*\s/u, '')}` : before;
  const ended = at + length + AROUND < text.length ? `${behind.replace(/\s\S*$/u, '')} …` : behind;
  return `${begun}${text.slice(at, at + length)}${ended}`.replace(/\s+/gu, ' ').trim();
}
