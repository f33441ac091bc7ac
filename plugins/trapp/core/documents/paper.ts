import { dayInWords, type Day } from '../calendar/index';
import { fill, say, type Language, type Text, type UnitKind } from '../language/index';
import type { Routine } from '../routines/index';
import { wordsIn } from './messages';
import type { Outline, OutlineNode } from './outline';

/** What every paper about a pupil says of itself: whose it is, who wrote it, which edition and by which routine. */
export interface PaperHead {
  readonly language: Language;
  readonly municipality: string;
  readonly school: string;
  /** What the school is: a kindergarten's papers say so in their own words. A school where it is not said. */
  readonly unit?: UnitKind;
  /** The class, for example "8B". */
  readonly group: string;
  readonly pupil: string;
  readonly writtenBy: string;
  /** null while the record is a draft; the paper then says so on every page. */
  readonly signedOn: Day | null;
  readonly revision: number;
  readonly madeOn: Day;
  readonly routine: { readonly title: Text; readonly version: number } & Partial<Pick<Routine, 'services' | 'measures' | 'legalReferences'>>;
  /** Who answers for the case; empty on papers that do not say. */
  readonly owner?: string;
}

/** Nodes that are there, with everything empty left out. */
export type Part = OutlineNode | null | readonly Part[];

/** The whole paper: head facts first, then its parts, then which routine it follows. */
export function paper(head: PaperHead, title: string, introduction: string, facts: readonly Fact[], parts: readonly Part[]): Outline {
  const words = wordsIn(head.language, head.unit);
  return sheet(head, title, [
    paragraph(introduction),
    factList([
      [words.pupil, [head.pupil, head.group].filter(Boolean).join(', ')],
      [words.school, head.school],
      ...facts,
      // In minutes the one who wrote them already stands there as note taker.
      ...(facts.some(([, value]) => value.trim() === head.writtenBy) ? [] : [[words.writtenBy, head.writtenBy] as const]),
      [words.signedOn, head.signedOn === null ? '' : dayInWords(head.signedOn, head.language)],
    ]),
    ...parts,
  ]);
}

/** What every paper says, whatever else stands on it: whose it is, that it is a draft, which edition, and by which routine it was made. */
export function sheet(head: PaperHead, title: string, parts: readonly Part[]): Outline {
  const words = wordsIn(head.language, head.unit);
  const draft = head.signedOn === null;
  return {
    language: head.language,
    title,
    municipality: head.municipality,
    school: head.school,
    mark: draft ? words.draft : '',
    confidentiality: words.confidentiality,
    pageLabel: words.pageLabel,
    footer: [title, `${words.edition} ${head.revision}`, dayInWords(head.madeOn, head.language)].join(' · '),
    nodes: flat([
      draft ? { node: 'callout', title: words.draftTitle, text: words.draftText } : null,
      ...parts,
      { node: 'note', text: fill(words.madeByRoutine, { routine: say(head.routine.title, head.language), version: head.routine.version }) },
    ]),
  };
}

export type Fact = readonly [name: string, value: string];

/** Name and value pairs; those without a value are left out. */
export function factList(facts: readonly Fact[]): Part {
  const rows = facts.filter(([, value]) => value.trim() !== '').map(([name, value]) => ({ name, value: value.trim() }));
  return rows.length === 0 ? null : { node: 'facts', rows };
}

/** A heading with what stands beneath it; nothing at all when that is empty. */
export function section(level: 2 | 3 | 4, title: string, parts: readonly Part[]): Part {
  const nodes = flat(parts);
  return nodes.length === 0 ? null : [{ node: 'heading', level, text: title }, ...nodes];
}

/** A paragraph, or nothing when it is empty. */
export function paragraph(text: string): Part {
  return text.trim() === '' ? null : { node: 'paragraph', text: text.trim() };
}

/** Quiet words beside the matter, or nothing when there are none. */
export function note(text: string): Part {
  return text.trim() === '' ? null : { node: 'note', text: text.trim() };
}

/** Somebody's own words, or nothing when they are empty. */
export function quote(text: string, by: string): Part {
  return text.trim() === '' ? null : { node: 'quote', text: text.trim(), by };
}

/** Parts in reading order without the empty ones. */
export function flat(parts: readonly Part[]): OutlineNode[] {
  return parts.flatMap((part) => (part === null ? [] : isList(part) ? flat(part) : [part]));
}

function isList(part: Exclude<Part, null>): part is readonly Part[] {
  return Array.isArray(part);
}
