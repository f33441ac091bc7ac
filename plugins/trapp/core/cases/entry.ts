import { findStep, type Entry, type Staircase } from '../staircases/index';
import type { EntryWhy } from './climb';

type Track = 'school' | 'kindergarten';

/** The places where a case of a school or a kindergarten may begin, as the routine has drawn them (B26, A17, A25). */
export function entriesFor({ entries = [] }: Staircase, track: Track): Entry[] {
  return entries.filter((entry) => entry.track === 'both' || entry.track === track);
}

/** Where a case begins when nobody has chosen: after the rule of its finding, else the first place that asks for no rule, else the usual one. */
export function entryFor(staircase: Staircase, { track, ruleKeys }: { readonly track: Track; readonly ruleKeys: readonly string[] }): { step: string; why: EntryWhy } {
  const entries = entriesFor(staircase, track);
  const ofRule = entries.find(({ rules = [] }) => rules.some((key) => ruleKeys.includes(key)));
  if (ofRule) return { step: ofRule.step, why: 'rule' };
  const open = entries.find(({ rules }) => rules === undefined);
  return { step: open?.step ?? staircase.entry, why: 'usual' };
}

/** May a person let the case begin here? The usual place, and every one that is drawn for the track. */
export function mayBeginOn(staircase: Staircase, track: Track, step: string): boolean {
  const known = step === staircase.entry || entriesFor(staircase, track).some((entry) => entry.step === step);
  return known && findStep(staircase, step) !== undefined;
}
