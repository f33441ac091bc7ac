import type { Text } from '../language/index';
import type { ChoicesFact } from './rule';
import type { TitleOfChoices } from './sentence';
import type { Trace } from './verdict';

/** What choices are looked up by. */
export function choicesKey({ guide, field }: ChoicesFact): string {
  return `${guide}.${field}`;
}

/** What the questions behind a verdict's choices are called, by `choicesKey`: what a reader without the routine needs to say it in words (B46). */
export type ChoicesTitles = Readonly<Record<string, Text>>;

/** The questions that a verdict asked for the choices of, in reading order. */
export function choicesAsked(trace: Trace): ChoicesFact[] {
  if (trace.kind === 'group') return trace.children.flatMap(choicesAsked);
  return trace.fact.fact === 'choices_made' ? [trace.fact.params] : [];
}

/** The titles of the questions that a verdict asked; one that has none is left out. */
export function titlesAsked(trace: Trace, titleOf: TitleOfChoices): ChoicesTitles {
  return Object.fromEntries(
    choicesAsked(trace).flatMap((fact) => {
      const title = titleOf(fact);
      return title ? [[choicesKey(fact), title] as const] : [];
    }),
  );
}

/** Titles as sentences take them. */
export function titlesIn(titles: ChoicesTitles): TitleOfChoices {
  return (fact) => titles[choicesKey(fact)];
}
