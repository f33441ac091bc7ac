import type { Rule } from './rule';

/** The rules that are to be judged for a pupil of this kind of school: switched on, and meant for it. */
export function rulesFor(rules: readonly Rule[], kind: 'school' | 'kindergarten'): Rule[] {
  return rules.filter((rule) => rule.enabled && (rule.appliesTo === kind || rule.appliesTo === 'both'));
}
