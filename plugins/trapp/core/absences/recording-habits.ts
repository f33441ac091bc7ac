import type { DataRemark, InspectedSchool, PupilHabit } from './data-health';

type Unlike = Extract<DataRemark, { kind: 'unknown_cause' | 'undocumented' | 'few_parts' }>;

/** Pupils with absence that a class and the rest of the school must have before their habits are compared. */
const FEWEST_PUPILS = 6;
/** A quarter more or less than elsewhere: less than that, two careful teachers differ. */
const FAR_APART = 0.25;
/** How many times the uncertainty of both figures the difference must be, so that a few pupils do not make a habit. */
const SURE = 3;

/** For each habit the share of a pupil's rows, null where the pupil has nothing to take a share of; and whether more or less of it is unlike. */
const habits = {
  unknown_cause: { shareOf: ({ rows, unknownCause }: PupilHabit) => ratio(unknownCause, rows), unlikeWhen: 'more' },
  undocumented: { shareOf: ({ saysDocumented, undocumented }: PupilHabit) => ratio(undocumented, saysDocumented), unlikeWhen: 'more' },
  few_parts: { shareOf: ({ rows, lessons, late, leftEarly }: PupilHabit) => ratio(lessons + late + leftEarly, rows), unlikeWhen: 'less' },
} as const;

/**
 * Classes whose absence is recorded unlike the rest of the school's: far more of unknown cause, far more undocumented, far fewer lessons and late
 * arrivals (B89, B90). Every pupil counts once, by the share of own rows: one pupil with a long absence is no habit of the teacher's.
 */
export function unlikeHabits({ habits: pupils, groups, period }: InspectedSchool): Unlike[] {
  return groups.flatMap(({ groupId }) =>
    (Object.keys(habits) as (keyof typeof habits)[]).flatMap((kind): Unlike[] => {
      const { shareOf, unlikeWhen } = habits[kind];
      const sharesOf = (some: readonly PupilHabit[]) => some.flatMap((habit) => shareOf(habit) ?? []);
      const here = sharesOf(pupils.filter((habit) => habit.groupId === groupId));
      const elsewhere = sharesOf(pupils.filter((habit) => habit.groupId !== groupId));
      if (here.length < FEWEST_PUPILS || elsewhere.length < FEWEST_PUPILS) return [];
      const apart = (mean(here) - mean(elsewhere)) * (unlikeWhen === 'more' ? 1 : -1);
      if (apart < FAR_APART || apart < SURE * Math.sqrt(uncertainty(here) + uncertainty(elsewhere))) return [];
      return [{ kind, groupId, ...period, share: mean(here), usual: mean(elsewhere), pupils: here.length }];
    }),
  );
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The square of the mean's own uncertainty. */
function uncertainty(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length;
}
