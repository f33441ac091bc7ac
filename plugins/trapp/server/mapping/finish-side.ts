import { finishSide as finish } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import { findGuide } from '../../core/routines/index';
import { aboutCase, happen } from '../cases/case-at-hand';
import { recordAtHand } from '../cases/record-at-hand';
import type { Handler } from '../http/handler';
import { presentMapping } from './present-mapping';

/** One side has answered its part to the end: who, when and how, and what was told in confidence (B22). */
export const finishSide: Handler<'finishSide'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'change');
  if (isRefusal(hand)) return hand;
  const { current, context, written, record: { head, content } } = hand;
  const guide = content.kind === 'conversation' ? findGuide(written.document, head.template ?? '') : undefined;
  if (!guide || content.kind !== 'conversation') return refuse('invalid_input', [{ path: 'respondent', message: 'Bare samtaler og skjemaer har deler for hver side.' }]);
  const after = await happen(call, hand, finish(current, { ...call.input, recordId: head.id }, { guide, answers: content.answers }, context));
  if (isRefusal(after)) return after;
  return { output: await presentMapping(call, after), about: aboutCase(current, head.id) };
};
