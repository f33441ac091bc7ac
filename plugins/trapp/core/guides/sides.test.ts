import { checkGuide } from './check';
import type { Guide } from './guide';
import { hasSides, partsOf, sideProgress, sidesByTheme } from './sides';

const text = (nb: string) => ({ nb });
const guide: Guide = {
  key: 'kartlegging',
  title: text('Kartlegging'),
  parts: [
    { key: 'for', phase: 'preparation', respondent: 'school', title: text('Før'), item: [{ linkId: 'rom', type: 'boolean', text: text('Er rommet klart?') }] },
    {
      key: 'skolen', phase: 'questions', respondent: 'school', title: text('Skolen'),
      item: [
        { linkId: 's-monster', type: 'text', text: text('Mønster'), prefill: 'absence_pattern' },
        { linkId: 's-venner', type: 'factor', text: text('Eleven har venner') },
        { linkId: 's-praksis', type: 'text', text: text('Hva gjør vi?') },
        { linkId: 's-vurdering', type: 'text', text: text('Vår vurdering'), schoolOnly: true },
      ],
    },
    { key: 'eleven', phase: 'questions', respondent: 'pupil', title: text('Eleven'), item: [{ linkId: 'e-venner', type: 'factor', text: text('Noen vil at jeg skal være med') }, { linkId: 'e-hemmelig', type: 'text', text: text('Noe mer?') }] },
    { key: 'hjemmet', phase: 'questions', respondent: 'guardian', title: text('Hjemmet'), item: [{ linkId: 'f-venner', type: 'text', text: text('Hvem er barnet sammen med?') }] },
  ],
  themes: [{ key: 'venner', title: text('Venner'), questions: ['e-venner', 's-venner', 'f-venner'] }],
  sources: [],
};
const answers = {
  rom: true,
  's-monster': 'Mandager',
  's-venner': { weight: 'risk' as const, note: 'Går mye alene' },
  's-praksis': 'Vi kan møte eleven ved døra',
  's-vurdering': 'Bare for oss',
  'e-venner': { weight: 'protective' as const, note: 'Sol' },
  'e-hemmelig': 'Sagt i fortrolighet',
  'f-venner': 'Sol og Amina',
};
const sides = (inConfidence: string[] = [], held: Guide = guide) => sidesByTheme(held, answers, { inConfidence: new Set(inConfidence), language: 'nb' });

describe('a mapping from several sides', () => {
  test('B22: each side’s part is counted by itself, and what the system filled in is nobody’s answer', () => {
    expect(hasSides(guide)).toBe(true);
    expect(sideProgress(guide, { 'e-venner': answers['e-venner'], 's-monster': 'Mandager' })).toEqual([
      { respondent: 'pupil', asked: 2, answered: 1 },
      { respondent: 'guardian', asked: 1, answered: 0 },
      { respondent: 'school', asked: 3, answered: 0 },
    ]);
  });

  test('B22, S5: what the sides say about one theme stands together, in the pupil’s order first', () => {
    const [venner] = sides();
    expect(venner?.answers).toEqual([{ linkId: 'f-venner', respondent: 'guardian', question: 'Hvem er barnet sammen med?', answer: 'Sol og Amina' }]);
    expect(venner?.title).toEqual({ nb: 'Venner' });
  });

  test('G17: what the system filled in in the pupil’s part is nobody’s answer there either; in the school’s it is told', () => {
    const [pupils] = guide.parts.filter(({ respondent }) => respondent === 'pupil');
    const asked = { ...guide, parts: guide.parts.map((part) => (part === pupils ? { ...part, item: part.item.map((item) => (item.linkId === 'e-hemmelig' ? { ...item, prefill: 'absence_extent' as const } : item)) } : part)) };
    const told = (held: Guide) => sides([], held).flatMap((theme) => theme.answers.map(({ linkId }) => linkId));
    expect(told(guide)).toEqual(expect.arrayContaining(['e-hemmelig', 's-monster']));
    expect(told(asked)).toEqual(told(guide).filter((linkId) => linkId !== 'e-hemmelig'));
  });

  test('F12, F13: protective and risk are counted per area, each with whose it is', () => {
    expect(sides()[0]?.protective).toEqual([{ linkId: 'e-venner', respondent: 'pupil', statement: 'Noen vil at jeg skal være med', note: 'Sol' }]);
    expect(sides()[0]?.risk).toEqual([{ linkId: 's-venner', respondent: 'school', statement: 'Eleven har venner', note: 'Går mye alene' }]);
  });

  test('security: what was told in confidence, what is the school’s own and what was prepared stay out', () => {
    const all = JSON.stringify(sides(['e-hemmelig']));
    for (const hidden of ['fortrolighet', 'Bare for oss', 'rommet']) expect(all).not.toContain(hidden);
    expect(JSON.stringify(sides())).toContain('fortrolighet');
  });

  test('U14: what belongs to no theme is still there, and so is all in a guide without themes', () => {
    const { themes: _themes, ...plain } = guide;
    expect(sides().at(-1)).toMatchObject({ key: 'annet', title: null });
    expect(sides([], plain).map(({ key }) => key)).toEqual(['annet']);
    expect(sides([], plain)[0]?.risk).toHaveLength(1);
  });

  test('B22: one side’s part can be printed alone', () => {
    expect(partsOf(guide, 'pupil').parts.map(({ key }) => key)).toEqual(['eleven']);
  });

  test('a theme names questions that are there, and stands once', () => {
    const wrong = { ...guide, themes: [{ key: 'venner', title: text('Venner'), questions: ['finnes-ikke'] }, { key: 'venner', title: text('Venner'), questions: ['e-venner'] }] };
    expect(checkGuide(wrong).errors).toHaveLength(2);
  });
});
