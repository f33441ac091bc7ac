import { absenceMeasures, type AbsenceFact, type AbsenceMeasure } from '../../core/absences/index';
import { caseFactCatalogue, caseFacts, choicesEntry, measureCatalogue, windowCatalogue, type CatalogueEntry, type Parameter, type ParameterType } from '../../core/rules/index';
import type { DraftCondition } from './tree';

/** What facts are about, as one looks for them. */
export const factGroups = ['days', 'parts', 'shares', 'patterns', 'case', 'forms'] as const;
export type FactGroup = (typeof factGroups)[number];

export interface FactChoice {
  readonly id: string;
  readonly group: FactGroup;
  readonly entry: CatalogueEntry;
}

const parts: readonly AbsenceMeasure[] = ['lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times'];

function groupOf(measure: AbsenceMeasure): FactGroup {
  if (parts.includes(measure)) return 'parts';
  if (measure.includes('percent') || measure.startsWith('change')) return 'shares';
  return measure.startsWith('same') || measure.startsWith('second') || measure.includes('run') ? 'patterns' : 'days';
}

/** Every fact of the catalogue, once. */
export const factChoices: readonly FactChoice[] = [
  ...absenceMeasures.map((measure) => ({ id: `absence:${measure}`, group: groupOf(measure), entry: measureCatalogue[measure] })),
  ...caseFacts.map((fact) => ({ id: fact, group: 'case' as const, entry: caseFactCatalogue[fact] })),
  { id: 'choices_made', group: 'forms', entry: choicesEntry },
];

export function factIdOf({ fact, params }: DraftCondition): string {
  return fact === 'absence' ? `absence:${String(params?.['measure'])}` : fact;
}

export function choiceOf(condition: DraftCondition): FactChoice | undefined {
  const id = factIdOf(condition);
  return factChoices.find((choice) => choice.id === id);
}

const usual: Partial<Record<CatalogueEntry['unit'], number>> = { percent: 10, percentage_points: 10, yes_no: 1, number: 1 };
const everything: AbsenceFact['filter'] = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };

/** A condition that asks for this fact: whole from the first moment, with what most would write. What is asked of the absence is kept. */
export function asking(id: string, before: DraftCondition | undefined): DraftCondition {
  const choice = factChoices.find((one) => one.id === id);
  const unit = choice?.entry.unit ?? 'number';
  const keepsLimit = before !== undefined && choiceOf(before)?.entry.unit === unit;
  const limit = keepsLimit ? { ...(before.operator !== undefined && { operator: before.operator }), ...(before.value !== undefined && { value: before.value }) } : { operator: unit === 'yes_no' ? 'equal' : 'greaterThanInclusive', value: usual[unit] ?? 3 };
  if (id === 'choices_made') return { fact: id, params: {}, ...limit };
  if (!id.startsWith('absence:')) return { fact: id, ...limit };
  const measure = id.slice('absence:'.length) as AbsenceMeasure;
  const kept = before?.fact === 'absence' ? before.params : undefined;
  return { fact: 'absence', params: { window: measureCatalogue[measure].example.window, filter: everything, ...kept, measure }, ...limit };
}

/** A window of this kind with every part written out. */
export function windowOf(kind: keyof typeof windowCatalogue): Readonly<Record<string, unknown>> {
  const parameters: Readonly<Record<string, Parameter>> = windowCatalogue[kind].parameters;
  return { kind, ...Object.fromEntries(Object.entries(parameters).map(([name, { takes }]) => [name, usualOf(takes)])) };
}

const USUAL_NUMBER = 4;

function usualOf(takes: ParameterType): unknown {
  if (takes.type === 'number') return Math.min(Math.max(USUAL_NUMBER, takes.least), takes.most);
  if (takes.type === 'yes_no') return true;
  return takes.type === 'choice' ? Object.keys(takes.options)[0] : [];
}
