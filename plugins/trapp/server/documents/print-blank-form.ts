import { blankFormOutline } from '../../core/documents/index';
import { partsOf } from '../../core/guides/index';
import { refuse } from '../../core/refusals';
import { findGuide } from '../../core/routines/index';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand, type RecordAtHand } from '../cases/record-at-hand';
import { printing } from './printing';

/** The guide of a conversation as an empty form, for those who talk best without a screen between them. Nothing of the case is on it. */
export const printBlankForm = printing<'printBlankForm', RecordAtHand>({
  fileName: 'samtaleguide.pdf',
  find: (call) => recordAtHand(call, call.params.recordId, 'read'),
  outline: async ({ stores, input }, { card, written, record: { head } }) => {
    const guide = head.kind === 'conversation' ? findGuide(written.document, head.template ?? '') : undefined;
    if (!guide) return refuse('unknown_template');
    const { name } = await stores.municipality.read();
    return blankFormOutline(input.respondent ? partsOf(guide, input.respondent) : guide, input.language, { municipality: name, school: card.school.name, unit: card.school.kind });
  },
  whose: (hand) => hand,
  about: ({ current, record }) => aboutCase(current, record.head.id),
});
