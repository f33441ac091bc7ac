import { z } from 'zod';
import { absenceCauseSchema, absenceKindSchema } from '../absences/index';
import { keySchema, textSchema } from '../language/index';

/** What one code of the school system means to us (B62, B64). `ignore` rows are read and left out, with the count shown. */
export const codeMeaningSchema = z.union([
  z.literal('ignore'),
  z.strictObject({
    kind: absenceKindSchema,
    cause: absenceCauseSchema,
    documented: z.boolean().nullable(),
    reported: z.boolean().nullable(),
  }),
]);
export type CodeMeaning = z.infer<typeof codeMeaningSchema>;

/** How to read the absence report of one school system: written as content, because every system has its own columns. */
export const importProfileSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  encoding: z.enum(['auto', 'utf-8', 'windows-1252']),
  delimiter: z.enum(['auto', ',', ';', '\t', '|']),
  dateFormat: z.enum(['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'YYYYMMDD']),
  decimalSign: z.enum([',', '.']),
  /** Which column holds what, by header (case and surrounding space do not matter). null = the file does not have it. */
  columns: z.strictObject({
    pupil: z.string().min(1).max(80),
    date: z.string().min(1).max(80),
    code: z.string().min(1).max(80),
    lessons: z.string().max(80).nullable(),
    minutes: z.string().max(80).nullable(),
    at: z.string().max(80).nullable(),
    subject: z.string().max(80).nullable(),
    comment: z.string().max(80).nullable(),
    /** Columns that override what the code says, with words for yes and no below. */
    documented: z.string().max(80).nullable(),
    reported: z.string().max(80).nullable(),
  }),
  yes: z.array(z.string().min(1).max(20)).max(10),
  no: z.array(z.string().min(1).max(20)).max(10),
  codes: z.record(z.string().min(1).max(40), codeMeaningSchema),
  /** Does each file have all absence for the days that it tells of? Then what is stored for these days and no longer in the file is withdrawn. No, unless the profile says so. */
  complete: z.boolean().optional(),
});
export type ImportProfile = z.infer<typeof importProfileSchema>;

/** What a file's bytes were read as. UTF-16 is taken only when the file says so itself. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16'] as const;
export type Encoding = (typeof encodings)[number];

/** What an import would do or did, before and after. The same file again gives only `unchanged`. */
export const importSummarySchema = z.strictObject({
  kind: z.enum(['roster', 'absences']),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Absences: rows that an earlier file withdrew and this one has again; rows that this file, which has everything for its days, no longer has. */
  restored: z.number().int().default(0),
  withdrawn: z.number().int().default(0),
  ignored: z.number().int(),
  rejected: z.number().int(),
  /** First and last day that the absence file tells of; null for a roster. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Roster: active pupils that the file does not name; they are set as left (also counted as changed). Absences: stored rows within the file's days that it does not name and that stay. */
  notInFile: z.number().int(),
  /** At most 200 rows in words: rejected ones first, then rows taken with a remark. The counts above are of all. */
  problems: z.array(z.strictObject({ row: z.number().int(), path: z.string(), message: z.string() })).max(200),
  /** What was made out of the file: shown so that a wrong guess is seen before anything is stored. */
  read: z.strictObject({ encoding: z.enum(encodings), delimiter: z.string(), columns: z.array(z.string()) }),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;
