import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';

/** What papers a municipality may write itself. `information` is about nobody: a leaflet, or a checklist of its own (B73, B107). */
export const paperKinds = ['plan', 'return_plan', 'agenda', 'invitation', 'minutes', 'team_minutes', 'case_minutes', 'conversation', 'evaluation', 'referral', 'letter', 'information'] as const;
export const paperKindSchema = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKindSchema>;

const block = { key: keySchema };
/** The name of a field of the catalogue. That it is one, the check says in words. */
const fieldName = z.string().min(1).max(60);

/** A piece of a paper. Texts may hold fields in braces, `{pupil}`, that are filled in when the paper is made. */
export const paperBlockSchema = z.discriminatedUnion('block', [
  z.strictObject({ ...block, block: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: textSchema }),
  z.strictObject({ ...block, block: z.literal('paragraph'), text: textSchema }),
  /** Said quietly. Left out when a field in it is empty. */
  z.strictObject({ ...block, block: z.literal('note'), text: textSchema }),
  /** In a frame, for what must not be overlooked. Left out when a field in it is empty. */
  z.strictObject({ ...block, block: z.literal('callout'), title: textSchema, text: textSchema.optional() }),
  z.strictObject({ ...block, block: z.literal('list'), ordered: z.boolean(), items: z.array(textSchema).min(1).max(40) }),
  /** Boxes to tick by hand. */
  z.strictObject({ ...block, block: z.literal('checks'), items: z.array(textSchema).min(1).max(60) }),
  /** Room to write by hand. */
  z.strictObject({ ...block, block: z.literal('lines'), text: textSchema, count: z.number().int().min(1).max(20) }),
  /** Name and value, line by line; those that are empty are left out. */
  z.strictObject({ ...block, block: z.literal('facts'), fields: z.array(fieldName).min(1).max(20) }),
  /** A whole piece of what the case holds: the measures, the agenda, who was there. */
  z.strictObject({ ...block, block: z.literal('field'), field: fieldName }),
  z.strictObject({ ...block, block: z.literal('signatures'), labels: z.array(textSchema).min(1).max(8) }),
]);
export type PaperBlock = z.infer<typeof paperBlockSchema>;
export const blockKinds = paperBlockSchema.options.map((option) => option.shape.block.value) as readonly PaperBlock['block'][];
export type BlockKind = PaperBlock['block'];

/** How a paper is laid out and worded, as content (B73-B76). */
export const paperTemplateSchema = z.strictObject({
  key: keySchema,
  /** What staff choose it by, for example "Innkalling, varm". */
  title: textSchema,
  kind: paperKindSchema,
  /** Which of several letters alike: plain, or warmer (B76). */
  tone: z.enum(['neutral', 'warm']).optional(),
  /** The plan template, meeting template or guide that it is for; not said: all of its kind. */
  template: keySchema.optional(),
  /** What stands at the top of the paper. */
  heading: textSchema,
  blocks: z.array(paperBlockSchema).min(1).max(80),
  sources: sourcesSchema,
});
export type PaperTemplate = z.infer<typeof paperTemplateSchema>;

/** What each paper is made from; null for one that is made from the case, or about nobody. */
export const recordOf = {
  plan: 'plan', return_plan: 'plan', agenda: 'meeting', invitation: 'meeting', minutes: 'meeting', team_minutes: 'team_meeting', case_minutes: 'discussion',
  conversation: 'conversation', evaluation: 'evaluation', referral: 'referral', letter: null, information: null,
} as const satisfies Record<PaperKind, 'plan' | 'meeting' | 'team_meeting' | 'discussion' | 'conversation' | 'evaluation' | 'referral' | null>;

/** Which of the routine's lists the template of a paper stands in; null for kinds that are for no template of their own. */
export const templatesOf = {
  plan: 'planTemplates', return_plan: 'planTemplates', agenda: 'meetingTemplates', invitation: 'meetingTemplates', minutes: 'meetingTemplates', team_minutes: 'meetingTemplates', case_minutes: 'meetingTemplates',
  conversation: 'guides', evaluation: null, referral: null, letter: null, information: null,
} as const satisfies Record<PaperKind, 'planTemplates' | 'meetingTemplates' | 'guides' | null>;

/** Is the paper of a meeting that takes several cases: its minutes, or what they say of one case (S63, B48)? */
export function isOfSeveralCases(kind: PaperKind): boolean {
  return kind === 'team_minutes' || kind === 'case_minutes';
}

/** Those of the kind that fit the template of the record, the ones written for it alone first. */
export function papersFor(papers: readonly PaperTemplate[], kinds: readonly PaperKind[], template: string | null): PaperTemplate[] {
  const fitting = papers.filter((paper) => kinds.includes(paper.kind) && (paper.template === undefined || paper.template === template));
  return [...fitting.filter((paper) => paper.template !== undefined), ...fitting.filter((paper) => paper.template === undefined)];
}
