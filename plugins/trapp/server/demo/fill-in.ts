import { fieldTypes, itemsOf, type Answer, type Answers, type Guide, type Item } from '../../core/guides/index';
import type { Meeting, MeetingTemplate } from '../../core/meetings/index';

/** Made-up but sensible answers to every question of a guide that the system has not filled in; `words` gives the sentences for free text. */
export function filledGuide(guide: Guide, day: string, words: readonly string[]): Answers {
  let next = 0;
  const sentence = () => words[next++ % Math.max(words.length, 1)] ?? 'Snakket om dette.';
  return Object.fromEntries(
    itemsOf(guide)
      .filter((item) => fieldTypes[item.type].takesAnswer && item.prefill === undefined)
      .map((item) => [item.linkId, answerTo(item, day, sentence)]),
  );
}

function answerTo(item: Item, day: string, sentence: () => string): Answer {
  const first = item.answerOption?.[0]?.value ?? '';
  switch (item.type) {
    case 'boolean':
      return true;
    case 'choice':
      return first;
    case 'multi_choice':
      return [first];
    case 'scale':
    case 'integer':
    case 'decimal':
      return Math.max(item.min ?? 0, Math.min(item.max ?? 10, 4));
    case 'date':
      return day;
    case 'person':
      return { name: 'Tante Åse', role: 'Trygg voksen' };
    case 'factor':
      return { weight: 'protective', note: sentence() };
    default:
      return sentence().slice(0, item.maxLength ?? 10_000);
  }
}

/** The meeting with a note under each point of its agenda, in the template's order. */
export function withAgendaNotes(meeting: Meeting, template: MeetingTemplate, responsible: string, notes: readonly string[]): Meeting {
  return {
    ...meeting,
    agenda: template.agenda.map((point, index) => ({ key: point.key, responsible, notes: notes[index % Math.max(notes.length, 1)] ?? '' })),
  };
}
