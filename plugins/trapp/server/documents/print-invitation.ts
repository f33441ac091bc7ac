import { invitationOutline } from '../../core/documents/index';
import { refuse } from '../../core/refusals';
import { findMeetingTemplate } from '../../core/routines/index';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand, type RecordAtHand } from '../cases/record-at-hand';
import { paperHead } from './outline-of-record';
import { printing } from './printing';

/** The letter that asks people to a meeting, from the meeting as it is prepared (S46, B76). It is no draft: who gets it is to come. */
export const printInvitation = printing<'printInvitation', RecordAtHand>({
  fileName: 'innkalling.pdf',
  find: (call) => recordAtHand(call, call.params.recordId, 'read'),
  outline: async ({ stores, input, today }, hand) => {
    const { current, written, record: { head: { template }, content } } = hand;
    const found = content.kind === 'meeting' ? findMeetingTemplate(written.document, template ?? '') : undefined;
    if (content.kind !== 'meeting' || found === undefined) return refuse('unknown_template');
    const head = await paperHead(stores, { hand, language: input.language, revision: 1, today });
    const owner = (await stores.staff.names([current.ownerId])).get(current.ownerId) ?? '';
    return invitationOutline({ ...head, signedOn: today, owner }, found, content.meeting);
  },
  about: ({ current, record }) => aboutCase(current, record.head.id),
});
