import { z } from 'zod';
import { languageSchema } from '../language/index';

/**
 * A neutral outline of a paper: what stands on it, in reading order. Core makes it, one adapter turns it into PDF,
 * another into an accessible page. Strings are plain text, already in the document's language.
 */
const runs = z.string().max(20_000);

/** A box that is ticked or empty, with its words. */
const tickSchema = z.strictObject({ ticked: z.boolean(), text: runs });
const cellSchema = z.union([runs, tickSchema]);
export type OutlineCell = z.infer<typeof cellSchema>;

export const outlineNodeSchema = z.discriminatedUnion('node', [
  z.strictObject({ node: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), text: runs }),
  z.strictObject({ node: z.literal('paragraph'), text: runs }),
  /** Said quietly, beside the matter itself: advice, who is responsible, which routine. */
  z.strictObject({ node: z.literal('note'), text: runs }),
  /** What must not be overlooked: a day, a person to call, that this is a draft. */
  z.strictObject({ node: z.literal('callout'), title: runs, text: runs }),
  /** Somebody's own words; `by` says whose, or is empty. */
  z.strictObject({ node: z.literal('quote'), text: runs, by: runs }),
  z.strictObject({ node: z.literal('list'), ordered: z.boolean(), items: z.array(runs).max(200) }),
  /** Name and value pairs, for example "Elev: Kari Nordmann". */
  z.strictObject({ node: z.literal('facts'), rows: z.array(z.strictObject({ name: runs, value: runs })).max(60) }),
  /** Questions with their answers beneath. */
  z.strictObject({ node: z.literal('answers'), rows: z.array(z.strictObject({ question: runs, answer: runs })).max(400) }),
  z.strictObject({
    node: z.literal('table'),
    columns: z.array(z.strictObject({ title: runs, width: z.number().min(0.1).max(10) })).min(1).max(8),
    rows: z.array(z.array(cellSchema).min(1).max(8)).max(300),
    /** Is the first cell of each row the row's heading, as in a week grid? */
    rowHeads: z.boolean(),
  }),
  /** Boxes to tick; beside each other when `inline`. */
  z.strictObject({ node: z.literal('checks'), inline: z.boolean(), items: z.array(tickSchema).max(100) }),
  /** Empty lines to write on by hand, after a short label such as "Dato". */
  z.strictObject({ node: z.literal('lines'), label: runs, count: z.number().int().min(1).max(30) }),
  /** Lines to sign on, with who signs beneath, and a line for the date labelled `date`. */
  z.strictObject({ node: z.literal('signatures'), labels: z.array(runs).max(12), date: runs }),
]);
export type OutlineNode = z.infer<typeof outlineNodeSchema>;

export const outlineSchema = z.strictObject({
  language: languageSchema,
  title: runs,
  municipality: runs,
  school: runs,
  /** "UTKAST" across each page while the paper is not final; empty when it is. */
  mark: z.string().max(30),
  /** Line at the foot of each page, for example "Inneholder opplysninger med taushetsplikt". */
  confidentiality: runs,
  /** "Side {page} av {pages}" in the language. */
  pageLabel: z.string().max(60),
  /** "Tiltaksplan · utgave 2 · 3. mars 2026". */
  footer: runs,
  nodes: z.array(outlineNodeSchema).max(12_000),
});
export type Outline = z.infer<typeof outlineSchema>;

export const documentKindSchema = z.enum(['plan', 'minutes', 'conversation', 'evaluation', 'referral']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** A made paper: its bytes are stored once and never changed; making it again gives the next revision. */
export const documentHeadSchema = z.strictObject({
  id: z.string().min(1).max(60),
  caseId: z.string().min(1).max(60),
  recordId: z.string().min(1).max(60),
  recordVersion: z.number().int().min(1),
  kind: documentKindSchema,
  language: languageSchema,
  title: z.string().min(1).max(300),
  revision: z.number().int().min(1),
  routineKey: z.string().min(1).max(60),
  routineVersion: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1),
  pages: z.number().int().min(1),
  madeAt: z.iso.datetime(),
  madeBy: z.string().min(1).max(60),
  /** Does it say where the pupil goes? Of a pupil whose address was protected when it was made it does not (sec-10). */
  tellsWhere: z.boolean(),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;
