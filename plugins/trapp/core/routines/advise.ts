import { joinPath, languages, type Fault, type Language } from '../language/index';
import { takesSeveral } from '../meetings/index';
import { stepsOf } from '../staircases/index';
import { adviseClimb } from './advise-climb';
import { adviseRulesTogether } from './advise-rules';
import { words } from './messages';
import type { Routine } from './routine';

/** What is allowed, but should be looked at before publishing. */
export function adviseRoutine(routine: Routine): Fault[] {
  return [...adviseUse(routine), ...adviseRules(routine), ...adviseRulesTogether(routine), ...adviseClimb(routine), ...adviseLanguages(routine)];
}

function adviseUse(routine: Routine): Fault[] {
  const steps = stepsOf(routine.staircase).map(({ step }) => step);
  const templates = (kind: string) => new Set(steps.flatMap((step) => step.tasks.filter((task) => task.kind === kind).map((task) => task.template)));
  const unused = (kind: 'guides' | 'planTemplates' | 'meetingTemplates', used: ReadonlySet<string | null>) =>
    routine[kind].flatMap((one, index) => (used.has(one.key) ? [] : [{ path: joinPath(kind, index), message: words.unused(words.kinds[kind], one.title) }]));
  // A meeting of several cases is called together by the school, whatever steps they stand on.
  const called = routine.meetingTemplates.filter(takesSeveral).map(({ key }) => key);
  return [...unused('guides', templates('conversation')), ...unused('planTemplates', templates('plan')), ...unused('meetingTemplates', new Set([...templates('meeting'), ...called]))];
}

function adviseRules(routine: Routine): Fault[] {
  if (!routine.rules.some((rule) => rule.enabled)) return [{ path: 'rules', message: words.noRules }];
  const tested = new Set(routine.tests.flatMap((test) => test.fires));
  return routine.rules.flatMap((rule, index) =>
    rule.enabled && !tested.has(rule.key) ? [{ path: joinPath('rules', index), message: words.untested(rule.title) }] : [],
  );
}

/** One line for each language and part, not for each text: a routine holds hundreds. Rules give theirs text by text; test cases are the author's own. */
function adviseLanguages(routine: Routine): Fault[] {
  const parts: [string, unknown][] = [
    ['title', routine.title],
    ['staircase', routine.staircase],
    ...(['legalReferences', 'guides', 'planTemplates', 'meetingTemplates', 'papers', 'measures', 'consentPurposes', 'services'] as const).flatMap((kind) =>
      (routine[kind] ?? []).map((one, index): [string, unknown] => [joinPath(kind, index), one]),
    ),
  ];
  return parts.flatMap(([path, part]) =>
    routine.languages.flatMap((language) => {
      const count = untranslated(part, language);
      return count === 0 ? [] : [{ path, message: words.untranslated(count, words.languages[language]) }];
    }),
  );
}

/** Counts the texts in a part that lack the language. A text is an object of languages and nothing else. */
function untranslated(part: unknown, language: Language): number {
  if (typeof part !== 'object' || part === null) return 0;
  const keys = Object.keys(part);
  const isText = 'nb' in part && typeof part.nb === 'string' && keys.every((key) => languages.some((known) => known === key));
  if (isText) return language in part ? 0 : 1;
  return Object.values(part).reduce<number>((count, inner) => count + untranslated(inner, language), 0);
}
