import { z } from 'zod';
import { joinPath, problemsOf, type Language, type Text } from '../language/index';
import type { Problem } from '../refusals';
import { checkGuide } from './check';
import { guideSchema, allItemsOf, itemTypeSchema, respondentSchema, guidePartSchema, type Guide, type Item } from './guide';

/** A draft may lack words, have lists that are empty and figures that are wrong; only its shape must be that of a guide. */
const draftText = z.looseObject({ nb: z.string(), nn: z.string().optional(), en: z.string().optional(), se: z.string().optional() });
const draftItem: z.ZodType = z.lazy(() =>
  z.looseObject({
    linkId: z.string(),
    type: itemTypeSchema,
    text: draftText,
    guidance: draftText.optional(),
    minText: draftText.optional(),
    maxText: draftText.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    answerOption: z.array(z.looseObject({ value: z.string(), text: draftText })).optional(),
    enableWhen: z.array(z.looseObject({ question: z.string(), operator: z.string(), answer: z.union([z.string(), z.number(), z.boolean()]) })).optional(),
    sources: z.array(z.string()).optional(),
    item: z.array(draftItem).optional(),
  }),
);
const draftPart = z.looseObject({
  key: z.string(), phase: guidePartSchema.shape.phase, respondent: respondentSchema, title: draftText, introduction: draftText.optional(), item: z.array(draftItem),
});
const draftGuide = z.looseObject({
  key: z.string(),
  title: draftText,
  introduction: draftText.optional(),
  parts: z.array(draftPart),
  themes: z.array(z.looseObject({ key: z.string(), title: draftText, questions: z.array(z.string()) })).optional(),
  sources: z.array(z.string()),
});

/** The draft as a guide that can be edited, the same object when it is whole; null when what is there is not shaped like a guide at all. */
export function readDraftGuide(value: unknown): Guide | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const whole: unknown = 'parts' in value && 'sources' in value ? value : { parts: [], sources: [], ...value };
  return draftGuide.safeParse(whole).success ? (whole as Guide) : null;
}

/** Where a problem is shown: at a question, a part, the themes, or the guide as a whole; and in which field. */
export interface PlacedProblem extends Problem {
  readonly at: { readonly kind: 'item' | 'part' | 'themes' | 'guide'; readonly id: string };
  readonly field: string;
  readonly isAdvice: boolean;
}

/** Everything that stands in the way of publishing the guide, and the advice, each at its place and told in the reader's language. */
export function problemsOfGuide(guide: Guide, reader: Language = 'nb'): PlacedProblem[] {
  const parsed = guideSchema.safeParse(guide);
  const errors = parsed.success ? [] : problemsOf(parsed.error, '', reader);
  const { errors: wrong, advice } = checkGuide(guide, reader);
  const linkIds = new Set(allItemsOf(guide).map(({ linkId }) => linkId));
  const parts = new Set(guide.parts.map(({ key }) => key));
  const place = (problem: Problem): Pick<PlacedProblem, 'at' | 'field'> => {
    const [first = '', ...rest] = problem.path.split('.');
    if (linkIds.has(first)) return { at: { kind: 'item', id: first }, field: rest.join('.') };
    if (parts.has(first)) return { at: { kind: 'part', id: first }, field: rest.join('.') };
    return first === 'themes' ? { at: { kind: 'themes', id: '' }, field: rest.join('.') } : { at: { kind: 'guide', id: '' }, field: problem.path };
  };
  return [
    ...errors.map((problem) => ({ ...problem, ...placeInDocument(guide, problem.path), isAdvice: false })),
    ...wrong.map((problem) => ({ ...problem, ...place(problem), isAdvice: false })),
    ...advice.map((problem) => ({ ...problem, ...place(problem), isAdvice: true })),
  ];
}

/** `parts.0.item.2.text.nb` is the field `text.nb` of the third item of the first part. */
function placeInDocument(guide: Guide, path: string): Pick<PlacedProblem, 'at' | 'field'> {
  const steps = path.split('.');
  const part = steps[0] === 'parts' ? guide.parts[Number(steps[1])] : undefined;
  if (part === undefined) return steps[0] === 'themes' ? { at: { kind: 'themes', id: '' }, field: joinPath(...steps.slice(1)) } : { at: { kind: 'guide', id: '' }, field: path };
  let [level, item, index]: [readonly Item[], Item | undefined, number] = [part.item, undefined, 2];
  while (steps[index] === 'item' && level[Number(steps[index + 1])] !== undefined) {
    item = level[Number(steps[index + 1])];
    level = item?.item ?? [];
    index += 2;
  }
  const field = joinPath(...steps.slice(index));
  return item === undefined ? { at: { kind: 'part', id: part.key }, field } : { at: { kind: 'item', id: item.linkId }, field };
}

/** The guide with all its texts as a reader of this language gets them, for those who show only one. */
export function inLanguage(guide: Guide, language: Language): Guide {
  const one = (text: Text): Text => ({ nb: (text[language] ?? '').trim() === '' ? text.nb : (text[language] ?? text.nb) });
  const item = (held: Item): Item => ({
    ...held,
    text: one(held.text),
    ...(held.guidance && { guidance: one(held.guidance) }),
    ...(held.minText && { minText: one(held.minText) }),
    ...(held.maxText && { maxText: one(held.maxText) }),
    ...(held.answerOption && { answerOption: held.answerOption.map(({ value, text }) => ({ value, text: one(text) })) }),
    ...(held.item && { item: held.item.map(item) }),
  });
  return {
    ...guide,
    title: one(guide.title),
    ...(guide.introduction && { introduction: one(guide.introduction) }),
    parts: guide.parts.map((part) => ({ ...part, title: one(part.title), ...(part.introduction && { introduction: one(part.introduction) }), item: part.item.map(item) })),
  };
}
