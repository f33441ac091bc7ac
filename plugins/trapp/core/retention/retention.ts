import { z } from 'zod';
import { addDays, daySchema, type Day } from '../calendar/index';
import { textSchema } from '../language/index';

/** The kinds of personal records that a municipality says how long it keeps (S1, F1): cases with all that is written in them, what was assessed without one, absence, and the log of who has seen what. */
export const keptKinds = ['case', 'assessment', 'absence', 'access_log'] as const;
export const keptKindSchema = z.enum(keptKinds);
export type KeptKind = z.infer<typeof keptKindSchema>;

/** What is done when the time is over. Nothing is done by the program: it is told to whoever decides. */
export const afterwards = ['archive', 'delete', 'decide'] as const;
export type Afterwards = (typeof afterwards)[number];

export const keepingUnits = ['months', 'years'] as const;

export const keptForSchema = z.strictObject({ amount: z.number().int().min(1).max(120), unit: z.enum(keepingUnits) });
export type KeptFor = z.infer<typeof keptForSchema>;

/** How long one kind is kept, by which law or decision, and what is done afterwards. */
export const retentionTimeSchema = z.strictObject({ keep: keptForSchema, ground: textSchema, then: z.enum(afterwards) });
export type RetentionTime = z.infer<typeof retentionTimeSchema>;

/** A kind that is not there: the municipality has not said. */
export const retentionTimesSchema = z.partialRecord(keptKindSchema, retentionTimeSchema);
export type RetentionTimes = Readonly<Partial<Record<KeptKind, RetentionTime>>>;

/** The last day that something is kept, counted from the day that it ended. The 29th of February and the like become the last day of the month. */
export function keptUntil(ended: Day, { amount, unit }: KeptFor): Day {
  const [year = 0, month = 1, day = 1] = ended.split('-').map(Number);
  const months = year * 12 + (month - 1) + amount * (unit === 'years' ? 12 : 1);
  const first = firstOf(months);
  const lastOfMonth = Number(addDays(firstOf(months + 1), -1).slice(8));
  return addDays(first, Math.min(day, lastOfMonth) - 1);
}

function firstOf(months: number): Day {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** How long a closed case is kept, and whether that is over; null while it is open, or when the municipality has not said. */
export const caseKeptSchema = retentionTimeSchema.extend({ until: daySchema, isOver: z.boolean() });
export type CaseKept = z.infer<typeof caseKeptSchema>;

export function caseKept({ status, closedOn }: { readonly status: 'open' | 'closed'; readonly closedOn: Day | null }, times: RetentionTimes, today: Day): CaseKept | null {
  if (status !== 'closed' || closedOn === null || times.case === undefined) return null;
  const until = keptUntil(closedOn, times.case.keep);
  return { ...times.case, until, isOver: until < today };
}
