import { z } from 'zod';
import { languageSchema } from '../language/index';

/**
 * A neutral outline of a paper: what stands on it, in reading order. Core makes it, one adapter turns it into PDF,
 * another into an accessible page. Strings are plain text, already in the document's language.
 */
const runs = z.string().max(20_000);

export const outlineNodeSchema = z.discriminatedUnion('node', [
  z.strictObject({ node: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: runs }),
  z.strictObject({ node: z.literal('paragraph'), text: runs }),
  z.strictObject({ node: z.literal('note'), text: runs }),
  z.strictObject({ node: z.literal('list'), ordered: z.boolean(), items: z.array(runs).max(200) }),
  /** Name and value pairs, for example "Elev: Kari Nordmann". */
  z.strictObject({ node: z.literal('facts'), rows: z.array(z.strictObject({ name: runs, value: runs })).max(60) }),
  z.strictObject({
    node: z.literal('table'),
    caption: runs,
    columns: z.array(z.strictObject({ title: runs, width: z.number().min(0.1).max(10) })).min(1).max(8),
    rows: z.array(z.array(runs).min(1).max(8)).max(300),
  }),
  /** Lines to write on by hand; `label` beneath. */
  z.strictObject({ node: z.literal('signatures'), labels: z.array(runs).max(12) }),
]);
export type OutlineNode = z.infer<typeof outlineNodeSchema>;

export const outlineSchema = z.strictObject({
  language: languageSchema,
  title: runs,
  municipality: runs,
  school: runs,
  /** Line at the foot of each page, for example "Unntatt offentlighet, jf. offl. § 13". */
  confidentiality: runs,
  /** "Side {page} av {pages}" in the language. */
  pageLabel: z.string().max(60),
  /** "Tiltaksplan · versjon 2 · 3. mars 2026". */
  footer: runs,
  nodes: z.array(outlineNodeSchema).max(1000),
});
export type Outline = z.infer<typeof outlineSchema>;

export const documentKindSchema = z.enum(['plan', 'minutes', 'conversation', 'evaluation']);
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
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;
