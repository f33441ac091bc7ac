import { answers, evaluation, guideOf, letter, meeting, meetingTemplate, headOf, plan, planTemplate } from '../../../../test/documents/papers';
import { packNamed, packNames } from '../../../../test/routines/packs';
import { languages, say, type Language } from '../language/index';
import { checkPaper, fieldsOf, missingPaperTexts, paperTemplateSchema, type PaperBlock, type PaperKind, type PaperTemplate } from '../papers/index';
import { caseMinutesOutline, contrastOnWhite, madeUpPaper, minutesOutline, outlineSchema, paperColourSchema, conversationOutline, evaluationOutline, papersBeside, papersOfCase, paperToMake, planOutline, referralOutline, standardPapers, starterPapers, teamMinutesOutline, templatedPaper, usualFields, type MinutedCase, type Outline } from './index';

const routine = packNamed('sondre-land');
const text = (nb: string) => ({ nb });
const keyed = (blocks: readonly object[]) => blocks.map((block, index) => ({ key: `a${index}`, ...block }) as PaperBlock);
const paper = (kind: PaperKind, ...blocks: readonly object[]): PaperTemplate => ({ key: 'prove', kind, title: text('Prøve'), heading: text('Prøve for {pupil}'), blocks: keyed(blocks), sources: [] });
const shown = (one: PaperTemplate, language: Language): Outline =>
  madeUpPaper(one, { language, municipality: 'Fjordvik kommune', today: '2026-11-20', routine: { ...routine, version: 1 }, plan: planTemplate, meeting: meetingTemplate, guide: guideOf('kartleggingssamtale') });
const words = (outline: Outline) => JSON.stringify(outline.nodes);

describe.each([...new Map([...Object.values(standardPapers), ...starterPapers].map((one) => [one.key, one])).values()].map((one) => [one.key, one] as const))('the paper %s', (_key, one) => {
  test('B73-B76, B107: is sound, and written in three languages', () => {
    expect(paperTemplateSchema.safeParse(one).error).toBeUndefined();
    expect(checkPaper(one)).toEqual({ errors: [], advice: [] });
    expect([...missingPaperTexts(one, 'nn'), ...missingPaperTexts(one, 'en')]).toEqual([]);
  });

  test.each(languages)('B76: is drawn whole with somebody made up (%s)', (language) => {
    const outline = shown(one, language);
    expect(outlineSchema.parse(outline)).toEqual(outline);
    expect(words(outline)).not.toMatch(/undefined|null|NaN|\{[\w-]*\}|____/);
    expect(outline.mark).toBe('');
  });
});

describe.each(packNames.flatMap((pack) => (packNamed(pack).papers ?? []).map((one) => [`${pack}: ${one.key}`, one, packNamed(pack)] as const)))('the papers of the packs: %s', (_name, one, of) => {
  test('B73-B77, B107, A29, A31: is sound, in three languages, and drawn whole with the routine’s own guides and plans', () => {
    expect(checkPaper(one)).toEqual({ errors: [], advice: [] });
    expect([...missingPaperTexts(one, 'nn'), ...missingPaperTexts(one, 'en')]).toEqual([]);
    const guide = of.guides.find(({ key }) => key === one.template) ?? guideOf('kartleggingssamtale');
    const template = of.planTemplates.find(({ key }) => key === one.template) ?? planTemplate;
    for (const language of languages) {
      const outline = madeUpPaper(one, { language, municipality: 'Fjordvik kommune', today: '2026-11-20', routine: { ...of, version: 1 }, plan: template, meeting: meetingTemplate, guide });
      expect(outlineSchema.parse(outline)).toEqual(outline);
      expect(words(outline)).not.toMatch(/undefined|null|NaN|\{[\w-]*\}|____/);
    }
  });
});

describe('a paper by its template', () => {
  const filled = usualFields(headOf('nb'));

  test('B76: a line that nobody has written leaves room for a pen, and a frame that lacks something is left out', () => {
    const outline = templatedPaper(headOf('nb', { owner: '' }), paper('letter', { block: 'paragraph', text: text('Spør etter {owner}.') }, { block: 'callout', title: text('Ring {owner}') }), usualFields(headOf('nb', { owner: '' })));
    expect(outline.nodes[0]).toEqual({ node: 'paragraph', text: 'Spør etter ________________.' });
    expect(outline.nodes.some(({ node }) => node === 'callout')).toBe(false);
  });

  test('a heading goes with what it asks for, and what stands beside it stays', () => {
    const empty = { ...plan, badDay: '', planB: '' };
    const outline = planOutline(headOf('nb'), planTemplate, { plan: empty, changes: [] }, paper('plan',
      { block: 'heading', level: 2, text: text('Borte') }, { block: 'paragraph', text: text('Innledning') }, { block: 'field', field: 'bad-day' },
      { block: 'heading', level: 2, text: text('Her') }, { block: 'heading', level: 3, text: text('Også borte') }, { block: 'field', field: 'plan-b' }, { block: 'heading', level: 3, text: text('Målet') }, { block: 'field', field: 'long-term-goal' },
      { block: 'heading', level: 2, text: text('Ingenting under') }));
    expect(outline.nodes.flatMap((node) => (node.node === 'heading' ? [node.text] : []))).toEqual(['Her', 'Målet']);
  });

  test('what somebody has written never asks for a field, and markup is only letters', () => {
    const hostile = '{school} {__proto__} <script>alert(1)</script> =HYPERLINK("x")';
    const outline = templatedPaper(headOf('nb', { pupil: hostile }), paper('letter', { block: 'paragraph', text: text('Hei {pupil}, {toString} og {__proto__}') }), usualFields(headOf('nb', { pupil: hostile })));
    expect(outline.nodes[0]).toEqual({ node: 'paragraph', text: `Hei ${hostile}, {toString} og {__proto__}` });
  });

  test('a field from a version that we do not know yet is passed by', () => {
    expect(templatedPaper(headOf('nb'), paper('letter', { block: 'field', field: 'nytt' }, { block: 'facts', fields: ['nytt', 'school'] }), filled).nodes[0]).toEqual({ node: 'facts', rows: [{ name: 'Skole', value: 'Bjørkelia skole' }] });
  });

  const frame = { date: '2026-11-20', time: '14.00', place: 'Rom 2', leader: 'Toni', noteTaker: 'Sam', participants: [{ id: 'a', name: 'Pia', role: 'Rådgiver', staffId: null, service: 'ppt', presence: 'present' as const }], agenda: [{ key: meetingTemplate.agenda[0]?.key ?? '', responsible: 'Toni', notes: 'Om skolen' }] };
  const namedCase: MinutedCase = { number: 1, grade: null, pupil: { name: 'Emma Tindeland', groupName: '8A' }, asked: 'Hvordan?', decided: 'Slik.', actionItems: [{ id: 'a', what: 'Ringe', who: 'Toni', due: '2026-11-27' }] };
  const namelessCase: MinutedCase = { ...namedCase, number: 2, grade: 9, pupil: null, decided: '', actionItems: [{ id: 'a', what: 'Skrive', who: '', due: '' }] };
  const everyBlock = (kind: PaperKind) => paper(kind, ...fieldsOf(kind, 'block').map((field) => ({ block: 'field', field })), { block: 'facts', fields: [...fieldsOf(kind, 'value'), 'pupil', 'group', 'owner'] }, { block: 'paragraph', text: text('{pupil} {group} {owner}') });

  test('S63, B48, B49: minutes of several cases name a pupil where the reader may know it, and say which are without a name', () => {
    const outline = teamMinutesOutline(headOf('nb', { routine: { ...routine, version: 1 } }), meetingTemplate, { frame, cases: [namedCase, namelessCase] });
    for (const said of ['Sak 1: Emma Tindeland, 8A', 'Sak 2, 9. trinn', 'Saker uten navn: 2.', 'Ikke ført inn ennå.', 'PP-tjenesten', 'Annet vi snakket om']) expect(words(outline)).toContain(said);
    expect(words(outline)).not.toContain('Máret');
    const named = words(teamMinutesOutline(headOf('en'), meetingTemplate, { frame: { ...frame, agenda: [] }, cases: [namedCase] }));
    expect(named).toContain('What the meeting came to');
    expect(named).not.toMatch(/without a name|What else we talked about/i);
    expect(words(teamMinutesOutline(headOf('nb'), meetingTemplate, { frame, cases: [] }))).not.toContain('Sakene');
  });

  test('B49: however the municipality words them, minutes of several cases say nothing of a pupil outside what the reader may know', () => {
    const outline = words(teamMinutesOutline(headOf('nb', { owner: 'Ingvild' }), meetingTemplate, { frame, cases: [namelessCase] }, everyBlock('team_minutes')));
    expect(outline).not.toMatch(/Máret|8B|"Ingvild"/);
    expect(outline).toContain('Sak 2, 9. trinn');
    expect(checkPaper(everyBlock('team_minutes')).errors.map(({ message }) => message).join()).toMatch(/«Elev» kan ikke stå i referater fra møter om flere saker.*«Klasse».*«Saksansvarlig»/);
  });

  test('B48: a case’s part of the minutes says whether it was by name, and holds that case alone', () => {
    const discussion = { id: 'd', meetingId: 'm', meeting: 'Fraværsteam', date: '2026-11-20', named: false, asked: 'Hvordan?', decided: 'PPT ser på lesingen.', present: ['Pia, PP-tjenesten'], actions: [] };
    expect(words(caseMinutesOutline(headOf('nb'), discussion))).toMatch(/uten navn.*Máret.*Pia, PP-tjenesten.*Hvordan\?.*PPT ser på lesingen\./);
    expect(words(caseMinutesOutline(headOf('nb'), discussion))).not.toContain('Hvem gjør hva');
    const own = paper('case_minutes', { block: 'callout', title: text('Møtet {meeting-title} rår til'), text: text('Se under.') }, { block: 'field', field: 'decided' });
    expect(words(caseMinutesOutline(headOf('nb'), discussion, own))).toContain('Møtet Fraværsteam rår til');
  });

  test('B107: a sheet about nobody names no pupil and has no duty of confidence', () => {
    const sheet = starterPapers.find(({ key }) => key === 'sjekkliste-tiltak');
    const outline = shown(sheet ?? paper('information'), 'nb');
    expect(outline.confidentiality).toBe('');
    expect(words(outline)).not.toContain('Kim');
    for (const { title } of routine.measures.slice(0, 5)) expect(words(outline)).toContain(say(title, 'nb'));
  });
});

describe('which paper is made', () => {
  const own = (kind: PaperKind, key: string, template?: string): PaperTemplate => ({ ...paper(kind, { block: 'paragraph', text: text(`Skrevet av kommunen: ${key}`) }), key, ...(template !== undefined && { template }) });
  const papers = [own('minutes', 'alle'), own('minutes', 'dette', meetingTemplate.key), own('letter', 'brev'), own('information', 'ark'), own('agenda', 'saker')];

  test('B76: the municipality’s own for the template, then its own for all, then the usual', () => {
    expect(paperToMake({ ...routine, papers }, 'minutes', meetingTemplate.key).key).toBe('dette');
    expect(paperToMake({ ...routine, papers }, 'minutes', 'annet').key).toBe('alle');
    expect(paperToMake({ ...routine, papers }, 'plan', planTemplate.key)).toBe(standardPapers.plan);
    expect(words(minutesOutline(headOf('nb'), meetingTemplate, meeting, paperToMake({ ...routine, papers }, 'minutes', meetingTemplate.key)))).toContain('Skrevet av kommunen: dette');
  });

  test('B76, S66, S57, S54: talks, evaluations and referrals are made by the municipality’s own paper, and a talk by the one for its guide', () => {
    const written = [...papers, own('conversation', 'alle-samtaler'), own('conversation', 'kartlegging', 'kartleggingssamtale'), own('evaluation', 'evaluering'), own('referral', 'henvisning')];
    const made = (kind: 'conversation' | 'evaluation' | 'referral', template: string | null = null) => paperToMake({ papers: written }, kind, template);
    expect([made('conversation', 'kartleggingssamtale').key, made('conversation', 'annen').key, made('evaluation', 'x').key, made('referral').key]).toEqual(['kartlegging', 'alle-samtaler', 'evaluering', 'henvisning']);
    expect([paperToMake({}, 'conversation', 'x'), paperToMake({}, 'evaluation', null), paperToMake({}, 'referral', null)]).toEqual([standardPapers.conversation, standardPapers.evaluation, standardPapers.referral]);
    expect(words(conversationOutline(headOf('nb'), { guide: guideOf('kartleggingssamtale'), answers }, made('conversation', 'kartleggingssamtale')))).toContain('Skrevet av kommunen: kartlegging');
    expect(words(evaluationOutline(headOf('nb'), { plan, evaluation, effect: null }, made('evaluation')))).toContain('Skrevet av kommunen: evaluering');
    expect(words(referralOutline(headOf('nb'), letter, made('referral')))).toContain('Skrevet av kommunen: henvisning');
    expect(papersOfCase({ ...routine, papers: written }).map(({ key }) => key)).toEqual(['brev', 'ark']);
  });

  test('B76, S63: minutes of several cases, and a case’s part of them, are made by the municipality’s own paper, and are no letters of a case', () => {
    const written = [...papers, own('team_minutes', 'alle-team'), own('team_minutes', 'teamet', 'fravaersteam'), own('case_minutes', 'delen')];
    expect([paperToMake({ papers: written }, 'team_minutes', 'fravaersteam').key, paperToMake({ papers: written }, 'team_minutes', 'annet').key, paperToMake({ papers: written }, 'case_minutes', null).key]).toEqual(['teamet', 'alle-team', 'delen']);
    expect([paperToMake({}, 'team_minutes', 'x'), paperToMake({}, 'case_minutes', null)]).toEqual([standardPapers.team_minutes, standardPapers.case_minutes]);
    expect(papersOfCase({ ...routine, papers: written }).map(({ key }) => key)).toEqual(['brev', 'ark']);
    expect(papersBeside({ ...routine, papers: written }, 'meeting', 'fravaersteam').map(({ kind }) => kind)).toEqual(['invitation', 'agenda']);
  });

  test('S54, S75: a municipality’s own paper holds no more of a referral or a talk than the usual one may', () => {
    const everything = (kind: PaperKind) => paper(kind, ...fieldsOf(kind, 'block').map((field) => ({ block: 'field', field })), { block: 'facts', fields: fieldsOf(kind, 'value') });
    const nameless = words(referralOutline(headOf('nb', { pupil: '', group: '', school: '', writtenBy: '' }), { ...letter, anonymous: true, concern: '', absence: '', childVoice: [], tried: [], plan: null }, everything('referral')));
    for (const hidden of [letter.concern, letter.absence, 'Máret Čáhppesgáhttu', 'Matematikk på grupperom']) expect(nameless).not.toContain(hidden);
    expect(words(conversationOutline(headOf('nb'), { guide: guideOf('kartleggingssamtale'), answers }, everything('conversation')))).not.toContain('Grupperommet ved biblioteket');
  });

  test('S46, S54: a referral that does not say why and on what ground, and a talk without its answers, are worth a second look', () => {
    const advised = (kind: PaperKind) => checkPaper(paper(kind, { block: 'facts', fields: ['pupil'] })).advice.map(({ message }) => message).join('\n');
    expect(advised('referral')).toMatch(/«Det vi ber om hjelp til».*\n.*«Hvorfor det er nødvendig å dele».*\n.*«Det delingen bygger på»/);
    expect(advised('conversation')).toContain('«Svarene»');
    expect([advised('team_minutes'), advised('case_minutes')]).toEqual([expect.stringContaining('«Sakene»'), expect.stringContaining('«Det møtet kom fram til»')]);
  });

  test('B76, S46: letters in both tones are offered beside a meeting, the return plan only beside plans that have one', () => {
    expect(papersBeside(routine, 'meeting', meetingTemplate.key).map(({ key }) => key)).toEqual(['innkalling-varm', 'innkalling-noytral', 'vanlig-agenda']);
    expect(papersBeside({ ...routine, papers }, 'meeting', meetingTemplate.key).map(({ key }) => key)).toEqual(['vanlig-invitation', 'saker']);
    expect(papersBeside(routine, 'plan', planTemplate.key).map(({ key }) => key)).toEqual(planTemplate.returnPlan ? ['vanlig-return-plan'] : []);
    expect(papersBeside(routine, 'plan', 'borte')).toEqual([]);
    expect(papersOfCase({ ...routine, papers }).map(({ key }) => key)).toEqual(['brev', 'ark']);
  });
});

test.each([['#17485c', true], ['#000000', true], ['#ffcc00', false], ['#ffffff', false], ['red', false], ['#17485c;x', false]])('B76: the colour %s may be used on white paper: %p', (colour, isFine) => {
  expect(paperColourSchema.safeParse(colour).success).toBe(isFine);
  if (isFine) expect(contrastOnWhite(colour)).toBeGreaterThan(4.5);
});
