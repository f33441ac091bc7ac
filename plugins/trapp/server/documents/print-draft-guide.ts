import { about } from '../../core/audit/index';
import { blankFormOutline } from '../../core/documents/index';
import { partsOf, readDraftGuide, type Guide } from '../../core/guides/index';
import { refuse } from '../../core/refusals';
import { printing } from './printing';

interface DraftGuide {
  readonly guide: Guide;
  readonly subjectId: string;
}

/** A guide as it is being built, as an empty form: how it looks on paper is seen before anybody uses it. */
export const printDraftGuide = printing<'printDraftGuide', DraftGuide>({
  fileName: 'samtaleguide.pdf',
  async find(call) {
    const { routineKey, partKey } = call.params;
    const refused = call.guard({ kind: 'routine' });
    if (refused) return refused;
    const draft = await call.stores.authored.draft(routineKey);
    if (draft === undefined) return refuse('not_found');
    const guides: readonly unknown[] = Array.isArray(draft['guides']) ? draft['guides'] : [];
    const guide = guides.map(readDraftGuide).find((one) => one?.key === partKey);
    return guide ? { guide, subjectId: `${routineKey} ${partKey}`.slice(0, 120) } : refuse('unknown_template');
  },
  async outline({ stores, input }, { guide }) {
    const { name } = await stores.municipality.read();
    return blankFormOutline(input.respondent ? partsOf(guide, input.respondent) : guide, input.language, { municipality: name, school: '' });
  },
  whose: () => null,
  about: ({ subjectId }) => about({ subjectId }),
});
