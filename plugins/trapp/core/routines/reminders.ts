import { z } from 'zod';

/** When tasks are brought up, as the municipality has decided it: there is no rule of the house behind it. */
export const remindersSchema = z.strictObject({
  /** A task is brought up so many school days before it is due; 0 is the day itself. */
  schoolDaysBefore: z.number().int().min(0).max(20),
  /** Whoever is above the responsible one sees a task that has stood over its deadline for so many school days (pain 17). */
  toldAboveAfterSchoolDays: z.number().int().min(1).max(60),
});
export type Reminders = z.infer<typeof remindersSchema>;
