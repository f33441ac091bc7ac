import { rulesWith } from '../../core/local-plans/index';
import type { Rule } from '../../core/rules/index';
import type { SchoolLimit } from '../findings/batch';

/** The limits that schools have made stricter, by school; few schools have any. They are those of the plans that hold now: a replay asks as if what holds, or is drafted, had held from its first day (S13). */
export type LimitsAt = ReadonlyMap<string, readonly SchoolLimit[]>;

/** The rules as the schools follow them, for those that have stricter limits on any of them. Schools with the same limits share one list. */
export function rulesAtSchools(rules: readonly Rule[], limits: LimitsAt): Map<string, readonly Rule[]> {
  const keys = new Set(rules.map(({ key }) => key));
  const made = new Map<string, readonly Rule[]>();
  return new Map([...limits].flatMap(([schoolId, held]): [string, readonly Rule[]][] => {
    const own = held.filter(({ rule }) => keys.has(rule));
    if (own.length === 0) return [];
    const alike = own.map(({ rule, condition, value }) => `${rule} ${condition} ${value}`).sort().join();
    const list = made.get(alike) ?? rulesWith(rules, own);
    made.set(alike, list);
    return [[schoolId, list]];
  }));
}
