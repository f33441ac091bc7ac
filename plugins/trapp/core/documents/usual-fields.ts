import { dayInWords } from '../calendar/index';
import { say } from '../language/index';
import { wordsIn } from './messages';
import { section, type PaperHead, type Part } from './paper';
import type { Filled } from './templated';

/** What every paper can fill in: whose it is, and what the routine holds. */
export function usualFields(head: PaperHead): Filled {
  const { language, routine, signedOn } = head;
  return {
    values: {
      pupil: head.pupil,
      group: head.group,
      school: head.school,
      municipality: head.municipality,
      today: dayInWords(head.madeOn, language),
      routine: say(routine.title, language),
      owner: head.owner ?? '',
      'written-by': head.writtenBy,
      'signed-on': signedOn === null ? '' : dayInWords(signedOn, language),
    },
    blocks: { services: services(head), 'measure-ideas': measureIdeas(head), 'legal-references': legalReferences(head) },
  };
}

/** Who can help, and how they are reached (B67, B69). */
function services({ language, routine: { services: held = [] } }: PaperHead): Part {
  const rows = held.map(({ title, helpsWith, how, phone }) => [say(title, language), say(helpsWith, language), [say(how, language), phone ?? ''].filter(Boolean).join('\n')]);
  const words = wordsIn(language);
  return rows.length === 0 ? null : { node: 'table', columns: [{ title: words.who, width: 2 }, { title: words.helpsWith, width: 3 }, { title: words.reachedBy, width: 3 }], rows, rowHeads: true };
}

/** The catalogue of measures, the general ones first (B43, B107). */
function measureIdeas({ language, routine: { measures = [] } }: PaperHead): Part {
  const { classes } = wordsIn(language);
  return (['preventive', 'targeted', 'complex'] as const).map((level) => {
    const items = measures.flatMap((one) => (one.level === level ? [{ ticked: false, text: say(one.title, language) }] : []));
    // An outline holds so many boxes in one list.
    return section(3, classes[level], items.length === 0 ? [] : [{ node: 'checks', inline: false, items: items.slice(0, 100) }]);
  });
}

function legalReferences({ language, routine: { legalReferences: held = [] } }: PaperHead): Part {
  return held.length === 0 ? null : { node: 'list', ordered: false, items: held.map(({ id, title }) => `${id}: ${say(title, language)}`) };
}
