import type { Condition, ConditionGroup } from '../rules/index';

/** What most proposals ask about; each has one number (B28, S39). */
export const readyConditions = ['on_step', 'meetings_without_effect', 'evaluations_without_effect', 'nothing_done'] as const;
export type ReadyCondition = (typeof readyConditions)[number];

/** The number that each is begun with. */
export const usualAmounts: Readonly<Record<ReadyCondition, number>> = { on_step: 14, meetings_without_effect: 2, evaluations_without_effect: 1, nothing_done: 14 };

/** The conditions of a ready sentence with its number. */
export function conditionsOf(ready: ReadyCondition, amount: number): ConditionGroup {
  const atLeast = (fact: 'days_on_step' | 'days_since_last_action' | 'meetings_held' | 'plans_evaluated'): Condition => ({ fact, operator: 'greaterThanInclusive', value: amount });
  const noEffect: Condition = { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 };
  switch (ready) {
    case 'on_step':
      return { all: [atLeast('days_on_step')] };
    case 'nothing_done':
      return { all: [atLeast('days_since_last_action')] };
    case 'meetings_without_effect':
      return { all: [atLeast('meetings_held'), noEffect] };
    case 'evaluations_without_effect':
      return { all: [atLeast('plans_evaluated'), noEffect] };
  }
}

/** Which ready sentence the conditions are, with its number; null when they are the author's own. */
export function readyOf(conditions: ConditionGroup): { readonly ready: ReadyCondition; readonly amount: number } | null {
  const first = 'all' in conditions ? conditions.all[0] : undefined;
  if (first === undefined || !('fact' in first)) return null;
  const ready = readyConditions.find((one) => JSON.stringify(conditionsOf(one, first.value)) === JSON.stringify(conditions));
  return ready === undefined ? null : { ready, amount: first.value };
}
