import fc from 'fast-check';
import { checkGuide } from './check';
import { checkAnswers } from './check-answers';
import { questionsAbove } from './edit-conditions';
import { moveItem } from './edit-items';
import { answerInWords } from './fields/index';
import { answersSchema, guideSchema, itemsOf, type Answers, type EnableWhen, type Guide, type Item } from './guide';
import { visibleAnswers, visibleInRow, visibleLinkIds } from './visibility';

const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Om ${linkId}` }, ...more });
const guideOf = (items: Item[]): Guide => ({ key: 'samtale', title: { nb: 'Samtale' }, parts: [{ key: 'del', phase: 'questions', respondent: 'pupil', title: { nb: 'Del' }, item: items }], sources: [] });
const options = [{ value: 'ofte', text: { nb: 'Ofte' } }, { value: 'sjelden', text: { nb: 'Sjelden' } }];
const friends = item('venner', 'repeat', {
  item: [
    item('navn', 'string', { required: true }),
    item('treffes', 'choice', { answerOption: options }),
    item('hvorfor', 'text', { required: true, enableWhen: [{ question: 'treffes', operator: '=', answer: 'sjelden' }, { question: 'utrygg', operator: '=', answer: true }] }),
  ],
});
const guide = guideOf([item('utrygg', 'boolean'), friends, item('annet', 'text', { enableWhen: [{ question: 'venner', operator: 'exists', answer: true }] })]);
const row = (id: string, answers: Answers) => ({ id, answers });
const withRows = (rows: ReturnType<typeof row>[], more: Answers = {}): Answers => ({ utrygg: true, venner: { rows } as Answers[string], ...more });

describe('questions that are asked of each of several', () => {
  test('pain 8: the guide is sound, and its answers can be kept', () => {
    expect(checkGuide(guide)).toEqual({ errors: [], advice: [] });
    expect(guideSchema.safeParse(guide).success).toBe(true);
    expect(answersSchema.safeParse(withRows([row('r1', { navn: 'Sol', treffes: 'ofte' })])).success).toBe(true);
    expect(itemsOf(guide).map(({ linkId }) => linkId)).toEqual(['utrygg', 'venner', 'annet']);
  });

  test('pain 8, G15: a condition looks at its own row, and at what stands above them all', () => {
    const answers = withRows([row('r1', { navn: 'Sol', treffes: 'sjelden' }), row('r2', { navn: 'Amina', treffes: 'ofte' })]);
    const shown = visibleLinkIds(guide, answers);
    expect([...visibleInRow(friends, { treffes: 'sjelden' }, { answers, shown })]).toEqual(['navn', 'treffes', 'hvorfor']);
    expect([...visibleInRow(friends, { treffes: 'ofte' }, { answers, shown })]).toEqual(['navn', 'treffes']);
    expect(checkAnswers(guide, answers)).toEqual([{ path: 'venner.rows.0.answers.hvorfor', message: expect.stringMatching(/Svar på spørsmålet/) }]);
    expect(checkAnswers(guide, { ...answers, utrygg: false })).toEqual([]);
  });

  test('pain 8: each row is checked by itself, and an empty one asks for nothing', () => {
    expect(checkAnswers(guide, withRows([row('r1', {}), row('r2', { treffes: 'ofte' }), row('r3', { navn: 'Sol', treffes: 'aldri' })])).map(({ path }) => path)).toEqual(['venner.rows.1.answers.navn', 'venner.rows.2.answers.treffes']);
    expect(checkAnswers(guide, withRows([row('r1', { navn: 'Sol', borte: 'x' })]))).toEqual([{ path: 'venner.rows.0.answers.borte', message: expect.stringMatching(/hører ikke til noe spørsmål/) }]);
    expect(checkAnswers(guide, { venner: 'Sol' }).map(({ path }) => path)).toEqual(['venner']);
  });

  test('pain 7: what is hidden in a row is left out, and so are empty rows', () => {
    const hidden = { navn: 'Amina', treffes: 'ofte', hvorfor: 'Flyttet' };
    expect(visibleAnswers(guide, withRows([row('r1', hidden), row('r2', { navn: ' ' })]))).toEqual(withRows([row('r1', { navn: 'Amina', treffes: 'ofte' })]));
    expect(visibleAnswers(guide, withRows([row('r2', {})]))).toEqual({ utrygg: true });
    expect(visibleLinkIds(guide, withRows([row('r2', {})])).has('annet')).toBe(false);
  });

  test('S76: rows read in words, one after the other', () => {
    expect(answerInWords(friends, { rows: [{ id: 'a', answers: { navn: 'Sol', treffes: 'ofte' } }, { id: 'b', answers: {} }, { id: 'c', answers: { navn: 'Amina' } }] }, 'nb')).toBe('1. Om navn: Sol. Om treffes: Ofte\n2. Om navn: Amina');
    expect(answerInWords(friends, 'Sol', 'nb')).toBe('Sol');
  });

  const outside = (question: string, more: Partial<EnableWhen> = {}): Item[] => [friends, item('etter', 'text', { enableWhen: [{ question, operator: 'exists', answer: true, ...more }] })];
  test.each<[string, Item[], RegExp]>([
    ['G15: a condition outside that looks into a row', [item('utrygg', 'boolean'), ...outside('navn')], /spørres flere ganger/],
    ['G15: rows that are compared', [item('utrygg', 'boolean'), ...outside('venner', { operator: '=', answer: 'Sol' })], /ikke kan ha/],
    ['G15: a group in a row', [item('r', 'repeat', { item: [item('g', 'group', { item: [item('a', 'text')] })] })], /gjentas. Flytt det ut/],
    ['G15: rows in rows', [item('r', 'repeat', { item: [item('s', 'repeat', { item: [item('a', 'text')] })] })], /gjentas. Flytt det ut/],
    ['G15: what the system fills in', [item('r', 'repeat', { item: [item('a', 'text', { prefill: 'absence_extent' })] })], /fylles ut av systemet/],
    ['G2: rows without questions', [item('r', 'repeat', { item: [] })], /ingen spørsmål/],
  ])('%s is an error', (_title, items, message) => {
    expect(checkGuide(guideOf(items)).errors.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });

  test('G15: a condition is picked from what it may look at', () => {
    expect(questionsAbove(guide, 'hvorfor').map(({ linkId }) => linkId)).toEqual(['utrygg', 'navn', 'treffes']);
    expect(questionsAbove(guide, 'annet').map(({ linkId }) => linkId)).toEqual(['utrygg', 'venner']);
  });

  test('G13, G15: a question that is moved into rows leaves its theme, and conditions on it from outside go', () => {
    const held: Guide = { ...guideOf([item('a', 'boolean'), friends, item('b', 'text', { enableWhen: [{ question: 'a', operator: '=', answer: true }] })]), themes: [{ key: 't', title: { nb: 'T' }, questions: ['a', 'b'] }] };
    const { guide: moved, mended } = moveItem(held, 'a', { part: 'del', group: 'venner', before: null });
    expect(mended.map(({ kind }) => kind)).toEqual(['condition', 'theme']);
    expect(checkGuide(moved).errors.filter(({ path }) => path === 'themes' || path.includes('enableWhen.0') && path.startsWith('b'))).toEqual([]);
  });

  test('pain 7, pain 8: whatever is answered, leaving the hidden answers out changes nothing that is shown', () => {
    const anyRow = fc.record({ id: fc.string({ minLength: 1, maxLength: 5 }), answers: fc.dictionary(fc.constantFrom('navn', 'treffes', 'hvorfor'), fc.constantFrom<Answers[string]>('ofte', 'sjelden', 'Sol', '', null)) });
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyRow, { maxLength: 4 }), (utrygg, rows) => {
        const answers = withRows(rows, { utrygg });
        const kept = visibleAnswers(guide, answers);
        expect(visibleLinkIds(guide, kept)).toEqual(visibleLinkIds(guide, answers));
        expect(visibleAnswers(guide, kept)).toEqual(kept);
      }),
    );
  });
});
