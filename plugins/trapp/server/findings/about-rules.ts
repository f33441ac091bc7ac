import { z } from 'zod';
import { sourcesSchema, textSchema } from '../../core/language/index';
import { frozen } from '../frozen';

/** What a finding says of its rule. */
export const aboutSchema = z.strictObject({ ruleTitle: textSchema, ruleExplanation: textSchema, sources: sourcesSchema });
type About = z.infer<typeof aboutSchema>;

/** By their stored text: the same few stand in thousands of rows. */
const abouts = new Map<string, About>();
const MOST_ABOUTS = 500;

/** Reads what a finding says of its rule. */
export function aboutIn(stored: string): About {
  const known = abouts.get(stored);
  if (known !== undefined) return known;
  if (abouts.size >= MOST_ABOUTS) abouts.clear();
  const about = frozen(aboutSchema.parse(JSON.parse(stored)));
  abouts.set(stored, about);
  return about;
}

/** What findings say of their rule, as JSON: made once for all that say the same. */
export function aboutRules(): (finding: About) => string {
  const made = new Map<unknown, string>();
  return ({ ruleTitle, ruleExplanation, sources }) => {
    const about = made.get(ruleExplanation) ?? JSON.stringify({ ruleTitle, ruleExplanation, sources });
    made.set(ruleExplanation, about);
    return about;
  };
}
