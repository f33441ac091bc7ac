import { z } from 'zod';
import { daySchema, daysBetween } from '../calendar/index';
import { keySchema, saying, textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { pupilBriefSchema } from './views';

/** A little more than a school year. */
const MOST_DAYS = 400;

const asked = {
  /** Keys of rules; null for every rule that is switched on. */
  rules: z.array(keySchema).min(1).max(100).nullable(),
  from: daySchema,
  to: daySchema,
};
const inOrder = { path: ['to'], ...saying({ nb: 'Siste dag kan ikke være før første dag.', nn: 'Siste dag kan ikkje vere før første dag.', en: 'The last day cannot be before the first day.' }) };
const notTooLong = { path: ['to'], ...saying({ nb: 'Perioden kan ikke være lengre enn omtrent et skoleår.', nn: 'Perioden kan ikkje vere lengre enn omtrent eit skuleår.', en: 'The period cannot be longer than about a school year.' }) };
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const isNotTooLong = ({ from, to }: { from: string; to: string }) => daysBetween(from, to) <= MOST_DAYS;

/** Is it the routine as the municipality works on it, or as it is in force? */
export const replayContentSchema = z.enum(['draft', 'published']);
export type ReplayContent = z.infer<typeof replayContentSchema>;

const standingSchema = z.enum(['new', 'changed', 'same', 'removed']);

/** Which rules are replayed over which past period. */
export const replayInputSchema = z.strictObject(asked).refine(isInOrder, inOrder).refine(isNotTooLong, notTooLong);
export const schoolReplayInputSchema = z.strictObject({ schoolId: idSchema, routineKey: keySchema, content: replayContentSchema, ...asked }).refine(isInOrder, inOrder).refine(isNotTooLong, notTooLong);

/** Rules of the draft that cannot be asked yet, and why. */
const unreadableSchema = z.strictObject({ title: z.string(), message: z.string() });

/** What a replay can be asked of. */
export const replayChoicesSchema = z.strictObject({
  rules: z.array(z.strictObject({ key: keySchema, title: textSchema, standing: standingSchema, enabled: z.boolean(), asksAboutCase: z.boolean() })),
  unreadable: z.array(unreadableSchema),
  periods: z.array(z.strictObject({ kind: z.enum(['so_far', 'autumn', 'spring', 'school_year']), schoolYear: z.string(), notComparable: z.string().nullable(), from: daySchema, to: daySchema })),
  /** The number of the version in force; null before the first. */
  published: z.number().int().nullable(),
});
export type ReplayChoices = z.infer<typeof replayChoicesSchema>;

/** The routines that a leader may try on the own school. */
export const schoolReplayChoicesSchema = z.strictObject({
  routines: z.array(z.strictObject({ key: keySchema, title: textSchema, contents: z.array(replayChoicesSchema.extend({ content: replayContentSchema })) })),
});
export type SchoolReplayChoices = z.infer<typeof schoolReplayChoicesSchema>;

/** null: hidden, because it is small or would give away a small one (B95, sec-17). */
const shown = z.number().int().nullable();
const figures = { raised: shown, more: shown, fewer: shown, neverJudged: shown };
const months = z.array(z.strictObject({ month: z.string(), raised: shown }));

const reportSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** School days that were gone through. */
  schoolDays: z.number().int(),
  /** Pupils who were asked about. */
  pupils: z.number().int(),
  /** Schools whose own, stricter limits count, in what is asked or in today's version (S13). */
  ownLimits: z.number().int(),
  published: z.number().int().nullable(),
  standing: standingSchema,
  rules: z.array(
    z.strictObject({
      key: keySchema,
      title: textSchema,
      standing: standingSchema,
      /** Makes lists to go through: its pupils are not among those raised. */
      makesList: z.boolean(),
      /** Asks about the pupil's case, which is not known for the past: replayed as if there were none. */
      asksAboutCase: z.boolean(),
      /** No day of the period was one of the rule's days, or no pupil one of the rule's pupils. */
      neverAsked: z.boolean(),
      ...figures,
    }),
  ),
  unreadable: z.array(unreadableSchema),
  /** Schools whose absence does not reach over the whole period: there, too few are raised. */
  lacking: z.array(z.strictObject({ schoolName: z.string(), from: daySchema.nullable(), until: daySchema.nullable() })),
});

/** What a replay found in the whole municipality, for somebody who sees no pupil. */
export const replayReportSchema = reportSchema.extend({
  whole: z.strictObject({ ...figures, months, schools: z.array(z.strictObject({ name: z.string(), raised: shown })) }),
});
export type ReplayReport = z.infer<typeof replayReportSchema>;

/** What a replay found at one school, for those who lead it: every number, and the names. */
export const schoolReplayReportSchema = reportSchema.extend({
  schoolId: idSchema,
  whole: z.strictObject({ ...figures, months }),
  raised: z.array(
    z.strictObject({
      pupil: pupilBriefSchema,
      /** `same`: raised by today's version as well. `fewer`: by today's version only. */
      change: z.enum(['same', 'more', 'fewer']),
      /** The rules that would have raised the pupil, the earliest first. */
      hits: z.array(z.strictObject({ rule: keySchema, title: textSchema, on: daySchema })),
    }),
  ),
});
export type SchoolReplayReport = z.infer<typeof schoolReplayReportSchema>;
