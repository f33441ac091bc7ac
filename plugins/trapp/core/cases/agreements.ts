import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, isSameName } from '../people/index';

/** What one party says of a signed plan (U17, S60, F21). Somebody who disagrees has said something worth knowing; the plan goes on, and may be revised. */
export const agreementSchema = z.strictObject({
  id: idSchema,
  /** The signed plan. */
  recordId: idSchema,
  party: z.enum(['pupil', 'guardian', 'school', 'service']),
  name: z.string().min(1).max(160),
  answer: z.enum(['agrees', 'partly', 'disagrees']),
  /** What they would have had otherwise, in their own words. */
  note: z.string().max(2000),
  on: daySchema,
});
export type Agreement = z.infer<typeof agreementSchema>;

/** Those of the family who have said nothing of the plan yet: nobody is taken to agree because others do (U17, S64). */
export function yetToSay(agreements: readonly Pick<Agreement, 'party' | 'name'>[], family: { readonly pupil: string; readonly guardians: readonly string[] }): string[] {
  const hasSaid = (party: Agreement['party'], name: string) => agreements.some((one) => one.party === party && isSameName(one.name, name));
  // A child is seldom written by the whole name, and there is only one.
  const pupilHasSaid = agreements.some(({ party }) => party === 'pupil');
  return [...(pupilHasSaid ? [] : [family.pupil]), ...family.guardians.filter((name) => !hasSaid('guardian', name))];
}

const done = { on: daySchema, by: idSchema };

/** What can have happened around a plan once it is signed, and after a case is closed. */
export const afterwardsEventSchemas = [
  z.strictObject({ type: z.literal('plan.agreed'), agreement: agreementSchema, ...done }),
  /** The concern has come back: the same case goes on (U18). */
  z.strictObject({ type: z.literal('case.reopened'), step: keySchema, reason: z.string().min(1).max(2000), ...done }),
] as const;
