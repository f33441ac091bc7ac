import { blankFormOutline, type Outline } from '../../core/documents/index';
import { partsOf } from '../../core/guides/index';
import { isRefusal, refuse } from '../../core/refusals';
import { findGuide } from '../../core/routines/index';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand } from '../cases/record-at-hand';
import type { StagedHandler } from '../http/handler';
import type { Pdf } from './pdf';
import { renderer } from './render';

interface Prepared {
  readonly outline: Outline;
  readonly logo: string | null;
  readonly madeAt: string;
}

/** The guide of a conversation as an empty form, for those who talk best without a screen between them. Nothing of the case is on it, and nothing is kept. */
export const printBlankForm: StagedHandler<'printBlankForm', Prepared, Pdf> = {
  async prepare(call) {
    const hand = await recordAtHand(call, call.params.recordId, 'read');
    if (isRefusal(hand)) return hand;
    const { card, written, record: { head } } = hand;
    const guide = head.kind === 'conversation' ? findGuide(written.document, head.template ?? '') : undefined;
    if (!guide) return refuse('unknown_template');
    const { name, logo } = await call.stores.municipality.read();
    const { respondent } = call.input;
    return { outline: blankFormOutline(respondent ? partsOf(guide, respondent) : guide, call.input.language, { municipality: name, school: card.school.name }), logo, madeAt: call.now };
  },

  outside: (job) => renderer.render(job),

  async finish(call, _prepared, { bytes }) {
    const hand = await recordAtHand(call, call.params.recordId, 'read');
    if (isRefusal(hand)) return hand;
    return { output: {}, about: aboutCase(hand.current, hand.record.head.id), file: { name: 'samtaleguide.pdf', type: 'application/pdf', bytes: Buffer.from(bytes) } };
  },
};
