import { papersOfCase, templatedPaper, usualFields, type PaperHead } from '../../core/documents/index';
import type { PaperTemplate } from '../../core/papers/index';
import { fullName } from '../../core/people/index';
import { isRefusal, refuse } from '../../core/refusals';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { printing } from './printing';

interface PaperOfCase extends CaseAtHand {
  readonly paper: PaperTemplate;
}

/** A letter home, or a sheet that is about nobody, by the version that the case follows (B73-B76, B107). Refuses `unknown_template`. */
export const printCasePaper = printing<'printCasePaper', PaperOfCase>({
  fileName: ({ paper: { kind } }) => (kind === 'letter' ? 'brev.pdf' : 'ark.pdf'),
  async find(call) {
    const hand = await caseAtHand(call, call.params.caseId, 'read');
    if (isRefusal(hand)) return hand;
    const paper = papersOfCase(hand.version.document).find(({ key }) => key === call.params.paperKey);
    return paper === undefined ? refuse('unknown_template') : { ...hand, paper };
  },
  outline: async ({ stores, input: { language }, today }, { paper, current, card, version: { document: routine, number }, context }) => {
    const { name } = await stores.municipality.read();
    const owner = (await stores.staff.names([current.ownerId])).get(current.ownerId) ?? '';
    const school = current.schoolId === card.school.id ? card.school : ((await stores.people.school(current.schoolId)) ?? card.school);
    const isAboutNobody = paper.kind === 'information';
    const head: PaperHead = {
      language, municipality: name, school: school.name, unit: school.kind, pupil: isAboutNobody ? '' : fullName(card.pupil), group: isAboutNobody || school.id !== card.school.id ? '' : card.group.name,
      writtenBy: context.by.name, owner, signedOn: today, revision: 1, madeOn: today, routine: { ...routine, version: number },
    };
    return templatedPaper(head, paper, usualFields(head));
  },
  whose: (hand) => hand,
  goesHome: true,
  about: ({ current }) => aboutCase(current),
});
