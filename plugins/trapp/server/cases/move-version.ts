import { moveVersion as move } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { aboutCase, caseAtHand, happen } from './case-at-hand';
import { newerVersion } from './newer-version';
import { presentCase } from './present-case';

/** Moves the case to the version that the person has seen the preview of; when a still newer one has been published since, nothing is moved (C3). */
export const moveVersion: Handler<'moveVersion'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  const { version, step, reason } = call.input;
  const newer = await newerVersion(call.stores, hand.current);
  if (hand.current.status === 'closed') return refuse('case_closed');
  if (newer === null) return refuse('invalid_input', [{ path: 'version', message: messages.newestVersion }]);
  if (newer.number !== version) return refuse('version_conflict');
  const events = move(hand.current, { newer: { number: newer.number, routine: newer.document }, step, reason }, hand.context);
  // What is proposed from now on is what the newer version proposes.
  const after = await happen(call, { ...hand, version: newer, context: { ...hand.context, routine: newer.document } }, events);
  if (isRefusal(after)) return after;
  return { output: await presentCase(call, after), about: aboutCase(after.current) };
};
