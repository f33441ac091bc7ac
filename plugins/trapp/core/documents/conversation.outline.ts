import { dayInWords, daySchema } from '../calendar/index';
import { answerInWords, fieldTypes, visibleAnswers, visibleLinkIds, type Answer, type Answers, type Guide, type Item } from '../guides/index';
import { say, type Language } from '../language/index';
import type { PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Outline, OutlineNode } from './outline';
import { section, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

/** The school's own notes before and after the talk are not part of what was said, and stay with the school. */
const SHARED_PHASES: readonly Guide['parts'][number]['phase'][] = ['opening', 'questions', 'closing'];

export interface Said {
  readonly guide: Guide;
  readonly answers: Answers;
  /** With the school's own parts, for the archive. */
  readonly whole?: boolean | undefined;
}

/** The summary of a conversation (S66-S76), by the municipality's own paper or else the usual one. */
export function conversationOutline(head: PaperHead, said: Said, by: PaperTemplate = standardPapers.conversation): Outline {
  return templatedPaper(head, by, conversationFields(head, said));
}

/**
 * What papers of a conversation can fill in: what each one answered, part by part, in the guide's own order.
 * Left out: hidden answers, unanswered questions, what the school alone assesses, its preparation and its afterthoughts.
 */
export function conversationFields(head: PaperHead, { guide, answers, whole = false }: Said): Filled {
  const { language } = head;
  const visible = visibleAnswers(guide, answers);
  const shown = visibleLinkIds(guide, answers);
  const parts = guide.parts
    .filter((part) => whole || SHARED_PHASES.includes(part.phase))
    .map((part) => section(2, say(part.title, language), answered(part.item, visible, { language, whole, shown })));
  const usual = usualFields(head);
  return { values: { ...usual.values, 'conversation-title': say(guide.title, language) }, blocks: { ...usual.blocks, answers: parts } };
}

/** Answers under their group's heading; the neighbours of one group stand in one list. */
function answered(items: readonly Item[], answers: Answers, how: { readonly language: Language; readonly whole: boolean; readonly shown: ReadonlySet<string> }): Part[] {
  const { language, whole, shown } = how;
  const parts: Part[] = [];
  let rows: Extract<OutlineNode, { node: 'answers' }>['rows'] = [];
  const close = () => {
    if (rows.length > 0) parts.push({ node: 'answers', rows });
    rows = [];
  };
  for (const item of items) {
    if (item.schoolOnly === true && !whole) continue;
    if (item.type === 'signature' && shown.has(item.linkId)) {
      close();
      parts.push({ node: 'signatures', labels: [say(item.text, language)], date: wordsIn(language).date });
    }
    const answer = onPaper(item, answers[item.linkId], language).trim();
    if (answer !== '') rows.push({ question: say(item.text, language), answer });
    const inside = answered(item.item ?? [], answers, how);
    if (inside.length === 0) continue;
    close();
    parts.push(item.type === 'group' ? section(3, say(item.text, language), inside) : inside);
  }
  close();
  return parts;
}

/** Days are written in words, as everywhere on our papers. */
function onPaper(item: Item, answer: Answer | undefined, language: Language): string {
  if (!fieldTypes[item.type].takesAnswer) return '';
  if (item.type === 'date' && daySchema.safeParse(answer).success) return dayInWords(String(answer), language);
  return answerInWords(item, answer, language);
}
