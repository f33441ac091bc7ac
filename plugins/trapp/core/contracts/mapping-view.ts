import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { finishedSideSchema } from '../cases/index';
import { respondentSchema } from '../guides/index';
import { languageSchema, textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { pupilBriefSchema } from './finding-view';
import { nothing, operation } from './operation';

const weighedSchema = z.strictObject({ linkId: z.string(), respondent: respondentSchema, statement: z.string(), note: z.string() });

/** A mapping as it stands: how far each side has come, and what they say side by side. */
export const mappingSchema = z.strictObject({
  recordId: idSchema,
  title: textSchema,
  status: z.enum(['draft', 'signed']),
  savedAt: momentSchema,
  sides: z.array(
    z.strictObject({
      respondent: respondentSchema,
      asked: z.number().int(),
      answered: z.number().int(),
      finished: finishedSideSchema.nullable(),
      /** What the side has answered, for choosing what was told in confidence. */
      questions: z.array(z.strictObject({ linkId: z.string(), question: z.string() })),
    }),
  ),
  themes: z.array(
    z.strictObject({
      key: z.string(),
      title: textSchema.nullable(),
      answers: z.array(z.strictObject({ linkId: z.string(), respondent: respondentSchema, question: z.string(), answer: z.string() })),
      protective: z.array(weighedSchema),
      risk: z.array(weighedSchema),
    }),
  ),
});
export type MappingCard = z.infer<typeof mappingSchema>;

export const mappingViewSchema = z.strictObject({
  caseId: idSchema,
  open: z.boolean(),
  pupil: pupilBriefSchema,
  /** The absence in words, filled in by the system (S67, F4). */
  absence: z.strictObject({ extent: z.string(), pattern: z.string() }),
  /** Newest first. */
  mappings: z.array(mappingSchema),
  /** What has been tried, and how it worked (F5, A20). */
  tried: z.array(z.strictObject({ what: z.string(), effect: z.enum(['good', 'some', 'none', 'worse', '']), planSignedOn: z.string() })),
  guardians: z.array(z.string()),
  /** Theirs: in which they are asked (B94). */
  homeLanguages: z.array(languageSchema),
  may: z.strictObject({ work: z.boolean() }),
});
export type MappingView = z.infer<typeof mappingViewSchema>;

/** What can be asked about mappings from several sides (B22). */
export const mappingOperations = {
  viewMapping: operation({ method: 'GET', path: '/cases/:caseId/mapping', door: 'app', params: z.strictObject({ caseId: idSchema }), input: nothing, output: mappingViewSchema, action: 'case.view', audit: 'read' }),
  /** One side has answered its part to the end, each in their own time. */
  finishSide: operation({
    method: 'POST', path: '/records/:recordId/sides', door: 'app', params: z.strictObject({ recordId: idSchema }),
    input: finishedSideSchema.omit({ recordId: true }), output: mappingViewSchema, action: 'case.work', audit: 'write',
  }),
} as const;
