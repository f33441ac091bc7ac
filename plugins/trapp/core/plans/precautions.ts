import { z } from 'zod';

/** Before visiting a home (B41): a guardian is at home, nobody is alone with the pupil, and the visit is agreed on. */
export const precautionsSchema = z.strictObject({ guardianHome: z.boolean(), neverAlone: z.boolean(), agreedBeforehand: z.boolean() });
export type Precautions = z.infer<typeof precautionsSchema>;
