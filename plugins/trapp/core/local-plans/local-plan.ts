import { z } from 'zod';
import { daySchema, durationSchema, momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';

/** Something that the school writes, in the languages it writes in. Half-done while it is a draft. */
export const writtenSchema = z.strictObject({ nb: z.string().max(4000), nn: z.string().max(4000).optional(), en: z.string().max(4000).optional() });
export type Written = z.infer<typeof writtenSchema>;

const line = z.string().max(160);

/** Somebody who holds what is asked for. `forHome`: the school has chosen to print the name for homes, too. */
export const localPersonSchema = z.strictObject({ name: line, phone: z.string().max(40), forHome: z.boolean() });

/** A task that the school adds to a step of the staircase. */
export const extraTaskSchema = z.strictObject({
  key: keySchema.max(40),
  step: keySchema,
  title: writtenSchema,
  kind: z.enum(['do', 'contact_home']),
  responsible: staffRoleSchema,
  required: z.boolean(),
  deadline: durationSchema,
});
export type ExtraTask = z.infer<typeof extraTaskSchema>;

/** What a school has filled in, by the keys of what the routine leaves to it. Lenient: a draft may be half-done. */
export const localPlanContentSchema = z.strictObject({
  people: z.array(z.strictObject({ key: keySchema, persons: z.array(localPersonSchema).max(10) })).max(30),
  fora: z.array(z.strictObject({ key: keySchema, name: line, when: writtenSchema, who: writtenSchema })).max(20),
  contacts: z.array(z.strictObject({ key: keySchema, name: line, phone: z.string().max(40), note: writtenSchema, forHome: z.boolean() })).max(30),
  texts: z.array(z.strictObject({ key: keySchema, text: writtenSchema })).max(20),
  limits: z.array(z.strictObject({ key: keySchema, value: z.number().min(-1000).max(1000) })).max(40),
  extraTasks: z.array(extraTaskSchema).max(60),
  /** Is the page for homes open to whoever has its address? */
  openToHomes: z.boolean(),
});
export type LocalPlanContent = z.infer<typeof localPlanContentSchema>;

const whoSchema = z.strictObject({ id: idSchema, name: z.string().max(160) });

/** An approved plan of a school. Never changed: the next one has the next number. */
export const localPlanVersionSchema = z.strictObject({
  schoolId: idSchema,
  routineKey: keySchema,
  number: z.number().int().min(1),
  /** The version of the routine that it was written for. */
  routineVersion: z.number().int().min(1),
  content: localPlanContentSchema,
  reason: z.string().min(1).max(500),
  writtenBy: whoSchema,
  approvedBy: whoSchema,
  approvedAt: momentSchema,
  /** The first day that it holds. */
  validFrom: daySchema,
});
export type LocalPlanVersion = z.infer<typeof localPlanVersionSchema>;

/** What a school is writing, one for each routine. `edition` counts how often it has been saved, so that two who write are told. */
export const localPlanDraftSchema = z.strictObject({
  schoolId: idSchema,
  routineKey: keySchema,
  edition: z.number().int().min(0),
  content: localPlanContentSchema,
  savedBy: whoSchema.nullable(),
  savedAt: momentSchema.nullable(),
  /** Put forward for approval; nobody writes in it meanwhile. */
  proposal: z.strictObject({ by: whoSchema, at: momentSchema, reason: z.string().min(1).max(500) }).nullable(),
  /** Sent back, and why. */
  returned: z.strictObject({ by: whoSchema, at: momentSchema, reason: z.string().min(1).max(2000) }).nullable(),
  /** When the municipality last asked for the plan. */
  remindedOn: daySchema.nullable(),
});
export type LocalPlanDraft = z.infer<typeof localPlanDraftSchema>;

/** Nothing filled in yet. */
export const nothingWritten: LocalPlanContent = { people: [], fora: [], contacts: [], texts: [], limits: [], extraTasks: [], openToHomes: false };
