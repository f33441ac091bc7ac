import { tellCheck, type Fault, type Faults, type Language, type Text } from '../language/index';
import type { Check } from '../refusals';
import { checkConditions } from './check-conditions';
import { words } from './check-words';
import { fieldTypes } from './fields/index';
import { allItemsOf, holdsItems, itemsOf, type Guide, type Item, type ItemType, type Prefill } from './guide';
import { checkShown } from './never-shown';
import { filledTypes, fitsType } from './prefills';

/** Does the guide hold together? Errors stop publishing, advice does not. The rules are G1-G6 in GUIDES.md. Told in the reader's language. */
export function checkGuide(guide: Guide, reader: Language = 'nb'): Check {
  return tellCheck(faultsOfGuide(guide), reader);
}

/** The same, before anybody reads it. */
export function faultsOfGuide(guide: Guide): Faults {
  const items = allItemsOf(guide);
  const conditions = checkConditions(guide);
  return {
    errors: [
      ...repeats(guide.parts.map((part) => part.key)).map((key) => ({ path: 'parts', message: words.samePart(key) })),
      ...repeats(items.map((item) => item.linkId)).map((linkId) => ({ path: linkId, message: words.sameLinkId(linkId) })),
      ...items.flatMap(checkItem),
      ...items.flatMap((item) => (item.type === 'repeat' ? (item.item ?? []).flatMap(checkInRows) : [])),
      ...checkThemes(guide),
      // What is not sound by itself says nothing of what it brings up.
      ...(conditions.length > 0 ? conditions : checkShown(guide)),
    ],
    advice: [
      ...guide.parts.filter((part) => part.item.length === 0).map((part) => ({ path: part.key, message: words.partEmpty(part.title) })),
      ...items.flatMap(adviseItem),
      ...guide.parts.filter(({ respondent }) => respondent !== 'school').flatMap((part) => itemsOf({ ...guide, parts: [part] })).flatMap((item) => tell(item, [item.prefill !== undefined && words.prefillIsNobodys])),
    ],
  };
}

/** Each theme once, and each question that it names in the guide. */
function checkThemes({ themes = [], ...guide }: Guide): Fault[] {
  const known = new Set(itemsOf({ ...guide }).map(({ linkId }) => linkId));
  return [
    ...repeats(themes.map(({ key }) => key)).map((key) => ({ path: 'themes', message: words.sameTheme(key) })),
    ...themes.flatMap(({ title, questions }) => questions.filter((linkId) => !known.has(linkId)).map((linkId) => ({ path: 'themes', message: words.themeQuestion(title, linkId) }))),
  ];
}

function repeats(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

/** G2-G4, G6: an item has what its type needs, and nothing that its type has no use for. */
function checkItem(item: Item): Fault[] {
  const options = item.answerOption?.map((option) => option.value) ?? [];
  const chooses = item.type === 'choice' || item.type === 'multi_choice';
  const counts = item.type === 'scale' || item.type === 'integer' || item.type === 'decimal';
  const limited = item.min !== undefined || item.max !== undefined;
  const said: (Text | false)[] = [
    holdsItems(item.type) && !item.item?.length && words.groupEmpty,
    !holdsItems(item.type) && !!item.item?.length && words.onlyGroupsHold,
    (item.required === true || item.recommended === true) && !fieldTypes[item.type].takesAnswer && words.cannotBeRequired,
    item.required === true && item.recommended === true && words.requiredAndRecommended,
    chooses && options.length === 0 && words.noOptions,
    !chooses && options.length > 0 && words.optionsUnused,
    ...repeats(options).map((option) => words.sameOption(option)),
    item.type === 'scale' && !hasEnds(item) && words.scaleEnds,
    (item.type === 'integer' || item.type === 'decimal') && (item.min ?? -Infinity) > (item.max ?? Infinity) && words.minAboveMax,
    !counts && limited && words.limitsUnused,
    item.prefill !== undefined && !filledTypes.includes(item.type) && words.prefillUnused,
    item.prefill !== undefined && filledTypes.includes(item.type) && !fitsType(item.prefill, item.type) && misfit(item.prefill, item.type),
  ];
  return tell(item, said);
}

/** G17: what is to be done with what is no answer of this type. */
function misfit(prefill: Prefill, type: ItemType): Text {
  if (type === 'boolean') return words.prefillNoYesOrNo;
  return fitsType(prefill, 'decimal') ? words.prefillNotWhole : words.prefillNoFigure;
}

/** G15: a row holds questions and information, and nothing that holds others, is signed or is filled in by the system. */
function checkInRows(item: Item): Fault[] {
  return tell(item, [(holdsItems(item.type) || item.type === 'signature') && words.notInRows, item.prefill !== undefined && words.prefillInRows]);
}

function adviseItem(item: Item): Fault[] {
  return tell(item, [
    item.type === 'scale' && !(item.minText && item.maxText) && words.scaleWords,
    (item.type === 'choice' || item.type === 'multi_choice') && item.answerOption?.length === 1 && words.oneOptionOnly,
  ]);
}

function tell(item: Item, said: readonly (Text | false)[]): Fault[] {
  return said.filter((what) => what !== false).map((what) => ({ path: item.linkId, message: words.about(item.text, what) }));
}

function hasEnds(item: Item): boolean {
  return item.min !== undefined && item.max !== undefined && item.min < item.max;
}
