import { z } from 'zod';
import { readDraftGuide, type Guide } from '../guides/index';
import { languageSchema } from '../language/index';

/** Where the staff's own form shows a guide that is being built, under the door of the staff. It stands in a frame on the builder's page. */
export const GUIDE_PREVIEW_PATH = '/forhandsvisning/samtaleguide';

/** What the page in the frame says once it is there. */
export const guidePreviewReady = { says: 'trapp.guide-preview.ready' } as const;

/** What the builder then sends, and again with every change. */
export const guidePreviewSchema = z.strictObject({
  says: z.literal('trapp.guide-preview.guide'),
  guide: z.custom<Guide>((value) => readDraftGuide(value) !== null),
  language: languageSchema,
  /** The part that is being written, to be shown. */
  part: z.string().nullable(),
});
export type GuidePreview = z.infer<typeof guidePreviewSchema>;
