import { dueDay } from '../../core/calendar/index';
import { whoAnswers } from '../../core/cases/index';
import { consentFormOutline } from '../../core/documents/index';
import { refuse } from '../../core/refusals';
import { findConsentPurpose, findService } from '../../core/routines/index';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { homeOf } from '../cases/home';
import { printing } from '../documents/printing';

/** A consent form to sign by hand, with a line for each who is asked. */
export const printConsentForm = printing<'printConsentForm', CaseAtHand>({
  fileName: 'samtykke.pdf',
  find: (call) => caseAtHand(call, call.params.caseId, 'read'),
  outline: async (call, hand) => {
    const { card, version: { document: routine } } = hand;
    const purpose = findConsentPurpose(routine, call.input.purpose);
    if (!purpose) return refuse('invalid_input', [{ path: 'purpose', message: 'Rutinen har ikke dette formålet for samtykke.' }]);
    const home = await homeOf(call.stores, card, call.today);
    const { all, pupilAlone } = whoAnswers(purpose, home);
    const pupilSigns = all.some(({ key }) => key === 'pupil');
    const requires = purpose.requires ?? 'one_guardian';
    const { name } = await call.stores.municipality.read();
    const form = {
      purpose,
      pupil: home.pupil.name,
      recipients: (purpose.recipients ?? []).flatMap((key) => findService(routine, key)?.title ?? []),
      who: pupilAlone ? ('pupil' as const) : pupilSigns ? ('with_guardians' as const) : requires === 'one_guardian' ? requires : ('all_guardians' as const),
      guardians: home.guardians.map((guardian) => guardian.name),
      pupilSigns,
      until: purpose.lasts ? dueDay(routine.calendar, call.today, purpose.lasts) : null,
    };
    return consentFormOutline(form, call.input.language, { municipality: name, school: card.school.name, unit: card.school.kind });
  },
  whose: (hand) => hand,
  about: ({ current }) => aboutCase(current),
});
