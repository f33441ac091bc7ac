import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { answersSchema } from '../guides/index';
import { keySchema } from '../language/index';
import { meetingSchema } from '../meetings/index';
import { idSchema } from '../people/index';
import { evaluationSchema, planSchema } from '../plans/index';

/** What can be written in a case. A task of the same kind is done when such a record is signed. */
export const recordKinds = ['conversation', 'plan', 'meeting', 'evaluation'] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** A record: something written in a case. Autosaved with a version while a draft, locked once signed. */
export const recordHeadSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  kind: recordKindSchema,
  /** Key of the guide or template in the record's routine version; null for an evaluation. */
  template: keySchema.nullable(),
  /** The routine version that it was begun under. It stays with it, also when the case goes on to a newer one (C3). */
  routineVersion: z.number().int().min(1),
  /** Grows by one with each save; a save that names an older one is a conflict. */
  version: z.number().int().min(1),
  status: z.enum(['draft', 'signed']),
  /** The step of the case that it was begun on. */
  step: keySchema,
  startedBy: idSchema,
  startedAt: momentSchema,
  savedBy: idSchema,
  savedAt: momentSchema,
  signedBy: idSchema.nullable(),
  signedAt: momentSchema.nullable(),
  /** The record that this one is a new revision of. */
  revises: idSchema.nullable(),
});
export type RecordHead = z.infer<typeof recordHeadSchema>;

/** What has been written so far, by kind. A draft may be half-done; `checkRecord` says what signing asks for. */
export const recordContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conversation'), answers: answersSchema }),
  z.strictObject({ kind: z.literal('plan'), plan: planSchema }),
  z.strictObject({ kind: z.literal('meeting'), meeting: meetingSchema }),
  z.strictObject({ kind: z.literal('evaluation'), evaluation: evaluationSchema }),
]);
export type RecordContent = z.infer<typeof recordContentSchema>;
