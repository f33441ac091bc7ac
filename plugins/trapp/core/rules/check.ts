import type { Check, Problem } from '../refusals';
import { joinPath, problemsOf, type Language, type Text } from '../language/index';
import { walkConditions } from './check-conditions';
import { adviseMeaning, checkMeaning } from './check-meaning';
import { words } from './messages/check.nb';
import { ruleSchema } from './rule';

const aroundConditions = ruleSchema.omit({ conditions: true });

/**
 * Everything that can be said about a rule before it meets a pupil. Takes half-done drafts: what cannot be read is an error with
 * its place. Errors stop publishing, advice does not. `languages` are those that the routine is written in.
 */
export function checkRule(draft: unknown, languages: readonly Language[] = ['nb']): Check {
  const around = typeof draft === 'object' && draft !== null ? { ...draft, conditions: undefined } : draft;
  const parsed = aroundConditions.safeParse(dropUndefined(around));
  const walked = walkConditions(typeof draft === 'object' && draft !== null && 'conditions' in draft ? draft.conditions : undefined);
  const errors: Problem[] = [...(parsed.success ? [] : problemsOf(parsed.error)), ...walked.errors];
  const advice: Problem[] = [];
  if (walked.conditions) {
    errors.push(...checkMeaning(walked.conditions));
    advice.push(...adviseMeaning(walked.conditions));
  }
  if (parsed.success) {
    const { title, explanation, enabled, sources } = parsed.data;
    if (!enabled) advice.push({ path: 'enabled', message: words.disabled });
    if (sources.length === 0) advice.push({ path: 'sources', message: words.noSources });
    advice.push(...adviseTranslation('title', title, languages), ...adviseTranslation('explanation', explanation, languages));
  }
  return { errors, advice };
}

/** Advice for each of the routine's languages that a text lacks. */
export function adviseTranslation(path: string, text: Text, languages: readonly Language[]): Problem[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({ path: joinPath(path, language), message: words.untranslated(words.languages[language]) }));
}

function dropUndefined(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) : value;
}
