import { z } from 'zod';
import { EMERGENCY_TEXT_MIN, emergencyOutcomes, emergencyReasons, emergencySoughtSchema } from '../access/index';
import { deedKeys } from '../audit/index';
import { momentSchema } from '../calendar/index';
import { idSchema } from '../people/index';
import { openEmergencySchema } from './emergency-view';
import { nothing, operation } from './operation';
import { pupilBriefSchema } from './views';

const accessParams = z.strictObject({ accessId: idSchema });

/** A use, as those see it who look at it. The school, the pupil, the way to the case and the reason in words only to those who may see the case otherwise. */
export const emergencyUseSchema = z.strictObject({
  accessId: idSchema,
  staffName: z.string(),
  schoolName: z.string().nullable(),
  /** Null when the try found nothing. */
  number: z.string().nullable(),
  caseId: idSchema.nullable(),
  pupil: pupilBriefSchema.nullable(),
  reason: z.enum(emergencyReasons),
  text: z.string().nullable(),
  openedAt: momentSchema,
  endsAt: momentSchema,
  isOpen: z.boolean(),
  givenBack: z.boolean(),
  review: z.strictObject({ byName: z.string(), at: momentSchema, outcome: z.enum(emergencyOutcomes), remark: z.string() }).nullable(),
  mayReview: z.boolean(),
});
export type EmergencyUse = z.infer<typeof emergencyUseSchema>;

/** The emergency access (break-the-glass): decision 027. */
export const emergencyOperations = {
  /** Where the reader may ask for it. */
  viewEmergency: operation({ method: 'GET', path: '/emergency', door: 'app', params: nothing, input: nothing, output: z.strictObject({ schools: z.array(z.strictObject({ id: idSchema, name: z.string() })), mine: z.array(openEmergencySchema) }), action: 'school.oversee', audit: 'read' }),
  /** `caseId` is null when there is no such case, or more than one pupil of that name, or one that is not opened so: which of them is not said. */
  openEmergency: operation({
    method: 'POST', path: '/emergency/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }),
    input: z.strictObject({ sought: emergencySoughtSchema, reason: z.enum(emergencyReasons), text: z.string().trim().min(EMERGENCY_TEXT_MIN).max(1000) }),
    output: z.strictObject({ caseId: idSchema.nullable() }), action: 'emergency.open', audit: 'write',
  }),
  /** What is the reader's to look at, and their own; newest first. */
  listEmergencies: operation({ method: 'GET', path: '/emergency-accesses', door: 'app', params: nothing, input: nothing, output: z.strictObject({ uses: z.array(emergencyUseSchema) }), action: 'school.oversee', audit: 'read' }),
  /** One use, with what was read under it. */
  viewEmergencyUse: operation({ method: 'GET', path: '/emergency-accesses/:accessId', door: 'app', params: accessParams, input: nothing, output: z.strictObject({ use: emergencyUseSchema, reads: z.array(z.strictObject({ at: momentSchema, deed: z.enum(deedKeys) })) }), action: 'emergency.review', audit: 'read' }),
  endEmergency: operation({ method: 'POST', path: '/emergency-accesses/:accessId/end', door: 'app', params: accessParams, input: nothing, output: nothing, action: 'emergency.end', audit: 'write' }),
  reviewEmergency: operation({ method: 'POST', path: '/emergency-accesses/:accessId/review', door: 'app', params: accessParams, input: z.strictObject({ outcome: z.enum(emergencyOutcomes), remark: z.string().trim().min(1).max(1000) }), output: nothing, action: 'emergency.review', audit: 'write' }),
} as const;
