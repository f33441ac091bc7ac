import { z } from 'zod';
import { durationSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';

/** A web address or phone number that a reader can use at once. */
const webSchema = z.url({ protocol: /^https$/ }).max(300);
const phoneSchema = z.string().regex(/^\+?[\d ]{3,20}$/);

/** Whose yes a purpose takes: one guardian's, all guardians', or the pupil's own (S65, B29). */
export const consentRequirementSchema = z.enum(['one_guardian', 'all_guardians', 'pupil']);
export type ConsentRequirement = z.infer<typeof consentRequirementSchema>;

/**
 * A purpose that consent can be given for; gates and services name it (S65, B29). What is not said is as it has always been:
 * one guardian's yes is enough, and it lasts until somebody takes it back.
 */
export const consentPurposeSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  explanation: textSchema,
  requires: consentRequirementSchema.optional(),
  /** From this age the pupil answers for themselves; under it the guardians do. */
  pupilFromAge: z.number().int().min(0).max(20).optional(),
  /** From that age: is the pupil's answer enough, or do the guardians answer as well? */
  pupilAnswers: z.enum(['alone', 'with_guardians']).optional(),
  /** Services of the directory that the school may then share with. */
  recipients: z.array(keySchema).max(40).optional(),
  /** How long a yes usually lasts; proposed, and changed by hand when the family wants something else. */
  lasts: durationSchema.optional(),
  /** How long before it runs out somebody asks whether to renew it. */
  renewBefore: durationSchema.optional(),
});
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** A service in the directory (aktøroversikt): who can help with what, when and how (B67-B72, A32). */
export const serviceSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** Inside the municipality, or outside it. */
  kind: z.enum(['internal', 'external']),
  /** What they can do. */
  helpsWith: textSchema,
  /** In which kind of cases, and when: early is often right (B71, B72, B109). */
  contactWhen: textSchema,
  /** Who can be contacted: a role or a place, not a name that goes out of date. */
  contact: textSchema.optional(),
  /** How: a form, a meeting, a call. */
  how: textSchema,
  phone: phoneSchema.optional(),
  web: webSchema.optional(),
  /** The staff role of the service's own people at the schools: they see what is referred to them, and answer it. */
  role: staffRoleSchema.optional(),
  /** How soon they answer; waiting is measured against it (B105). */
  answerWithin: durationSchema.optional(),
  /** What consent they can be involved on; null where none is needed, and `noConsentBecause` says why. */
  consentPurpose: keySchema.nullable(),
  noConsentBecause: textSchema.optional(),
  /** May a case be discussed with them without a name, before anybody has consented (B49)? */
  anonymousTalk: z.boolean().optional(),
  legalBasis: z.array(z.string().min(1).max(120)).max(20),
  sources: sourcesSchema,
});
export type Service = z.infer<typeof serviceSchema>;

/** The guided act of reporting to child welfare: what to think through, and where it goes (B31, S75). No consent is asked. */
export const concernReportSchema = z.strictObject({
  service: keySchema,
  introduction: textSchema,
  checklist: z.array(z.strictObject({ key: keySchema, text: textSchema })).min(1).max(30),
  legalBasis: z.array(z.string().min(1).max(120)).max(20),
  sources: sourcesSchema,
});
export type ConcernReportGuide = z.infer<typeof concernReportSchema>;
