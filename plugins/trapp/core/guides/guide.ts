import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema, type Text } from '../language/index';
import { usualAudienceSchema } from '../people/index';
import { shownFactSchema } from '../rules/index';

/** Field types. Names and structure follow FHIR Questionnaire where it has them. */
export const itemTypes = [
  'group', // children only
  'repeat', // its questions once for each of several: each friend, each subject
  'display', // information, nothing to answer
  'string', // one line
  'text', // several lines
  'boolean', // yes / no
  'choice', // one of answerOption
  'multi_choice', // several of answerOption
  'scale', // whole number min..max with words at the ends (A30)
  'date',
  'integer',
  'decimal', // a number that may have decimals
  'person', // who: a name, and what they are to the child
  'attachment', // which paper there is and where it lies; the paper itself is not kept here
  'signature', // a line to sign on, on paper
  'factor', // one statement weighed as protective, risk or not relevant, with a note (F12, F13)
] as const;
export const itemTypeSchema = z.enum(itemTypes);
export type ItemType = z.infer<typeof itemTypeSchema>;

/** Whose words the answers of a part are (B22). */
export const respondentSchema = z.enum(['school', 'pupil', 'guardian']);
export type Respondent = z.infer<typeof respondentSchema>;

const linkIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** Show the item when another answer is so. Hidden answers stay in the draft and are left out everywhere else. */
export const enableWhenSchema = z.strictObject({
  question: linkIdSchema,
  operator: z.enum(['exists', '=', '!=', '>', '>=', '<', '<=']),
  answer: z.union([z.string().max(200), z.number(), z.boolean()]),
});
export type EnableWhen = z.infer<typeof enableWhenSchema>;

export const answerOptionSchema = z.strictObject({ value: keySchema, text: textSchema });
export type AnswerOption = z.infer<typeof answerOptionSchema>;

/** What the system writes in an answer: the extent or the pattern of the absence so far this school year, or any fact about the pupil and the case. */
export const prefillSchema = z.union([z.enum(['absence_extent', 'absence_pattern']), shownFactSchema]);
export type Prefill = z.infer<typeof prefillSchema>;

const itemBase = z.strictObject({
  linkId: linkIdSchema,
  type: itemTypeSchema,
  text: textSchema,
  /** Advice beside the question, for the one who asks (S66). */
  guidance: textSchema.optional(),
  required: z.boolean().optional(),
  /** Should be answered; signing does without. Never together with `required`. */
  recommended: z.boolean().optional(),
  maxLength: z.number().int().min(1).max(10_000).optional(),
  min: z.number().int().optional(),
  max: z.number().int().optional(),
  minText: textSchema.optional(),
  maxText: textSchema.optional(),
  answerOption: z.array(answerOptionSchema).max(60).optional(),
  enableWhen: z.array(enableWhenSchema).max(10).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  /** The school's own assessment: never on a paper that leaves the school, nor anything inside it (S75). */
  schoolOnly: z.boolean().optional(),
  /** Filled in by the system when the form is begun (S67). */
  prefill: prefillSchema.optional(),
  sources: sourcesSchema.optional(),
});
export type Item = z.infer<typeof itemBase> & { item?: Item[] | undefined };
export const itemSchema: z.ZodType<Item> = z.lazy(() => itemBase.extend({ item: z.array(itemSchema).max(100).optional() }));

/** A part of a guide: preparation, opening, questions to one respondent, closing. One page on the screen. */
export const guidePartSchema = z.strictObject({
  key: keySchema,
  phase: z.enum(['preparation', 'opening', 'questions', 'closing', 'after']),
  respondent: respondentSchema,
  title: textSchema,
  introduction: textSchema.optional(),
  item: z.array(itemSchema).max(100),
});
export type GuidePart = z.infer<typeof guidePartSchema>;

/**
 * A theme that several sides speak of, each with questions of their own: their answers are shown side by side (B22), and its statements
 * are counted as protective or risk (F12, F13).
 */
export const themeSchema = z.strictObject({ key: keySchema, title: textSchema, questions: z.array(linkIdSchema).min(1).max(60), sources: sourcesSchema.optional() });
export type Theme = z.infer<typeof themeSchema>;

/** A conversation guide (samtaleguide), and any other form to be filled in. */
export const guideSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  introduction: textSchema.optional(),
  /** Whom what is written by it is for, where it is not everybody who sees the case; whoever writes may say otherwise. */
  audience: usualAudienceSchema.optional(),
  parts: z.array(guidePartSchema).min(1).max(20),
  themes: z.array(themeSchema).max(20).optional(),
  sources: sourcesSchema,
});
export type Guide = z.infer<typeof guideSchema>;

/** An answer to a `factor`: how the statement weighs for this child. */
export const factorAnswerSchema = z.strictObject({
  weight: z.enum(['protective', 'risk', 'not_relevant']),
  note: z.string().max(2000),
});

/** An answer to a `person`: who, and what they are to the child. */
export const personAnswerSchema = z.strictObject({ name: z.string().max(120), role: z.string().max(120) });
export type PersonAnswer = z.infer<typeof personAnswerSchema>;

const plainAnswers = [z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(60)).max(60), factorAnswerSchema, personAnswerSchema, z.null()] as const;

/** An answer to a `repeat`: a row for each, with an id by which two who write in it are brought together. */
export const rowsAnswerSchema = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string().min(1).max(60), answers: z.record(linkIdSchema, z.union(plainAnswers)) })).max(20),
});
export type RowsAnswer = z.infer<typeof rowsAnswerSchema>;

export const answerSchema = z.union([...plainAnswers, rowsAnswerSchema]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by linkId. A draft may be half-done and wrong; only signing asks for a valid whole. */
export const answersSchema = z.record(linkIdSchema, answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** Every item that is asked once, in reading order, groups before their children. What stands in the rows of a `repeat` is not among them. */
export function itemsOf(guide: Guide): Item[] {
  const walk = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...(item.type === 'repeat' ? [] : walk(item.item ?? []))]);
  return guide.parts.flatMap((part) => walk(part.item));
}

/** Every item of the guide in reading order, those in rows too. */
export function allItemsOf(guide: Guide): Item[] {
  const walk = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...walk(item.item ?? [])]);
  return guide.parts.flatMap((part) => walk(part.item));
}

/** Does an item of this type hold others? */
export function holdsItems(type: ItemType): boolean {
  return type === 'group' || type === 'repeat';
}

/** The words of an option, or undefined when the guide does not offer it. */
export function optionText(item: Item, value: string): Text | undefined {
  return item.answerOption?.find((option) => option.value === value)?.text;
}
