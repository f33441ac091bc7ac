import { inUnitWords, say, type Language, type Text, type UnitKind } from '../language/index';
import { fieldName, fieldsIn, fillFields, type PaperBlock, type PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { factList, flat, note, paragraph, sheet, type Fact, type PaperHead, type Part } from './paper';
import { isStandardPaper } from './standard-papers';

/** What the fields of one paper are, in the paper's language: lines of text, and whole pieces. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, Part>>;
}

/** Room for a pen where a line of text asks for what nobody has written yet: a letter can be sent out all the same. */
const BLANK = '________________';

/**
 * A paper by its template: fields are filled in, and what is empty is left out, with the heading above it when nothing else stood there.
 * Values are put in once and as they are: what somebody has written never asks for a field.
 */
export function templatedPaper(head: PaperHead, template: PaperTemplate, filled: Filled): Outline {
  const { language, unit = 'school' } = head;
  // The usual papers are ours, and speak of the unit as it is; a municipality's own say what it has written.
  const filling: Filling = { ...filled, language, unit, said: (text) => (isStandardPaper(template) ? inUnitWords(say(text, language), unit, language) : say(text, language)) };
  const title = lineOf(template.heading, filling).trim();
  const outline = sheet(head, title === '' ? filling.said(template.title) : title, withHeadings(template.blocks, (block) => draw(block, filling)));
  return template.kind === 'information' ? { ...outline, confidentiality: '' } : outline;
}

interface Filling extends Filled {
  readonly language: Language;
  readonly unit: UnitKind;
  readonly said: (text: Text) => string;
}

interface Drawn {
  readonly part: Part;
  /** Did the block ask for something that may be empty? */
  readonly asks: boolean;
}

function draw(block: PaperBlock, filling: Filling): Drawn {
  const { language, unit, values } = filling;
  const line = (text: Text) => lineOf(text, filling);
  const asks = (...texts: readonly Text[]) => texts.some((text) => fieldsIn(say(text, language)).length > 0);
  const lacks = (...texts: readonly Text[]) => texts.some((text) => fieldsIn(say(text, language)).some((field) => Object.hasOwn(values, field) && values[field]?.trim() === ''));
  switch (block.block) {
    case 'heading':
      return { part: line(block.text).trim() === '' ? null : { node: 'heading', level: block.level, text: line(block.text).trim() }, asks: false };
    case 'paragraph':
      return { part: paragraph(line(block.text)), asks: false };
    case 'note':
      return { part: lacks(block.text) ? null : note(line(block.text)), asks: asks(block.text) };
    case 'callout': {
      const texts = [block.title, ...(block.text === undefined ? [] : [block.text])];
      const isEmpty = lacks(...texts) || texts.every((text) => line(text).trim() === '');
      return { part: isEmpty ? null : { node: 'callout', title: line(block.title).trim(), text: block.text === undefined ? '' : line(block.text).trim() }, asks: asks(...texts) };
    }
    case 'list':
      return { part: listed(block.items.map(line), (items) => ({ node: 'list', ordered: block.ordered, items })), asks: false };
    case 'checks':
      return { part: listed(block.items.map(line), (items) => ({ node: 'checks', inline: false, items: items.map((text) => ({ ticked: false, text })) })), asks: false };
    case 'lines':
      return { part: { node: 'lines', label: line(block.text).trim(), count: block.count }, asks: false };
    case 'facts':
      return { part: factList(factsOf(block.fields, filling)), asks: true };
    case 'field':
      return { part: Object.hasOwn(filling.blocks, block.field) ? (filling.blocks[block.field] ?? null) : null, asks: true };
    case 'signatures':
      return { part: listed(block.labels.map(line), (labels) => ({ node: 'signatures', labels, date: wordsIn(language, unit).date })), asks: false };
  }
}

function listed(items: readonly string[], make: (items: string[]) => Part): Part {
  const written = items.map((item) => item.trim()).filter((item) => item !== '');
  return written.length === 0 ? null : make(written);
}

/** The pupil stands with their class; who wrote it is not said again of the one who took the notes. */
function factsOf(fields: readonly string[], { language, unit, values }: Filling): Fact[] {
  const held = (field: string) => (Object.hasOwn(values, field) ? (values[field] ?? '') : '');
  const facts = fields.map((field): readonly [field: string, value: string] => {
    const isAlone = field === 'pupil' && !fields.includes('group');
    return [field, isAlone ? [held('pupil'), held('group')].filter(Boolean).join(', ') : held(field)];
  });
  return facts
    .filter(([field, value]) => field !== 'written-by' || !facts.some(([other, same]) => other !== field && same.trim() === value.trim()))
    .map(([field, value]) => [inUnitWords(fieldName(field, language), unit, language), value]);
}

function lineOf(text: Text, { said, values }: Filling): string {
  return fillFields(said(text), (field) => (Object.hasOwn(values, field) ? values[field]?.trim() || BLANK : undefined), (written) => written);
}

/** Headings with what stands beneath them. One is left out with all of it when what it asks for is empty, or nothing is there at all. */
function withHeadings(blocks: readonly PaperBlock[], drawOne: (block: PaperBlock) => Drawn): Part[] {
  return sectionsOf(blocks, 2, drawOne).parts;
}

interface Section {
  readonly parts: Part[];
  readonly asks: boolean;
  readonly isAnswered: boolean;
}

function sectionsOf(blocks: readonly PaperBlock[], level: 2 | 3, drawOne: (block: PaperBlock) => Drawn): Section {
  const isHead = (block: PaperBlock): block is Extract<PaperBlock, { block: 'heading' }> => block.block === 'heading' && block.level === level;
  const first = blocks.findIndex(isHead);
  const before = first === -1 ? blocks : blocks.slice(0, first);
  const lead = level === 2 ? sectionsOf(before, 3, drawOne) : leafOf(before, drawOne);
  const heads = blocks.flatMap((block, index) => (isHead(block) ? [{ block, index }] : []));
  const sections = heads.map(({ block, index }, at) => {
    const beneath = blocks.slice(index + 1, heads[at + 1]?.index ?? blocks.length);
    const inside = level === 2 ? sectionsOf(beneath, 3, drawOne) : leafOf(beneath, drawOne);
    return { block, inside };
  });
  const parts = sections.flatMap(({ block, inside }): Part[] => {
    if ((inside.asks && !inside.isAnswered) || flat(inside.parts).length === 0) return [];
    return [drawOne(block).part, ...inside.parts];
  });
  const all = [lead, ...sections.map(({ inside }) => inside)];
  return { parts: [...lead.parts, ...parts], asks: all.some(({ asks }) => asks), isAnswered: all.some(({ isAnswered }) => isAnswered) };
}

function leafOf(blocks: readonly PaperBlock[], drawOne: (block: PaperBlock) => Drawn): Section {
  const drawn = blocks.map(drawOne);
  return { parts: drawn.map(({ part }) => part), asks: drawn.some(({ asks }) => asks), isAnswered: drawn.some(({ part, asks }) => asks && flat([part]).length > 0) };
}
