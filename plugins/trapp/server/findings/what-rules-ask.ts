import type { SinceEvent } from '../../core/calendar/index';
import { choicesKey, type ChoicesFact, type Condition, type ConditionNode, type Rule } from '../../core/rules/index';

/** What the rules need to be told about a pupil besides the absence. What none of them asks for is never read. */
export interface WhatRulesAsk {
  /** Anything at all about the pupil's case. */
  readonly cases: boolean;
  /** What signed plans say. */
  readonly plans: boolean;
  /** Presence before and after the plan, which takes the absence rows themselves. */
  readonly presence: boolean;
  /** Questions of guides, each once. */
  readonly choices: readonly ChoicesFact[];
  /** When somebody last assessed a finding. */
  readonly assessments: boolean;
  /** Keys of rules that count no day twice (R30). */
  readonly weighing: readonly string[];
}

const inCase: readonly SinceEvent[] = ['case_opened', 'step_started', 'plan_started', 'measure_started', 'last_meeting'];
const inPlan: readonly SinceEvent[] = ['plan_started', 'measure_started'];

/** Looks through the conditions of all the rules that are switched on. */
export function whatRulesAsk(rules: readonly Rule[]): WhatRulesAsk {
  const enabled = rules.filter((rule) => rule.enabled);
  const conditions = enabled.flatMap((rule) => conditionsOf(rule.conditions));
  const facts = new Set(conditions.map(({ fact }) => fact));
  const since = new Set(conditions.flatMap((one) => (one.fact === 'absence' && one.params.window.kind === 'since' ? [one.params.window.event] : [])));
  const choices = new Map(conditions.flatMap((one) => (one.fact === 'choices_made' ? [[choicesKey(one.params), one.params] as const] : [])));
  const plans = facts.has('measures_tried') || facts.has('presence_change') || inPlan.some((event) => since.has(event));
  return {
    cases: plans || choices.size > 0 || inCase.some((event) => since.has(event)) || [...facts].some((fact) => fact !== 'absence' && fact !== 'grade'),
    plans,
    presence: facts.has('presence_change'),
    choices: [...choices.values()],
    assessments: since.has('last_assessment'),
    weighing: enabled.filter((rule) => rule.counting === 'not_weighed').map((rule) => rule.key),
  };
}

/** Does the rule look at absence alone, in windows that begin with the calendar? */
export function asksOnlyAbsence({ conditions }: Rule): boolean {
  return conditionsOf(conditions).every((one) => one.fact === 'grade' || (one.fact === 'absence' && one.params.window.kind !== 'since'));
}

/** Every condition of the tree. A part that is none, in a rule that no schema let through, asks nothing. */
function conditionsOf(node: ConditionNode): Condition[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('fact' in node) return [node];
  if ('not' in node) return conditionsOf(node.not);
  const children: unknown = 'all' in node ? node.all : node.any;
  return Array.isArray(children) ? (children as ConditionNode[]).flatMap(conditionsOf) : [];
}
