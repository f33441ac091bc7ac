import { z } from 'zod';
import { languages } from './languages';

export const languageSchema = z.enum(languages);

/** A text in one or more languages. One structure for all languages, so a translation never changes what is asked. */
export const textSchema = z.strictObject({
  nb: z.string().min(1).max(4000),
  nn: z.string().min(1).max(4000).optional(),
  en: z.string().min(1).max(4000).optional(),
  se: z.string().min(1).max(4000).optional(),
});
export type Text = z.infer<typeof textSchema>;

/** A stable, readable key for authored content: small letters, digits and hyphens. */
export const keySchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/).max(60);

/** Where a rule, step or text comes from: requirement ids, paragraphs of law, or names of documents. */
export const sourcesSchema = z.array(z.string().min(1).max(120)).max(30);
