import { absenceCauses, absenceKinds } from '../../core/absences/index';
import { importProfileSchema, type CodeMeaning, type ImportProfile, type ProfileColumn } from '../../core/imports/index';
import type { Text } from '../../core/language/index';
import { textsOf } from '../parts/texts-field';

/** A profile as it is being written: columns and codes may be empty, and codes have an order. */
export interface ProfileDraft extends Omit<ImportProfile, 'columns' | 'codes' | 'title'> {
  readonly title: Text;
  readonly columns: Readonly<Record<ProfileColumn, string>>;
  readonly codes: readonly (readonly [code: string, meaning: CodeMeaning])[];
}

export const columnNames = Object.keys(importProfileSchema.shape.columns.shape) as readonly ProfileColumn[];
const mustHave: ReadonlySet<ProfileColumn> = new Set(['pupil', 'date', 'code']);

export const emptyProfile: ImportProfile = {
  key: 'ny', title: { nb: 'Ny' }, encoding: 'auto', delimiter: 'auto', dateFormat: 'DD.MM.YYYY', decimalSign: ',',
  columns: { pupil: 'Elev-ID', date: 'Dato', code: 'Kode', lessons: null, minutes: null, at: null, subject: null, comment: null, documented: null, reported: null },
  yes: ['Ja'], no: ['Nei'], codes: {},
};

/** What is kept, to be written on. A profile that is not whole is read as far as it goes. */
export function draftOf(value: Readonly<Record<string, unknown>>): ProfileDraft {
  const held = importProfileSchema.safeParse({ ...emptyProfile, ...value }).data ?? emptyProfile;
  const columns = Object.fromEntries(columnNames.map((name) => [name, held.columns[name] ?? ''])) as Record<ProfileColumn, string>;
  return { ...held, title: textsOf(value['title']), columns, codes: Object.entries(held.codes) };
}

/** The profile as it would be saved; a column that is empty is one that the file does not have. */
export function profileOf(draft: ProfileDraft): Readonly<Record<string, unknown>> {
  const columns = Object.fromEntries(columnNames.map((name) => [name, draft.columns[name].trim() === '' && !mustHave.has(name) ? null : draft.columns[name].trim()]));
  return { ...draft, columns, codes: Object.fromEntries(draft.codes) };
}

export function isRequired(column: ProfileColumn): boolean {
  return mustHave.has(column);
}

export const newMeaning: Exclude<CodeMeaning, 'ignore'> = { kind: absenceKinds[0], cause: absenceCauses.at(-1) ?? 'unknown', documented: null, reported: null };
