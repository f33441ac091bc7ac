import { z } from 'zod';
import { paperColourSchema } from '../documents/index';
import { keySchema, languageSchema, saying, textSchema } from '../language/index';
import { paperKindSchema } from '../papers/index';
import { idSchema } from '../people/index';
import { partValueSchema } from './draft-operations';
import { nothing, operation } from './operation';

const inLanguage = z.strictObject({ language: languageSchema });

/** A paper that can be printed where it is offered. */
export const offeredPaperSchema = z.strictObject({ key: keySchema, title: textSchema, kind: paperKindSchema });
export type OfferedPaper = z.infer<typeof offeredPaperSchema>;

/** A small PNG as a data address, so that page and paper show the same picture and nothing is fetched. */
export const logoSchema = z
  .string()
  .refine((logo) => logo.length <= 200_000, saying({ nb: 'Bildet er for stort. Det er plass til rundt 150 kB.', nn: 'Bildet er for stort. Det er plass til rundt 150 kB.', en: 'The picture is too large. There is room for about 150 kB.' }))
  .refine((logo) => /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(logo), saying({ nb: 'Velg et PNG-bilde.', nn: 'Vel eit PNG-bilde.', en: 'Choose a PNG picture.' }))
  .nullable();

/** How the municipality looks on its papers. */
export const appearanceSchema = z.strictObject({ logo: logoSchema, colour: paperColourSchema.nullable() });
export type Appearance = z.infer<typeof appearanceSchema>;

/** Another pupil who is named in a paper that goes home, and in which words. Whole names are never on it; of a first name alone the maker says whose it is. */
const otherNamedSchema = z.strictObject({ name: z.string(), sure: z.boolean(), passages: z.array(z.string()) });
export const othersNamedSchema = z.strictObject({ others: z.array(otherNamedSchema) });
export type OthersNamed = z.infer<typeof othersNamedSchema>;
/** First names that are no other pupil's, as the maker says. */
export const leftNamesSchema = z.array(z.string().max(120)).max(40);

/** Papers that a municipality words and lays out itself (B73-B76, B107). */
export const paperOperations = {
  /** Which other pupils are named in what would go home (security.md); asked before the paper is made. */
  viewOthersNamed: operation({ method: 'GET', path: '/records/:recordId/others-named', door: 'app', params: z.strictObject({ recordId: idSchema }), input: inLanguage, output: othersNamedSchema, action: 'document.make', audit: 'read' }),
  /** What is printed beside a plan or a meeting: an invitation, the agenda, the return plan. Made anew each time, and not kept. */
  printRecordPaper: operation({
    method: 'GET', path: '/records/:recordId/papers/:paperKey', door: 'app', params: z.strictObject({ recordId: idSchema, paperKey: keySchema }),
    input: inLanguage, output: nothing, action: 'document.view', audit: 'read', file: true,
  }),
  /** A letter home, or a sheet about nobody, by the routine that the case follows. */
  printCasePaper: operation({
    method: 'GET', path: '/cases/:caseId/papers/:paperKey', door: 'app', params: z.strictObject({ caseId: idSchema, paperKey: keySchema }),
    input: inLanguage, output: nothing, action: 'document.view', audit: 'read', file: true,
  }),
  /** A paper as it is being written, about somebody made up, drawn as it will be. Nothing is kept. */
  previewPaper: operation({
    method: 'POST', path: '/routines/:routineKey/paper-preview', door: 'admin', params: z.strictObject({ routineKey: keySchema }),
    input: inLanguage.extend({ paper: partValueSchema }), output: nothing, action: 'routine.author', audit: 'read', file: true,
  }),
  viewAppearance: operation({ method: 'GET', path: '/appearance', door: 'admin', params: nothing, input: nothing, output: appearanceSchema.extend({ name: z.string() }), action: 'routine.author', audit: 'read' }),
  changeAppearance: operation({ method: 'PUT', path: '/appearance', door: 'admin', params: nothing, input: appearanceSchema, output: appearanceSchema.extend({ name: z.string() }), action: 'routine.author', audit: 'write' }),
};
