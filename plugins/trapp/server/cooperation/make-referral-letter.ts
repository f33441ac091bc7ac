import type { Referral } from '../../core/cases/index';
import type { Outline } from '../../core/documents/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { keepPaper } from '../documents/keep-paper';
import { forHome } from '../documents/others-on-paper';
import type { Look, Pdf } from '../documents/pdf';
import { renderer } from '../documents/render';
import { tellsWhere, untold } from '../documents/untold';
import type { Call, StagedHandler } from '../http/handler';
import { outlineOfReferral } from './outline-of-referral';

interface Prepared {
  readonly outline: Outline;
  readonly look: Look;
  readonly madeAt: string;
  readonly revision: number;
  readonly tellsWhere: boolean;
}

/** The letter of a referral, kept as it was made. It says that it is a draft until the referral is sent. */
export const makeReferralLetter: StagedHandler<'makeReferralLetter', Prepared, Pdf> = {
  async prepare(call) {
    const hand = await referralAtHand(call);
    if (isRefusal(hand)) return hand;
    const { language } = call.input;
    const revision = await call.stores.documents.nextRevision(hand.referral.id, language);
    const outline = await outlineOfReferral(call.stores, hand, { referral: hand.referral, language, revision, today: call.today });
    const look = await call.stores.municipality.read();
    return { outline: await untold(call, hand, await forHome(call, hand, outline)), look, madeAt: call.now, revision, tellsWhere: tellsWhere(hand) };
  },

  outside: ({ outline, look, madeAt }) => renderer.render({ outline, look, madeAt }),

  async finish(call, { outline, madeAt, revision, tellsWhere: told }, pdf) {
    const hand = await referralAtHand(call);
    if (isRefusal(hand)) return hand;
    const { current, referral, context } = hand;
    const edition = { recordId: referral.id, recordVersion: referral.moves.length + 1, kind: 'referral' as const, language: call.input.language, title: outline.title, revision, routineVersion: current.routineVersion, madeAt, madeBy: context.by.id, tellsWhere: told };
    const document = await keepPaper(call, current, edition, pdf);
    if (isRefusal(document)) return document;
    return { output: document, about: aboutCase(current, document.id) };
  },
};

async function referralAtHand(call: Call<'makeReferralLetter'>): Promise<(CaseAtHand & { readonly referral: Referral }) | Refusal> {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const referral = hand.current.referrals.find(({ id }) => id === call.params.referralId);
  return referral ? { ...hand, referral } : refuse('invalid_input', [{ path: 'referralId', message: 'Henvisningen finnes ikke i saken.' }]);
}
