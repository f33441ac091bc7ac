import type { Outline } from '../../core/documents/index';
import { isRefusal } from '../../core/refusals';
import { paperMade } from '../../core/cases/index';
import { aboutCase, happen } from '../cases/case-at-hand';
import { recordAtHand, refuseLimited } from '../cases/record-at-hand';
import type { StagedHandler } from '../http/handler';
import { keepPaper } from './keep-paper';
import { forHome } from './others-on-paper';
import { outlineOfRecord } from './outline-of-record';
import type { Look, Pdf } from './pdf';
import { renderer } from './render';
import { tellsWhere, untold } from './untold';

interface Prepared {
  readonly outline: Outline;
  readonly look: Look;
  readonly madeAt: string;
  readonly recordVersion: number;
  /** Printed on the paper, so it must still be free when the paper is done. */
  readonly revision: number;
  readonly tellsWhere: boolean;
}

const kinds = { plan: 'plan', meeting: 'minutes', conversation: 'conversation', evaluation: 'evaluation' } as const;

/** Makes the next edition of a record's paper, from the record as it is now: a draft says so on every page. */
export const makeDocument: StagedHandler<'makeDocument', Prepared, Pdf> = {
  async prepare(call) {
    const hand = await recordAtHand(call, call.params.recordId, 'read');
    if (isRefusal(hand)) return hand;
    const limited = refuseLimited(hand);
    if (limited) return limited;
    const { head } = hand.record;
    const revision = await call.stores.documents.nextRevision(head.id, call.input.language);
    const outline = await outlineOfRecord(call.stores, { hand, language: call.input.language, revision, today: call.today });
    if (isRefusal(outline)) return outline;
    const look = await call.stores.municipality.read();
    return { outline: await untold(call, hand, await forHome(call, hand, outline, call.input.left)), look, madeAt: call.now, recordVersion: head.version, revision, tellsWhere: tellsWhere(hand) };
  },

  outside: ({ outline, look, madeAt }) => renderer.render({ outline, look, madeAt }),

  async finish(call, { outline, madeAt, recordVersion, revision, tellsWhere: told }, pdf) {
    const hand = await recordAtHand(call, call.params.recordId, 'change');
    if (isRefusal(hand)) return hand;
    const limited = refuseLimited(hand);
    if (limited) return limited;
    const { current, context, record: { head } } = hand;
    const edition = { recordId: head.id, recordVersion, kind: kinds[head.kind], language: call.input.language, title: outline.title, revision, routineVersion: head.routineVersion, madeAt, madeBy: context.by.id, tellsWhere: told };
    const document = await keepPaper(call, current, edition, pdf);
    if (isRefusal(document)) return document;
    const known = await happen(call, hand, paperMade(current, { documentId: document.id, recordId: head.id, kind: head.kind }, hand.context));
    if (isRefusal(known)) return known;
    return { output: document, about: aboutCase(current, document.id) };
  },
};
