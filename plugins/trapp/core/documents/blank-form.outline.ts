import { answerInWords, holdsItems, isWritten, type Answer, type Guide, type Item } from '../guides/index';
import { fill, say, withoutCapital, type Language, type UnitKind } from '../language/index';
import { nameFact } from '../rules/index';
import { wordsIn } from './messages';
import type { Outline, OutlineNode } from './outline';
import { flat, note, paragraph, section, type Part } from './paper';

const weights = ['protective', 'risk', 'not_relevant'] as const;

/** Whose form it is: printed at the head, before anything is filled in. */
export interface FormOwner {
  readonly municipality: string;
  readonly school: string;
  /** What the school is; a school where it is not said. */
  readonly unit?: UnitKind;
}

/** A guide as an empty form to fill in by hand: nothing in it is about any pupil (B66, product idea 6). */
export function blankFormOutline(guide: Guide, language: Language, owner: FormOwner): Outline {
  const words = wordsIn(language, owner.unit);
  const title = say(guide.title, language);
  return {
    language,
    title,
    municipality: owner.municipality,
    school: owner.school,
    mark: '',
    confidentiality: words.confidentiality,
    pageLabel: words.pageLabel,
    footer: `${title} · ${words.blankForm}`,
    nodes: flat([
      guide.introduction === undefined ? null : paragraph(say(guide.introduction, language)),
      { node: 'lines', label: words.pupil, count: 1 },
      { node: 'lines', label: words.date, count: 1 },
      ...guide.parts.map((part) =>
        section(2, say(part.title, language), [
          note(words.answersOf[part.respondent]),
          part.introduction === undefined ? null : paragraph(say(part.introduction, language)),
          ...part.item.map((item) => question(item, language, owner.unit)),
        ]),
      ),
    ]),
  };
}

function question(item: Item, language: Language, unit: UnitKind | undefined): Part {
  if (item.schoolOnly === true) return null;
  const words = wordsIn(language);
  const text = say(item.text, language);
  const inside = item.type === 'repeat' ? inRows(item, language, unit) : (item.item ?? []).map((child) => question(child, language, unit));
  if (item.type === 'display') return [note(text), ...inside];
  if (item.type === 'signature') return space(item, language);
  const advice = [item.guidance === undefined ? '' : say(item.guidance, language), item.enableWhen === undefined ? '' : words.onlyIf, item.recommended === true ? words.recommended : '', item.type === 'multi_choice' ? words.severalAllowed : '', filledIn(item, language, unit)].filter(Boolean).join(' ');
  return section(holdsItems(item.type) ? 3 : 4, text, [note(advice), ...space(item, language), ...inside]);
}

/** Whoever fills in the paper by hand looks it up, and writes the day beside it. */
function filledIn({ type, prefill }: Item, language: Language, unit: UnitKind | undefined): string {
  const words = wordsIn(language, unit);
  if (prefill === undefined) return '';
  if (typeof prefill === 'object') return fill(isWritten(type) ? words.filledIn : words.filledInFigure, { what: withoutCapital(nameFact(prefill, language, { unit })) });
  return fill(words.filledIn, { what: prefill === 'absence_extent' ? words.filledInExtent : words.filledInPattern });
}

/** As many as most will need; there is always more paper. */
const ROWS = 3;

function inRows(item: Item, language: Language, unit: UnitKind | undefined): Part[] {
  return Array.from({ length: ROWS }, (_, index): Part => [{ node: 'heading', level: 3, text: `${say(item.text, language)} (${index + 1})` }, ...(item.item ?? []).map((child) => question(child, language, unit))]);
}

/** The room to answer in: boxes for what is chosen, lines for what is written. */
function space(item: Item, language: Language): OutlineNode[] {
  const words = wordsIn(language);
  const boxes = (texts: readonly string[], inline: boolean): OutlineNode => ({ node: 'checks', inline, items: texts.map((text) => ({ ticked: false, text })) });
  const answers = (possible: readonly Answer[]) => possible.map((answer) => answerInWords(item, answer, language));
  const options = (item.answerOption ?? []).map((option) => say(option.text, language));
  switch (item.type) {
    case 'group':
    case 'repeat':
    case 'display':
      return [];
    case 'string':
    case 'integer':
    case 'decimal':
      return [{ node: 'lines', label: '', count: 1 }];
    case 'person':
      return [words.personName, words.personRole].map((label) => ({ node: 'lines', label, count: 1 }));
    case 'attachment':
      return [{ node: 'lines', label: words.whichPaper, count: 1 }, { node: 'lines', label: words.whereKept, count: 1 }];
    case 'signature':
      return [{ node: 'signatures', labels: [say(item.text, language)], date: words.date }];
    case 'date':
      return [{ node: 'lines', label: words.date, count: 1 }];
    case 'text':
      return [{ node: 'lines', label: '', count: 3 }];
    case 'boolean':
      return [boxes(answers([true, false]), true)];
    case 'choice':
    case 'multi_choice':
      return [boxes(options, false)];
    case 'scale':
      return [boxes(scaleSteps(item, language), true)];
    case 'factor':
      return [boxes(answers(weights.map((weight) => ({ weight, note: '' }))), true), { node: 'lines', label: '', count: 2 }];
  }
}

/** "1 (aldri)", "2", … "5 (alltid)". */
function scaleSteps({ min = 1, max = 5, minText, maxText }: Item, language: Language): string[] {
  return Array.from({ length: Math.min(Math.max(max - min + 1, 1), 21) }, (_, index) => {
    const value = min + index;
    const end = value === min ? minText : value === max ? maxText : undefined;
    return end === undefined ? String(value) : `${value} (${say(end, language)})`;
  });
}
