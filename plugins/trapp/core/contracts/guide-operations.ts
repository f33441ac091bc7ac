import { z } from 'zod';
import { respondentSchema } from '../guides/index';
import { keySchema, languageSchema } from '../language/index';
import { nothing, operation } from './operation';

/** What can be asked of a guide that is being built. */
export const guideOperations = {
  /** The draft guide, or one side's own part of it (B22), as an empty form to write on by hand. Made anew each time, and not kept. */
  printDraftGuide: operation({
    method: 'GET', path: '/routines/:routineKey/guides/:partKey/blank-form', door: 'admin', params: z.strictObject({ routineKey: keySchema, partKey: keySchema }),
    input: z.strictObject({ language: languageSchema, respondent: respondentSchema.optional() }), output: nothing, action: 'routine.read', audit: 'read', file: true,
  }),
};
