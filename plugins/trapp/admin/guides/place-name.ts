import type { Guide, Item } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords, type Word } from '../messages/index';

const fields: Readonly<Record<string, Word>> = {
  title: 'guide.field.title', introduction: 'guide.field.introduction', sources: 'sourcesField.label', text: 'guide.field.text', type: 'guide.field.type', guidance: 'guide.field.guidance', required: 'guide.field.need',
  recommended: 'guide.field.need', min: 'guide.field.min', max: 'guide.field.max', minText: 'guide.field.minText', maxText: 'guide.field.maxText', answerOption: 'guide.options', enableWhen: 'guide.when',
  enableBehavior: 'guide.when.behavior', schoolOnly: 'guide.field.schoolOnly', prefill: 'guide.field.prefill', maxLength: 'guide.field.maxLength', phase: 'guide.field.phase', respondent: 'guide.field.respondent',
};

/** What a place in a guide is called: the part, the question, and what is said of it. */
export function usePlaceName(guide: Guide | null): (path: string) => string | undefined {
  const say = useWords();
  const { language } = useReader();
  return (path) => {
    const steps = path.split('.');
    if (steps[0] === 'themes') return say('guide.outline.themes');
    const names: string[] = [];
    let level: readonly (Item | Guide['parts'][number])[] = guide?.parts ?? [];
    while (steps[0] === 'parts' || (steps[0] === 'item' && steps.length > 1)) {
      const one = level[Number(steps[1])];
      if (one === undefined) break;
      names.push(inWords('text' in one ? one.text : one.title, language) || say('guide.untitled'));
      level = one.item ?? [];
      steps.splice(0, 2);
    }
    const word = fields[steps[0] ?? ''];
    const last = word === undefined ? [] : [say(word)];
    return names.length + last.length === 0 ? undefined : [names.join(' › '), ...last].filter((part) => part !== '').join(': ');
  };
}
