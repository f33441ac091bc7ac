/** Those over the deadline first, then by deadline. */
export function byUrgency<T extends { readonly overdue: boolean; readonly assessBy: string }>(findings: readonly T[]): T[] {
  return [...findings].sort((one, other) => Number(other.overdue) - Number(one.overdue) || one.assessBy.localeCompare(other.assessBy));
}
