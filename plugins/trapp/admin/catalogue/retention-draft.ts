import { keptKinds, type Afterwards, type KeptFor, type KeptKind, type RetentionTimes } from '../../core/retention/index';
import type { Text } from '../../core/language/index';

/** A time as it is being written; without an amount it is not decided. */
export interface TimeDraft {
  readonly amount: number | undefined;
  readonly unit: KeptFor['unit'];
  readonly ground: Text;
  readonly then: Afterwards;
}
export type TimesDraft = Readonly<Record<KeptKind, TimeDraft>>;

export function draftOf(times: RetentionTimes): TimesDraft {
  const one = (kind: KeptKind): TimeDraft => {
    const time = times[kind];
    return time === undefined ? { amount: undefined, unit: 'years', ground: { nb: '' }, then: 'decide' } : { amount: time.keep.amount, unit: time.keep.unit, ground: time.ground, then: time.then };
  };
  return { case: one('case'), assessment: one('assessment'), absence: one('absence'), access_log: one('access_log') };
}

/** What would be saved, and the kinds whose legal ground is not written yet. */
export function timesOf(draft: TimesDraft): { readonly times: RetentionTimes; readonly groundless: readonly KeptKind[] } {
  const said = keptKinds.flatMap((kind) => {
    const { amount, unit, ground, then } = draft[kind];
    return amount === undefined ? [] : [{ kind, amount, unit, then, ground: written(ground) }];
  });
  return {
    times: Object.fromEntries(said.flatMap(({ kind, amount, unit, then, ground }) => (ground === null ? [] : [[kind, { keep: { amount, unit }, ground, then }]]))),
    groundless: said.flatMap(({ kind, ground }) => (ground === null ? [kind] : [])),
  };
}

function written(text: Text): Text | null {
  const nb = text.nb.trim();
  if (nb === '') return null;
  const others = Object.fromEntries(Object.entries(text).flatMap(([language, said]) => (language === 'nb' || said === undefined || said.trim() === '' ? [] : [[language, said.trim()]])));
  return { ...others, nb };
}
