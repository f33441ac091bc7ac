import { refuse, type Check, type Problem, type Refusal, type RefusalCode } from '../refusals';
import type { Language } from './languages';
import { say } from './say';
import type { Text } from './text';

/** One thing that a check of authored content finds wrong: where, and what is said of it to whoever reads, in each language. */
export interface Fault {
  readonly path: string;
  readonly message: Text;
}

/** What a check has found, before anybody reads it: errors stop publishing, advice does not. */
export interface Faults {
  readonly errors: readonly Fault[];
  readonly advice: readonly Fault[];
}

/** The faults as they are told to a reader of the language. */
export function tellFaults(faults: readonly Fault[], language: Language): Problem[] {
  return faults.map(({ path, message }) => ({ path, message: say(message, language) }));
}

/** A whole check as it is told to a reader of the language. */
export function tellCheck({ errors, advice }: Faults, language: Language): Check {
  return { errors: tellFaults(errors, language), advice: tellFaults(advice, language) };
}

/** A refusal for one fault, told to a reader of the language. */
export function refuseTelling(refused: RefusalCode, fault: Fault, language: Language): Refusal {
  return refuse(refused, tellFaults([fault], language));
}
