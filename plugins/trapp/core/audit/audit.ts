import { z } from 'zod';

/** One row of the audit log: who did or read what about whom, and whether it was refused. Never any content. */
export const auditRowSchema = z.strictObject({
  at: z.iso.datetime(),
  actorKind: z.enum(['anonymous', 'staff', 'coordinator', 'source', 'system']),
  actorId: z.string().max(60),
  /** Id of the operation in `contracts`. */
  operation: z.string().min(1).max(60),
  access: z.enum(['read', 'write']),
  outcome: z.enum(['done', 'refused']),
  refusal: z.string().max(60).nullable(),
  /** The emergency access that it was done under, where nothing else lets them (decision 027). */
  emergency: z.string().max(60).optional(),
  /** What it was about: ids only. As many pupils as there were: a row that leaves one out is not true. */
  about: z.strictObject({
    pupilIds: z.array(z.string().max(60)),
    caseId: z.string().max(60).nullable(),
    schoolId: z.string().max(60).nullable(),
    subjectId: z.string().max(120).nullable(),
  }),
});
export type AuditRow = z.infer<typeof auditRowSchema>;
export type AuditAbout = AuditRow['about'];

interface AboutParts extends Partial<Omit<AuditAbout, 'pupilIds'>> {
  readonly pupilIds?: Iterable<string>;
}

/** What a row is about, with everything that is not named left empty. Every pupil is named, and each once. */
export function about({ pupilIds = [], ...parts }: AboutParts): AuditAbout {
  return { pupilIds: [...new Set(pupilIds)], caseId: null, schoolId: null, subjectId: null, ...parts };
}
