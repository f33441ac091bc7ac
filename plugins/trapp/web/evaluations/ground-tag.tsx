import type { Ground } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbEvaluations } from '../messages/nb-evaluations';
import { StatusTag } from '../parts/index';

/** Says so when what a finding rests on is gone; nothing while it stands. */
export function GroundTag({ ground: { state, since } }: { readonly ground: Ground }) {
  if (state === 'stands') return null;
  return <StatusTag tone="neutral">{nbEvaluations.ground[state](since === null ? '' : dayWords(since))}</StatusTag>;
}

/** The same in a sentence, for whoever is about to assess. */
export function GroundNote({ ground: { state } }: { readonly ground: Ground }) {
  if (state === 'stands') return null;
  return <p>{state === 'corrected' ? nbEvaluations.ground.correctedHelp : nbEvaluations.ground.passedHelp}</p>;
}
