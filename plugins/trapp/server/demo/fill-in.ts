import { fieldTypes, itemsOf, rowsAnswerSchema, type Answer, type Answers, type Guide, type Item } from '../../core/guides/index';
import type { Meeting, MeetingTemplate } from '../../core/meetings/index';

/** Made-up but sensible answers to every question of a guide that the system has not filled in; `words` gives the sentences for free text. */
export function filledGuide(guide: Guide, day: string, words: readonly string[]): Answers {
  let next = 0;
  const sentence = () => words[next++ % Math.max(words.length, 1)] ?? 'Snakket om dette.';
  return answersTo(itemsOf(guide), day, sentence);
}

function answersTo(items: readonly Item[], day: string, sentence: () => string): Answers {
  return Object.fromEntries(items.filter((item) => fieldTypes[item.type].takesAnswer && item.prefill === undefined).map((item) => [item.linkId, answerTo(item, day, sentence)]));
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
    case 'repeat':
      return rowsAnswerSchema.parse({ rows: [{ id: 'rad-1', answers: answersTo(item.item ?? [], day, sentence) }] });
    case 'factor':
      return { weight: 'protective', note: sentence() };
    default:
      return sentence().slice(0, item.maxLength ?? 10_000);
  }
}

/** The meeting with what was noted under the points of its agenda, by their keys. */
export function withAgendaNotes(meeting: Meeting, template: MeetingTemplate, responsible: string, notes: Readonly<Record<string, string>>): Meeting {
  return {
    ...meeting,
    agenda: template.agenda.map(({ key }) => ({ key, responsible, notes: notes[key] ?? '' })),
  };
}
