import { itemsOf, sidesByTheme, type Answers, type Guide, type Item, type Respondent } from '../../plugins/trapp/core/guides/index';
import { packNamed, type PackName } from './packs';

/** Who is asked each question of the guide. */
function respondentsOf(guide: Guide): Map<string, Respondent> {
  return new Map(guide.parts.flatMap((part) => itemsOf({ ...guide, parts: [part] }).map(({ linkId }) => [linkId, part.respondent] as const)));
}

function guideOf(pack: PackName, key: string): Guide {
  const guide = packNamed(pack).guides.find((one) => one.key === key);
  if (guide === undefined) throw new Error(`${pack} has no guide ${key}`);
  return guide;
}

const mapping = { 'sondre-land': 'kartleggingssamtale', bergen: 'bergen-kartlegging', 'as-skole': 'as-kartlegging', 'as-barnehage': 'as-bhg-trivselssamtale' } as const;

/** An answer that the question takes, to see it again where answers are read side by side. */
function answerTo({ type, answerOption, min }: Item): Answers[string] {
  if (type === 'factor') return { weight: 'risk', note: 'sagt i samtalen' };
  if (type === 'choice') return answerOption?.[0]?.value ?? null;
  if (type === 'multi_choice') return answerOption?.slice(0, 1).map(({ value }) => value) ?? null;
  if (type === 'scale' || type === 'integer') return min ?? 1;
  return type === 'boolean' ? true : 'sagt i samtalen';
}

type Row = readonly [title: string, pack: keyof typeof mapping, asked: Readonly<Record<string, Respondent>>];

/** What the sources want asked, of whom, and the questions by which a pack asks it. */
const rows: readonly Row[] = [
  ['U5, U12: the mapping asks the school, the pupil and the family', 'bergen', { 's-faglig': 'school', 'e-trives': 'pupil', 'f-endring': 'guardian' }],
  ['U12: school, pupil and family factors are weighed in one mapping', 'sondre-land', { 'skole-f-voksen': 'school', 'elev-f-relasjon': 'pupil', 'fo-f-hjem': 'guardian' }],
  ['U13, S17: what keeps the pupil away, and what makes the pupil come', 'sondre-land', { 'elev-vanskelig': 'pupil', 'elev-kommer': 'pupil', 'fo-skolen-kan': 'guardian' }],
  ['U13: what keeps the pupil away, and what makes the pupil come', 'bergen', { 'e-borte': 'pupil', 'e-drar': 'pupil', 'f-hjelp': 'guardian' }],
  ['U14: the school asks about its own practice', 'sondre-land', { 'skole-praksis': 'school', 'fo-skole': 'guardian', 'skole-f-tilrettelegging': 'school' }],
  ['U14: the school asks about its own practice', 'bergen', { 's-praksis': 'school' }],
  ['U22: structure and adaptation are asked about as a risk', 'sondre-land', { 'skole-f-struktur': 'school', 'skole-f-tilrettelegging': 'school' }],
  ['F2: academic functioning', 'sondre-land', { 'skole-f-mestring': 'school', 'elev-f-faglig': 'pupil', 'elev-liker-fag': 'pupil' }],
  ['F2: academic functioning', 'as-skole', { mestrer: 'pupil' }],
  ['F3: friends in and outside school', 'sondre-land', { 'elev-venner': 'pupil', 'skole-f-venner': 'school', 'elev-fritid': 'pupil' }],
  ['F5: what has been tried, and what helped', 'sondre-land', { 'skole-provd': 'school', 'skole-provd-hva': 'school', 'skole-provd-ikke': 'school', 'fo-tidlig-hjalp': 'guardian' }],
  ['F6: what the pupil does instead of school', 'sondre-land', { 'elev-dag-hjemme': 'pupil', 'fo-dag-hjemme': 'guardian' }],
  ['F7: what at home may keep the pupil home', 'sondre-land', { 'fo-utenfor': 'guardian', 'fo-f-hjem': 'guardian' }],
  ['F8: strengths and challenges, in class, at home and in transitions', 'sondre-land', { 'elev-god-pa': 'pupil', 'skole-f-klasse': 'school', 'skole-f-overganger': 'school', 'skole-f-hjem': 'school' }],
  ['F9: what at school pushes the pupil away', 'sondre-land', { 'skole-f-rettferdig': 'school', 'elev-vanskelig': 'pupil', 'elev-f-urett': 'pupil' }],
  ['F10: what at home attracts', 'sondre-land', { 'elev-dag-hjemme-bra': 'pupil', 'fo-utenfor': 'guardian' }],
  ['F22: relations between teacher and pupil, teacher and parents, and pupils', 'sondre-land', { 'skole-f-voksen': 'school', 'fo-f-tillit': 'guardian', 'elev-f-relasjon': 'pupil' }],
  ['A13: protective and risk factors of child, family and school', 'as-skole', { venn: 'pupil', samarbeid: 'guardian', klassemiljo: 'school' }],
  ['A13: protective and risk factors of family and kindergarten', 'as-barnehage', { nettverk: 'guardian', lekekamerat: 'school' }],
];

test.each(rows)('%s (%s)', (_title, pack, asked) => {
  const guide = guideOf(pack, mapping[pack]);
  const items = new Map(itemsOf(guide).map((item) => [item.linkId, item]));
  const who = respondentsOf(guide);
  expect(Object.fromEntries(Object.keys(asked).map((linkId) => [linkId, who.get(linkId)]))).toEqual(asked);

  // What opens a question is answered too, so that the answer is seen.
  const opens = (linkId: string): readonly string[] => (items.get(linkId)?.enableWhen ?? []).flatMap(({ question }) => [question, ...opens(question)]);
  const answers: Answers = {};
  for (const linkId of Object.keys(asked).flatMap((one) => [one, ...opens(one)])) {
    const item = items.get(linkId);
    if (item !== undefined) answers[linkId] = answerTo(item);
  }
  for (const { enableWhen } of items.values()) for (const { question, operator, answer } of enableWhen ?? []) if (question in answers && operator === '=') answers[question] = answer;
  const read = sidesByTheme(guide, answers, { inConfidence: new Set(), language: 'nb' }).flatMap(({ answers: said, protective, risk }) => [...said, ...protective, ...risk].map(({ linkId, respondent }) => [linkId, respondent] as const));
  expect(Object.fromEntries(read)).toMatchObject(asked);
});
