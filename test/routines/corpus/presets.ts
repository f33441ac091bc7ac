import { z } from 'zod';
import { ruleSchema, type Rule } from '../../../plugins/trapp/core/rules/index';
import { readPackFile } from '../packs';

/** The corpus as it is offered to those who write rules: what is tested is what they get. */
export const presets: ReadonlyMap<string, Rule> = new Map(z.array(z.object({ rule: ruleSchema })).parse(readPackFile('rule-corpus.json')).map(({ rule }) => [rule.key, rule]));

export function preset(key: string): Rule {
  const found = presets.get(key);
  if (found === undefined) throw new Error(`The corpus has no rule ${key}`);
  return found;
}
