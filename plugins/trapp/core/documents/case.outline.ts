import { dayInWords, type Day } from '../calendar/index';
import type { JournalEntry } from '../cases/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { flat, paper, paragraph, section, type Fact, type PaperHead, type Part } from './paper';

/** What stands on the first page of a whole case. */
export interface CaseFacts {
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly concern: string;
  readonly owner: string;
  readonly step: string;
}

/** An entry of the journal with the name of whoever wrote it. */
export type WrittenEntry = Pick<JournalEntry, 'on' | 'title' | 'text'> & { readonly byName: string };

/**
 * A whole case as one paper, for the archive and for whoever may read it all (B81, B82): what it is about, its course from the first day, and
 * everything that has been signed, each beginning with its own title.
 */
export function caseOutline(head: PaperHead, facts: CaseFacts, entries: readonly WrittenEntry[], signed: readonly Outline[]): Outline {
  const { language, unit } = head;
  const words = wordsIn(language, unit);
  const day = (on: Day) => dayInWords(on, language);
  const rows: Fact[] = [
    [words.caseOpened, day(facts.openedOn)],
    [words.caseClosed, facts.closedOn === null ? '' : day(facts.closedOn)],
    [words.caseStep, facts.step],
    [words.caseOwner, facts.owner],
  ];
  const course: Part = {
    node: 'table',
    columns: [{ title: words.date, width: 1.5 }, { title: words.caseHappened, width: 5 }, { title: words.writtenBy, width: 1.6 }],
    rows: entries.map(({ on, title, text, byName }) => [day(on), [title, text].filter(Boolean).join('\n'), byName]),
    rowHeads: false,
  };
  return paper(head, words.caseTitle, words.caseIntro, rows, [
    section(2, words.caseConcern, [paragraph(facts.concern)]),
    section(2, words.caseCourse, entries.length === 0 ? [] : inPieces(course)),
    ...signed.map((one): Part => [{ node: 'heading', level: 1, text: one.title }, ...flat([...one.nodes])]),
  ]);
}

/** A table has room for so many rows. */
const ROWS = 300;

function inPieces(table: Extract<Part, { node: 'table' }>): Part[] {
  return Array.from({ length: Math.ceil(table.rows.length / ROWS) }, (_, at) => ({ ...table, rows: table.rows.slice(at * ROWS, (at + 1) * ROWS) }));
}
