import type { Check } from '../refusals';
import { joinPath, tellCheck, type Fault, type Faults, type Language, type Text } from '../language/index';
import { walkConditions } from './check-conditions';
import { adviseMeaning, checkMeaning, checkSilence } from './check-meaning';
import { checkSources, type RuleSources } from './check-sources';
import { adviseTogether, checkTogether } from './check-together';
import { adviseWhen, checkDates, checkWhom, gradesAsked } from './check-whom';
import { words } from './messages/check';
import { readDraft } from './read-draft';
import { ruleSchema, type ConditionGroup, type Rule } from './rule';

export type { ChoiceField, RuleSources } from './check-sources';

const aroundConditions = ruleSchema.omit({ conditions: true });
type Around = Omit<Rule, 'conditions'>;

/**
 * Everything that can be said about a rule before it meets a pupil. Takes half-done drafts: what cannot be read is an error with
 * its place. Errors stop publishing, advice does not. `languages` are those that the routine is written in; with `sources` it is also
 * checked that what the rule asks for is recorded. Told in the reader's language.
 */
export function checkRule(draft: unknown, languages: readonly Language[] = ['nb'], sources: RuleSources = {}, reader: Language = 'nb'): Check {
  return tellCheck(faultsOfRule(draft, languages, sources), reader);
}

/** The same, before anybody reads it. */
export function faultsOfRule(draft: unknown, languages: readonly Language[] = ['nb'], sources: RuleSources = {}): Faults {
  const around = typeof draft === 'object' && draft !== null ? { ...draft, conditions: undefined } : draft;
  const read = readDraft(aroundConditions, dropUndefined(around), '');
  const walked = walkConditions(typeof draft === 'object' && draft !== null && 'conditions' in draft ? draft.conditions : undefined);
  const errors: Fault[] = [...read.faults, ...walked.errors];
  const advice: Fault[] = [];
  if (read.data) {
    const dates = checkDates(read.data, sources.calendar);
    errors.push(...checkTexts(read.data), ...checkWhom(read.data), ...dates.errors);
    advice.push(...adviseAround(read.data, languages), ...dates.advice);
  }
  if (walked.conditions) {
    const found = checkConditions(walked.conditions, read.data, sources);
    errors.push(...found.errors);
    advice.unshift(...found.advice);
  }
  return { errors, advice };
}

function checkConditions(conditions: ConditionGroup, around: Around | null, sources: RuleSources): Faults {
  const grades = gradesAsked(around ?? { appliesTo: 'both' });
  const recorded = checkSources(conditions, sources, grades);
  // What says nothing by itself needs not be told what it says beside the others, nor of whom the whole fires for.
  const meaning = firstFound(() => checkMeaning(conditions), () => checkTogether(conditions, grades), () => checkSilence(conditions));
  return {
    errors: [...meaning, ...recorded.errors],
    advice: [...adviseMeaning(conditions), ...(meaning.length === 0 ? adviseTogether(conditions) : []), ...(around ? adviseWhen(around, conditions) : []), ...recorded.advice],
  };
}

function firstFound(...checks: readonly (() => Fault[])[]): Fault[] {
  for (const check of checks) {
    const faults = check();
    if (faults.length > 0) return faults;
  }
  return [];
}

function checkTexts({ title, explanation }: Around): Fault[] {
  return Object.entries({ title, explanation }).flatMap(([name, text]) =>
    Object.entries(text).flatMap(([language, written]) => (written?.trim() === '' ? [{ path: joinPath(name, language), message: words.blank }] : [])),
  );
}

function adviseAround({ title, explanation, enabled, sources }: Around, languages: readonly Language[]): Fault[] {
  return [
    ...(enabled ? [] : [{ path: 'enabled', message: words.disabled }]),
    ...(sources.length === 0 ? [{ path: 'sources', message: words.noSources }] : []),
    ...adviseTranslation('title', title, languages),
    ...adviseTranslation('explanation', explanation, languages),
  ];
}

/** Advice for each of the routine's languages that a text lacks. */
function adviseTranslation(path: string, text: Text, languages: readonly Language[]): Fault[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({ path: joinPath(path, language), message: words.untranslated(words.languages[language]) }));
}

function dropUndefined(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) : value;
}
