/** A month of school: whoever has been away for more days than this has been away for more than a month (A14). */
export const DAYS_IN_A_SCHOOL_MONTH = 20;

/** The one in the middle; of an even number, the mean of the two in the middle. Null without any. A few who are hardly there do not move it, as they do a mean (B102). */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** How many have been away for more than a month of school in the period (A14). */
export function awayAMonth(days: readonly number[]): number {
  return days.filter((value) => value > DAYS_IN_A_SCHOOL_MONTH).length;
}
