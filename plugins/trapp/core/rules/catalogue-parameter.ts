import type { Text } from '../language/index';

/** What a parameter takes, with its limits: from this the rule builder makes its field, and the documentation its line. */
export type ParameterType =
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | { readonly type: 'yes_no' }
  | { readonly type: 'choice'; readonly options: Readonly<Record<string, Text>> }
  /** Several of these; none left out of the filter asks nothing. */
  | { readonly type: 'choices'; readonly options: Readonly<Record<string, Text>> }
  | { readonly type: 'numbers'; readonly least: number; readonly most: number; readonly atMost: number }
  | { readonly type: 'texts'; readonly longest: number; readonly atMost: number };

export interface Parameter {
  readonly label: Text;
  readonly help: Text;
  readonly takes: ParameterType;
}

/** No parameter has a value of its own: every one is written out in the rule, or asks nothing (B13). */
export const yesNo: ParameterType = { type: 'yes_no' };

export function from(least: number, most: number): ParameterType {
  return { type: 'number', least, most };
}
