import { checkGuide } from './check';
import type { Guide, Item } from './guide';

const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Spørsmål ${linkId}` }, ...more });
const options = [
  { value: 'ja', text: { nb: 'Ja' } },
  { value: 'av-og-til', text: { nb: 'Av og til' } },
];
const guide = (items: Item[], respondent: Guide['parts'][number]['respondent'] = 'school'): Guide => ({
  key: 'samtale',
  title: { nb: 'Samtale' },
  parts: [{ key: 'del', phase: 'questions', respondent, title: { nb: 'Del' }, item: items }],
  sources: [],
});
const messages = (items: Item[]) => checkGuide(guide(items)).errors.map((problem) => problem.message);

test('S66-S72: a guide with one of each type and conditions that look up is sound', () => {
  const items = [
    item('info', 'display'),
    item('trives', 'choice', { answerOption: options, required: true }),
    item('hvor', 'multi_choice', { answerOption: options, enableWhen: [{ question: 'trives', operator: '=', answer: 'ja' }] }),
    item('skala', 'scale', { min: 1, max: 5, minText: { nb: 'Aldri' }, maxText: { nb: 'Alltid' } }),
    item('mer', 'group', { item: [item('fortell', 'text', { prefill: 'absence_extent' }), item('dato', 'date'), item('antall', 'integer', { min: 0 })] }),
    item('dager', 'integer', { prefill: { fact: 'days_on_step' } }),
    item('endring', 'decimal', { prefill: { fact: 'presence_change' } }),
    item('hort', 'boolean', { prefill: { fact: 'child_heard' } }),
    item('lenge', 'text', { enableWhen: [{ question: 'dager', operator: '>=', answer: 10 }] }),
    item('sovn', 'factor', { enableWhen: [{ question: 'skala', operator: '<', answer: 3 }, { question: 'fortell', operator: 'exists', answer: true }], enableBehavior: 'any' }),
  ];
  expect(checkGuide(guide(items))).toEqual({ errors: [], advice: [] });
});

test.each<[string, Item[], RegExp]>([
  ['G1: a linkId used twice', [item('a', 'text'), item('a', 'text')], /«a» står mer enn én gang/],
  ['G1: a linkId used twice, once inside a group', [item('a', 'text'), item('g', 'group', { item: [item('a', 'text')] })], /«a» står mer enn én gang/],
  ['G2: an empty group', [item('g', 'group')], /Gruppen har ingen spørsmål/],
  ['G2: a question with children', [item('a', 'text', { item: [item('b', 'text')] })], /Bare grupper/],
  ['G2: required information', [item('a', 'display', { required: true })], /kan derfor ikke være obligatorisk/],
  ['G3: a choice without options', [item('a', 'choice')], /mangler svaralternativer/],
  ['G3: an option twice', [item('a', 'multi_choice', { answerOption: [...options, ...options] })], /«ja» står mer enn én gang/],
  ['G3: options on a text', [item('a', 'text', { answerOption: options })], /bruker ikke svaralternativer/],
  ['G4: a scale without ends', [item('a', 'scale', { min: 1 })], /Skalaen må ha/],
  ['G4: a scale upside down', [item('a', 'scale', { min: 5, max: 1 })], /Skalaen må ha/],
  ['G4: whole numbers upside down', [item('a', 'integer', { min: 5, max: 1 })], /laveste tallet er høyere/],
  ['G4: limits on a text', [item('a', 'text', { min: 1 })], /bare på tall/],
  ['G5: a condition on itself', [item('a', 'boolean', { enableWhen: [{ question: 'a', operator: '=', answer: true }] })], /sitt eget svar/],
  ['G5: a condition on nothing', [item('a', 'text', { enableWhen: [{ question: 'x', operator: 'exists', answer: true }] })], /«x», men det spørsmålet finnes ikke/],
  ['G5: a condition that looks down', [item('a', 'text', { enableWhen: [{ question: 'b', operator: '=', answer: true }] }), item('b', 'boolean')], /kommer lenger ned/],
  [
    'G5: two conditions in a ring',
    [item('a', 'boolean', { enableWhen: [{ question: 'b', operator: '=', answer: true }] }), item('b', 'boolean', { enableWhen: [{ question: 'a', operator: '=', answer: true }] })],
    /går det i ring/,
  ],
  ['G5: a group that waits for its own child', [item('g', 'group', { enableWhen: [{ question: 'a', operator: '=', answer: true }], item: [item('a', 'boolean')] })], /kommer lenger ned/],
  ['G5: a condition on information', [item('a', 'display'), item('b', 'text', { enableWhen: [{ question: 'a', operator: 'exists', answer: true }] })], /ikke tar imot svar/],
  ['G5: an option that is not offered', [item('a', 'choice', { answerOption: options }), item('b', 'text', { enableWhen: [{ question: 'a', operator: '=', answer: 'nei' }] })], /ikke kan ha/],
  ['G5: a text as larger than', [item('a', 'text'), item('b', 'text', { enableWhen: [{ question: 'a', operator: '>', answer: 'k' }] })], /større eller mindre/],
  ['G5: a number beyond the scale', [item('a', 'scale', { min: 1, max: 5 }), item('b', 'text', { enableWhen: [{ question: 'a', operator: '>=', answer: 6 }] })], /ikke kan ha/],
  ['G6: a date that the system should fill in', [item('a', 'date', { prefill: 'absence_extent' })], /Bare spørsmål som besvares med tekst, tall eller ja og nei/],
  ['G6: words where a figure is asked for', [item('a', 'integer', { prefill: 'absence_extent' })], /er ikke et tall\. .* tekstspørsmål/],
  ['G6: a share where a whole number is asked for', [item('a', 'integer', { prefill: { fact: 'presence_change' } })], /spørsmål om tall med desimaler/],
  ['G6: yes or no where a figure is asked for', [item('a', 'decimal', { prefill: { fact: 'child_heard' } })], /er ikke et tall\. .* tekstspørsmål/],
  ['G6: a figure where yes or no is asked for', [item('a', 'boolean', { prefill: { fact: 'days_on_step' } })], /kan bare fylles ut med noe som er slik eller ikke/],
])('%s is an error', (_title, items, message) => {
  expect(messages(items)).toContainEqual(expect.stringMatching(message));
});

test('A30: a scale without words at its ends is advice', () => {
  const { errors, advice } = checkGuide(guide([item('a', 'scale', { min: 1, max: 5 })]));
  expect(errors).toEqual([]);
  expect(advice).toEqual([{ path: 'a', message: expect.stringMatching(/Sett ord på/) }]);
});

test('G17: what the system fills in is nobody’s answer, so in a part of the pupil’s or the guardians’ own it is advised against', () => {
  const filledIn = [item('a', 'group', { item: [item('b', 'boolean', { prefill: { fact: 'child_heard' } })] })];
  expect((['school', 'pupil', 'guardian'] as const).map((respondent) => checkGuide(guide(filledIn, respondent)).advice)).toEqual([
    [], ...['pupil', 'guardian'].map(() => [{ path: 'b', message: expect.stringMatching(/regnes ikke som elevens eller de foresattes svar/) }]),
  ]);
});
