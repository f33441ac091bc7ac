import { joinPath, languages, tellCheck, type Fault, type Faults, type Language, type Text } from '../language/index';
import type { Check } from '../refusals';
import { fieldName, fieldsOf, isFieldOf, paperFields } from './fields';
import { words } from './messages';
import type { PaperBlock, PaperKind, PaperTemplate } from './paper-template';
import { fieldsIn, shownName } from './tokens';

/** Are all fields of the paper ones that its kind can fill in (B76)? Errors stop publishing; advice is for what a reader would miss. Told in the reader's language. */
export function checkPaper(paper: PaperTemplate, reader: Language = 'nb'): Check {
  return tellCheck(faultsOfPaper(paper), reader);
}

/** The same, before anybody reads it. */
export function faultsOfPaper(paper: PaperTemplate): Faults {
  const { blocks, kind } = paper;
  const keys = blocks.map(({ key }) => key);
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  const errors = [
    ...checkText(paper.heading, kind, 'heading'),
    ...blocks.flatMap((block, index) => checkBlock(block, kind, joinPath('blocks', index))),
    ...twice.map((key) => ({ path: 'blocks', message: words.sameKey(key) })),
  ];
  return { errors, advice: advise(paper) };
}

function advise({ kind, blocks, title }: PaperTemplate): Fault[] {
  const asks = blocks.some((block) => block.block === 'field' || block.block === 'facts' || textsOfBlock(block).some(([, text]) => fieldsIn(text.nb).length > 0));
  return [
    ...(asks || kind === 'information' ? [] : [{ path: 'blocks', message: words.emptyPaper(title) }]),
    ...mostOf(kind).filter((field) => !blocks.some((block) => block.block === 'field' && block.field === field)).map((field) => ({ path: 'blocks', message: words.lacks(title, nameOf(field)) })),
    ...((kind === 'plan' || kind === 'minutes') && !blocks.some(({ block }) => block === 'signatures') ? [{ path: 'blocks', message: words.noSignatures(title) }] : []),
  ];
}

/** Without these the paper does not do what it is for: a referral that does not say what the sharing rests on, a talk without what was said, minutes without the cases. */
function mostOf(kind: PaperKind): readonly string[] {
  switch (kind) {
    case 'conversation':
      return ['answers'];
    case 'referral':
      return ['purpose', 'necessity', 'ground'];
    case 'team_minutes':
      return ['cases'];
    case 'case_minutes':
      return ['decided'];
    default:
      return [];
  }
}

/** Do the texts and fields of one block fit papers of the kind? `path` is where it stands. */
export function checkBlock(block: PaperBlock, kind: PaperKind, path: string): Fault[] {
  switch (block.block) {
    case 'facts':
      return block.fields.flatMap((field, index) => fieldProblem(field, kind, 'value', joinPath(path, 'fields', index)));
    case 'field':
      return fieldProblem(block.field, kind, 'block', joinPath(path, 'field'));
    default:
      return textsOfBlock(block).flatMap(([place, text]) => checkText(text, kind, joinPath(path, place)));
  }
}

/** Every text of a block, with its place in it. */
function textsOfBlock(block: PaperBlock): [place: string, text: Text][] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'lines':
      return [['text', block.text]];
    case 'callout':
      return [['title', block.title], ...(block.text === undefined ? [] : [['text', block.text] satisfies [string, Text]])];
    case 'list':
    case 'checks':
      return block.items.map((item, index) => [joinPath('items', index), item]);
    case 'signatures':
      return block.labels.map((label, index) => [joinPath('labels', index), label]);
    case 'facts':
    case 'field':
      return [];
  }
}

/** Are the fields in a text, in each of its languages, ones that papers of the kind can fill in? */
export function checkText(text: Text, kind: PaperKind, path: string): Fault[] {
  return languages.flatMap((language) => {
    const written = text[language] ?? '';
    const place = language === 'nb' ? path : joinPath(path, language);
    const loose = /[{}]/.test(written.replace(/\{[^{}]*\}/g, '')) ? [{ path: place, message: words.looseBrace }] : [];
    return [...fieldsIn(written).flatMap((field) => fieldProblem(field, kind, 'value', place)), ...loose];
  });
}

function fieldProblem(field: string, kind: PaperKind, shape: 'value' | 'block', path: string): Fault[] {
  if (isFieldOf(kind, field, shape)) return [];
  const known = Object.hasOwn(paperFields, field) ? paperFields[field] : undefined;
  const kinds = words.kinds[kind];
  const name = nameOf(field);
  if (known === undefined) return [{ path, message: words.unknownField(field.slice(0, 60), kinds, fieldsOf(kind, shape).map((key) => (shape === 'value' ? inBraces(key) : words.quoted(nameOf(key))))) }];
  if (!known.kinds.includes(kind)) return [{ path, message: words.otherKind(name, kinds) }];
  return [{ path, message: shape === 'value' ? words.wholePiece(name) : words.onlyALine(name) }];
}

function nameOf(field: string): Text {
  return { nb: fieldName(field, 'nb'), nn: fieldName(field, 'nn'), en: fieldName(field, 'en') };
}

/** As it is written in a text. */
function inBraces(field: string): Text {
  const written = (language: Language) => `{${shownName(field, language)}}`;
  return { nb: written('nb'), nn: written('nn'), en: written('en') };
}
