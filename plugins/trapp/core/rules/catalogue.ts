import type { AbsenceFact, AbsenceMeasure } from '../absences/index';
import { amounts } from './catalogue-amounts';
import { caseFactCatalogue, choicesEntry } from './catalogue-case';
import type { CatalogueEntry, MeasureEntry } from './catalogue-entry';
import { patterns } from './catalogue-patterns';
import { shares } from './catalogue-shares';
import type { CaseFact, ChoicesFact } from './rule';

export { caseFactCatalogue, choicesEntry };
export { filterCatalogue } from './catalogue-filters';
export { longestRolling, windowCatalogue, type WindowEntry } from './catalogue-windows';
export type { Parameter, ParameterType } from './catalogue-parameter';
export type { CatalogueEntry, Example, ExampleRow, MeasureEntry, Need, Unit } from './catalogue-entry';

/** Every absence measure that a rule can use, once. Meanings are numbered in RULES.md. */
export const measureCatalogue: Readonly<Record<AbsenceMeasure, MeasureEntry>> = { ...amounts, ...shares, ...patterns };

/** Which fact a condition asks for, in a rule and in a trace alike. */
export type AskedFact = { readonly fact: 'absence'; readonly params: AbsenceFact } | { readonly fact: 'choices_made'; readonly params: ChoicesFact } | { readonly fact: CaseFact };

/** The catalogue's entry of the fact that is asked for. */
export function entryOf(asked: AskedFact): CatalogueEntry {
  if (asked.fact === 'absence') return measureCatalogue[asked.params.measure];
  return asked.fact === 'choices_made' ? choicesEntry : caseFactCatalogue[asked.fact];
}
