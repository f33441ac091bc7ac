import { z } from 'zod';
import { textSchema } from '../language/index';

const times = z.number().int();
const checkFigures = { due: times, inTime: times, late: times, missed: times };
/** How many times checks should have been made in the period, and how it went (S22). */
export const checkFiguresSchema = z.strictObject(checkFigures);

/** A school's checks one by one, for those who lead it. */
export const checkFiguresRowSchema = z.strictObject({ key: z.string(), title: textSchema, ...checkFigures });
export type CheckFiguresRow = z.infer<typeof checkFiguresRowSchema>;

const days = z.number().nullable();
/** How long a school's children wait for a service (B105). */
export const serviceWaitSchema = z.strictObject({ service: z.string(), children: times, started: times, waiting: times, medianDays: days, medianWaitingDays: days });
export type ServiceWaitView = z.infer<typeof serviceWaitSchema>;

/** Children with a case in the period, and how many of them have had a meeting, a plan, and a plan that was evaluated (B78-B80). */
export const caseFiguresSchema = z.strictObject({ children: times, withMeeting: times, withPlan: times, withEvaluation: times });

const hidden = z.literal('hidden');
export const hideableTimesSchema = z.union([times, hidden]);
export const hideableCaseFiguresSchema = z.strictObject({ children: hideableTimesSchema, withMeeting: hideableTimesSchema, withPlan: hideableTimesSchema, withEvaluation: hideableTimesSchema });
/** How often cases were opened in an emergency in the school year so far, by month and by school, and how often nobody has looked at it yet (decision 027). */
export const emergencyFiguresSchema = z.strictObject({
  uses: hideableTimesSchema,
  waiting: hideableTimesSchema,
  months: z.array(z.strictObject({ month: z.string(), uses: hideableTimesSchema })),
  schools: z.array(z.strictObject({ name: z.string(), uses: hideableTimesSchema })),
});
/** Waits for the municipality, for somebody who sees no child: what is small is hidden, with what would give it away. */
export const hideableWaitSchema = z.strictObject({
  service: z.string(),
  children: hideableTimesSchema,
  started: hideableTimesSchema,
  waiting: hideableTimesSchema,
  medianDays: z.union([z.number(), hidden]).nullable(),
  medianWaitingDays: z.union([z.number(), hidden]).nullable(),
});
export type HideableWaitView = z.infer<typeof hideableWaitSchema>;
