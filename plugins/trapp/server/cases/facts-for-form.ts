import { factsFilledIn, knownFacts, type RecordKind } from '../../core/cases/index';
import { findGuide } from '../../core/routines/index';
import type { PupilFacts } from '../../core/rules/index';
import { anybody, shownTo } from '../audience/stores-for-reader';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';
import { caseGround, plansIn } from './case-ground';

/**
 * What a form that tells facts is filled in from; undefined where it tells none. Only what is for everybody with the case is counted, since everybody reads
 * the form; where something is for fewer, ticks are not known, because they do not say where they were made.
 */
export async function factsForForm(stores: Stores, hand: CaseAtHand, { kind, template }: { readonly kind: RecordKind; readonly template: string | null }): Promise<PupilFacts | undefined> {
  const guide = kind === 'conversation' ? findGuide(hand.version.document, template ?? '') : undefined;
  const asked = guide === undefined ? [] : factsFilledIn(guide);
  if (asked.length === 0) return undefined;
  const seen = shownTo(anybody, hand.current);
  const signed = new Set(seen.signed.map(({ recordId }) => recordId));
  const plans = (await stores.records.signed([seen.id], ['plan'])).filter(({ head }) => signed.has(head.id));
  const ticks = seen === hand.current ? asked.flatMap((one) => (one.fact === 'choices_made' ? [one.params] : [])) : [];
  return knownFacts(seen, await caseGround(stores, hand, plansIn(plans)), ticks, hand.context);
}
