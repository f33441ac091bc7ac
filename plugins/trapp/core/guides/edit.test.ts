import fc from 'fast-check';
import { checkGuide } from './check';
import { conditionOn, operatorsOf, questionsAbove, withOperator } from './edit-conditions';
import { addItem, changeItem, changeType, duplicateItem, moveItem, removeItem, stepPlace } from './edit-items';
import { hangsOn, type Edited } from './edit-mend';
import { addPart, copyItems, copyPart, movePart, removePart } from './edit-parts';
import { findItem, type Place } from './edit-tree';
import { allItemsOf, holdsItems, itemTypes, type Guide, type Item } from './guide';
import { missingTexts } from './missing-texts';

const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Spørsmål ${linkId}` }, ...more });
const options = [{ value: 'ja', text: { nb: 'Ja' } }, { value: 'nei', text: { nb: 'Nei' } }];
const guide: Guide = {
  key: 'samtale',
  title: { nb: 'Samtale', nn: 'Samtale' },
  parts: [
    {
      key: 'elev', phase: 'questions', respondent: 'pupil', title: { nb: 'Til eleven' },
      item: [
        item('trives', 'choice', { answerOption: options }),
        item('vondt', 'group', { enableWhen: [{ question: 'trives', operator: '=', answer: 'nei' }], item: [item('hva', 'text'), item('mer', 'boolean', { enableWhen: [{ question: 'hva', operator: 'exists', answer: true }] })] }),
        item('sovn', 'factor', { enableWhen: [{ question: 'mer', operator: '=', answer: true }, { question: 'trives', operator: '!=', answer: 'ja' }], enableBehavior: 'any' }),
      ],
    },
    { key: 'hjem', phase: 'questions', respondent: 'guardian', title: { nb: 'Til hjemmet' }, item: [item('hjemme', 'text', { enableWhen: [{ question: 'sovn', operator: '=', answer: 'risk' }] })] },
  ],
  themes: [{ key: 'sovn', title: { nb: 'Søvn' }, questions: ['sovn', 'hjemme'] }],
  sources: [],
};
const linkIds = (held: Guide) => allItemsOf(held).map(({ linkId }) => linkId);

/** What stands at a number, so that edits made by chance still find something. */
function at<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(list.length, 1)];
}
function placeAt(held: Guide, number: number): Place {
  const groups = allItemsOf(held).filter(({ type }) => holdsItems(type));
  const places: Place[] = [
    ...held.parts.flatMap((part) => [{ part: part.key, group: null, before: null }, ...part.item.map(({ linkId }) => ({ part: part.key, group: null, before: linkId }))]),
    ...groups.flatMap((group) => [null, ...(group.item ?? []).map(({ linkId }) => linkId)].map((before) => ({ part: findItem(held, group.linkId)?.part.key ?? '', group: group.linkId, before }))),
  ];
  return at(places, number) ?? { part: '', group: null, before: null };
}
const edits: readonly ((held: Guide, one: number, other: number) => Edited)[] = [
  (held, one, other) => addItem(held, placeAt(held, one), at(itemTypes, other) ?? 'text'),
  (held, one, other) => moveItem(held, at(linkIds(held), one) ?? '', placeAt(held, other)),
  (held, one, other) => { const linkId = at(linkIds(held), one) ?? ''; return moveItem(held, linkId, stepPlace(held, linkId, other % 2 === 0 ? 1 : -1) ?? placeAt(held, other)); },
  (held, one) => duplicateItem(held, at(linkIds(held), one) ?? ''),
  (held, one) => removeItem(held, at(linkIds(held), one) ?? ''),
  (held) => addPart(held),
  (held, one, other) => movePart(held, at(held.parts, one)?.key ?? '', other % Math.max(held.parts.length, 1)),
  (held, one) => (held.parts.length > 1 ? removePart(held, at(held.parts, one)?.key ?? '') : addPart(held)),
  (held, one, other) => copyItems(held, placeAt(held, one), at(held.parts, other)?.item ?? []),
  (held, one) => copyPart(held, at(guide.parts, one) ?? guide.parts[0]!),
  (held, one, other) => changeItem(held, at(linkIds(held), one) ?? '', (old) => (holdsItems(old.type) ? changeType(old, other % 2 === 0 ? 'group' : 'repeat') : changeType(old, at(itemTypes.filter((type) => !holdsItems(type)), other) ?? 'text'))),
  (held, one) => changeItem(held, at(linkIds(held), one) ?? '', (old) => (old.answerOption ? { ...old, answerOption: old.answerOption.slice(1) } : old)),
];
const course = fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(200), fc.nat(200)), { maxLength: 25 });
const walk = (steps: readonly (readonly [number, number, number])[], each: (before: Guide, edited: Edited) => void) => {
  steps.reduce((held, [which, one, other]) => {
    const edited = edits[which]!(held, one, other);
    each(held, edited);
    return edited.guide;
  }, guide);
};

describe('editing a draft', () => {
  test('G12: no edit gives a linkId or a part’s key twice', () => {
    fc.assert(fc.property(course, (steps) => walk(steps, (_before, { guide: { parts }, guide: edited }) => {
      const ids = linkIds(edited);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
    })));
  });

  test('G13: after any edit each condition has its question above it, and each theme its questions', () => {
    fc.assert(fc.property(course, (steps) => walk(steps, (_before, { guide: edited }) => {
      const ids = linkIds(edited);
      for (const [index, held] of allItemsOf(edited).entries()) for (const { question } of held.enableWhen ?? []) expect(ids.slice(0, index)).toContain(question);
      for (const theme of edited.themes ?? []) for (const question of theme.questions) expect(ids).toContain(question);
      expect(checkGuide(edited).errors.filter(({ path }) => path.includes('enableWhen') || path === 'themes')).toEqual([]);
    })));
  });

  test('G14: the guide before stays as it was, so that undoing gives it back', () => {
    fc.assert(fc.property(course, (steps) => {
      const kept: [Guide, string][] = [];
      walk(steps, (before) => kept.push([before, JSON.stringify(before)]));
      for (const [before, words] of kept) expect(JSON.stringify(before)).toBe(words);
    }));
  });

  test('G13: what is taken away tells which conditions and themes hung on it', () => {
    expect(hangsOn(guide, new Set(['trives']))).toMatchObject({ items: [{ linkId: 'vondt' }, { linkId: 'sovn' }], themes: [] });
    const { guide: left, mended, chosen } = removeItem(guide, 'sovn');
    expect(mended).toMatchObject([{ kind: 'condition', item: { linkId: 'hjemme' } }, { kind: 'theme', theme: { key: 'sovn' }, isGone: false }]);
    expect(left.themes).toEqual([{ key: 'sovn', title: { nb: 'Søvn' }, questions: ['hjemme'] }]);
    expect(findItem(left, 'hjemme')?.item).not.toHaveProperty('enableWhen');
    expect(chosen).toBe('vondt');
  });

  test('G13: a theme that loses its last question goes, and is told', () => {
    const left = removeItem(removeItem(guide, 'sovn').guide, 'hjemme');
    expect(left.mended).toMatchObject([{ kind: 'theme', isGone: true }]);
    expect(left.guide).not.toHaveProperty('themes');
  });

  test('G13: what was wrong before the edit is left for the check to name', () => {
    const wrong: Guide = { ...guide, parts: [...guide.parts, { key: 'x', phase: 'after', respondent: 'school', title: { nb: 'X' }, item: [item('feil', 'text', { enableWhen: [{ question: 'borte', operator: 'exists', answer: true }] })] }] };
    const { guide: edited, mended } = duplicateItem(wrong, 'hva');
    expect(mended).toEqual([]);
    expect(findItem(edited, 'feil')?.item.enableWhen).toHaveLength(1);
  });

  test('a step leads past questions, into groups and out of them, and over to the next part', () => {
    const down = (linkId: string) => moveItem(guide, linkId, stepPlace(guide, linkId, 1)!).guide;
    expect(linkIds(down('trives'))).toEqual(['vondt', 'trives', 'hva', 'mer', 'sovn', 'hjemme']);
    expect(findItem(down('trives'), 'trives')?.groups.map(({ linkId }) => linkId)).toEqual(['vondt']);
    expect(findItem(down('mer'), 'mer')?.groups).toEqual([]);
    expect(findItem(down('sovn'), 'sovn')?.part.key).toBe('hjem');
    expect(stepPlace(guide, 'trives', -1)).toBeNull();
    expect(stepPlace(guide, 'hjemme', 1)).toBeNull();
  });

  test('A30: a question that becomes another type keeps its words and gets what the type needs', () => {
    const scale = changeItem(guide, 'trives', (old) => changeType(old, 'scale'));
    expect(findItem(scale.guide, 'trives')?.item).toEqual({ linkId: 'trives', type: 'scale', text: { nb: 'Spørsmål trives' }, min: 1, max: 5 });
    expect(scale.mended.map((one) => one.kind === 'condition' && one.item.linkId)).toEqual(['vondt', 'sovn']);
  });

  test('a copied question has a linkId of its own, and its conditions follow along', () => {
    const { guide: edited, mended } = copyItems(guide, { part: 'hjem', group: null, before: null }, [guide.parts[0]!.item[1]!]);
    expect(linkIds(edited).slice(-3)).toEqual(['vondt-2', 'hva-2', 'mer-2']);
    expect(findItem(edited, 'mer-2')?.item.enableWhen).toEqual([{ question: 'hva-2', operator: 'exists', answer: true }]);
    expect(mended).toMatchObject([{ kind: 'condition', item: { linkId: 'vondt' } }]);
  });

  test('each condition that can be picked is one that the check takes', () => {
    const all = itemTypes.filter((type) => type !== 'group').map((type) => changeType(item(type.replace('_', '-'), 'display'), type));
    const held: Guide = { ...guide, parts: [{ ...guide.parts[0]!, item: [...all, item('sist', 'text')] }], themes: [] };
    for (const asked of questionsAbove(held, 'sist')) {
      for (const operator of operatorsOf(asked)) {
        const condition = withOperator(conditionOn(asked), operator, asked);
        const { errors } = checkGuide(changeItem(held, 'sist', (old) => ({ ...old, enableWhen: [condition] })).guide);
        const needsDay = asked.type === 'date' && operator !== 'exists';
        expect(errors.filter(({ path }) => path.startsWith('sist'))).toHaveLength(needsDay ? 1 : 0);
      }
    }
  });

  test('what lacks in a language is listed with its words in bokmål', () => {
    expect(missingTexts(guide, 'nn').map(({ kind, at: where }) => `${kind} ${where}`)).toEqual([
      'part elev', 'item trives', 'item trives', 'item trives', 'item vondt', 'item hva', 'item mer', 'item sovn', 'part hjem', 'item hjemme', 'theme sovn',
    ]);
    expect(missingTexts({ ...guide, parts: [{ ...guide.parts[1]!, title: { nb: '' }, item: [] }], themes: [] }, 'nn')).toEqual([]);
  });
});
