import type { DocumentKind } from '../../core/documents/index';
import type { Language } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import { aboutCase, caseAtHand } from '../cases/case-at-hand';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { mayBeGivenOut } from './untold';

/** What a file is called, in the language of the paper: never by whom it is about, for downloads lie around. */
const names: Record<Language, Record<DocumentKind, string> & { readonly edition: string }> = {
  nb: { plan: 'tiltaksplan', minutes: 'referat', conversation: 'samtale', evaluation: 'evaluering', referral: 'henvisning', edition: 'utgave' },
  nn: { plan: 'tiltaksplan', minutes: 'referat', conversation: 'samtale', evaluation: 'evaluering', referral: 'tilvising', edition: 'utgåve' },
  en: { plan: 'plan', minutes: 'minutes', conversation: 'conversation', evaluation: 'evaluation', referral: 'referral', edition: 'edition' },
  se: { plan: 'tiltaksplan', minutes: 'referat', conversation: 'samtale', evaluation: 'evaluering', referral: 'henvisning', edition: 'utgave' },
};

/** A paper exactly as it was made. One from before the pupil's address was protected says where the pupil goes, and is given out no more (sec-10). */
export const downloadDocument: Handler<'downloadDocument'> = async (call) => {
  const document = await call.stores.documents.find(call.params.documentId);
  if (!document) return refuse('not_found');
  const hand = await caseAtHand(call, document.caseId, 'read');
  if (isRefusal(hand)) return hand;
  if (!mayBeGivenOut(document, hand.card)) return refuse('invalid_input', [{ path: 'documentId', message: messages.madeBeforeShield }]);
  const bytes = await call.stores.documents.bytes(document.id);
  if (bytes === undefined) return refuse('not_found');
  const { language, kind, revision } = document;
  return {
    output: document,
    about: aboutCase(hand.current, document.id),
    file: { name: `${names[language][kind]}-${names[language].edition}-${revision}.pdf`, type: 'application/pdf', bytes },
  };
};
