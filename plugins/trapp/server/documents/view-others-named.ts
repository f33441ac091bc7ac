import { othersNamed } from '../../core/documents/index';
import { isRefusal } from '../../core/refusals';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand, refuseLimited } from '../cases/record-at-hand';
import type { Handler } from '../http/handler';
import { outlineOfRecord } from './outline-of-record';
import { peopleOnPaper } from './others-on-paper';

/** What the maker is told before a paper is made: which other pupils are named in it, and in which words. */
export const viewOthersNamed: Handler<'viewOthersNamed'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'read');
  if (isRefusal(hand)) return hand;
  const { current, record: { head } } = hand;
  const limited = refuseLimited(hand);
  if (limited) return limited;
  const outline = await outlineOfRecord(call.stores, { hand, language: call.input.language, revision: 1, today: call.today });
  if (isRefusal(outline)) return outline;
  return { output: { others: othersNamed(outline, await peopleOnPaper(call, hand)) }, about: aboutCase(current, head.id) };
};
