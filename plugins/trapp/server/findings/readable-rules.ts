import { ruleSchema, type Rule } from '../../core/rules/index';
import type { BatchRoutine } from './batch';
import { haltKey } from './bench';

/** Nothing can judge it, and it does no harm on the way. */
const unreadable: Omit<Rule, 'key'> = {
  title: { nb: '…' }, explanation: { nb: '…' }, severity: 'notice', assessedBy: 'contact_teacher', assessWithinSchoolDays: 0, appliesTo: 'both', enabled: true, conditions: { all: [] }, sources: [],
};

/**
 * The routine's rules in their order, with those that no schema lets through made into ones that nothing can judge: they are put on record as broken, and
 * the others are judged (sec-8, R24). Those that are left out are not looked at. `step` hears that a rule is begun. Nothing that has been published looks
 * like that; what has come another way might.
 */
export function readableRules({ key: routine, rules }: BatchRoutine, without: ReadonlySet<string>, step: () => void): Rule[] {
  return rules.map((rule) => {
    if (without.has(haltKey(routine, rule.key))) return rule;
    step();
    return isReadable(rule) ? rule : { ...unreadable, key: String(rule.key) };
  });
}

function isReadable(rule: Rule): boolean {
  try {
    return ruleSchema.safeParse(rule).success;
  } catch {
    return false;
  }
}
