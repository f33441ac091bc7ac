import { blankFormOutline, consentFormOutline, documentKindSchema, evaluationOutline, outlineSchema, planOutline, referralOutline, type ConsentForm, type Outline } from '../../plugins/trapp/core/documents/index';
import type { Prefill } from '../../plugins/trapp/core/guides/index';
import { languages, type Language } from '../../plugins/trapp/core/language/index';
import { planSchema, type Measure } from '../../plugins/trapp/core/plans/index';
import { effect, evaluation, guideOf, headOf, letter, outlines, plan, planTemplate } from './papers';

/** Every string on the paper, in reading order. */
function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  return typeof part === 'object' && part !== null ? Object.entries(part).flatMap(([name, value]) => (name === 'node' ? [] : wordsOf(value))) : [];
}
const textOf = (outline: Outline) => wordsOf(outline.nodes).join('\n');
const headingsOf = ({ nodes }: Outline) => nodes.flatMap((node) => (node.node === 'heading' && node.level === 2 ? [node.text] : []));
const paperOf = (kind: string, language: Language = 'nb', more = {}) => {
  const make = outlines[kind];
  if (make === undefined) throw new Error(kind);
  return make(language, more);
};

describe.each(documentKindSchema.options)('paper: %s', (kind) => {
  it.each(languages)('stands in %s as a whole, and is well formed', (language) => {
    const outline = paperOf(kind, language);
    expect(outlineSchema.parse(outline)).toEqual(outline);
    expect(textOf(outline)).toContain('Máret Čáhppesgáhttu Øygård, 8B');
    expect(textOf(outline)).not.toMatch(/undefined|null|\{\w+\}|NaN/);
  });

  it('says on every page that it is a draft until it is signed', () => {
    expect(paperOf(kind).mark).toBe('');
    expect(paperOf(kind, 'nb', { signedOn: null }).mark).toBe('UTKAST');
    expect(textOf(paperOf(kind, 'nb', { signedOn: null }))).toContain('Dette er et utkast');
  });

  it('names its edition, the day and the routine version it follows', () => {
    const outline = paperOf(kind, 'nb', { revision: 2 });
    expect(outline.footer).toMatch(/ · utgave 2 · 20\. november 2026$/);
    expect(textOf(outline)).toContain('Laget etter rutinen «Oppfølging av bekymringsfullt fravær», versjon 3.');
  });
});

describe('plan', () => {
  it('S50-S60: has its parts in the order a family reads them', () => {
    expect(headingsOf(paperOf('plan'))).toEqual([
      'Dette vil vi få til', 'Elevens egne ord', 'Hvem gjør hva, og når', 'Veien tilbake, uke for uke', 'På en vanskelig dag', 'Hvis dette ikke hjelper (plan B)',
      'Kontakt mellom hjem og skole', 'Når vi ser på planen igjen', 'Underskrifter',
    ]);
  });
  it('S53: special treatment says that it is for a time, and how it is phased out', () => {
    expect(textOf(paperOf('plan'))).toContain('Dette er en ordning for en periode. Slik trapper vi ned: Fra 30. november');
  });
  it('F14, U17: says whose part each measure is; an older plan has the names alone', () => {
    const [measure] = plan.measures;
    const withActor = { ...plan, measures: [{ ...measure, actor: 'home' as const, who: 'Mor og far' } as Measure] };
    expect(textOf(planOutline(headOf('nb'), planTemplate, { plan: withActor, changes: [] }))).toContain('Hjemmet: Mor og far');
    expect(textOf(planOutline(headOf('en'), planTemplate, { plan: withActor, changes: [] }))).toContain('The home: Mor og far');
    expect(textOf(planOutline(headOf('nb'), planTemplate, { plan: { ...plan, measures: [{ ...measure, actor: '', who: 'Mor og far' } as Measure] }, changes: [] }))).not.toContain(': Mor og far');
    const older = JSON.parse(JSON.stringify({ ...plan, measures: plan.measures.map(({ actor: _none, ...rest }) => rest) })) as unknown;
    expect(planSchema.parse(older).measures.every(({ actor }) => actor === undefined)).toBe(true);
  });
  it('S60, B81: a new edition says first what has changed and why, in each language', () => {
    const onPaper = { plan: { ...plan, whyRevised: 'Morgenene er blitt lettere.' }, changes: ['Nytt tiltak: Roligere start'] };
    const revised = planOutline(headOf('nb'), planTemplate, onPaper);
    expect(headingsOf(revised).slice(0, 2)).toEqual(['Endret siden forrige plan', 'Dette vil vi få til']);
    expect(textOf(revised)).toMatch(/Morgenene er blitt lettere\.[^]*Nytt tiltak: Roligere start/);
    expect(headingsOf(planOutline(headOf('nn'), planTemplate, onPaper))[0]).toBe('Endra sidan førre plan');
    expect(headingsOf(planOutline(headOf('en'), planTemplate, onPaper))[0]).toBe('Changed since the last plan');
  });
  it('S57: says on which day we meet again', () => expect(textOf(paperOf('plan'))).toContain('Vi møtes igjen fredag 11. desember 2026'));
  it('B39: the way back is a grid with one column for each school day', () => {
    const weeks = paperOf('plan').nodes.flatMap((node) => (node.node === 'table' && node.rowHeads ? [node] : []));
    expect(weeks.map(({ columns }) => columns.length)).toEqual([6, 6]);
    expect(weeks[0]?.rows[0]).toEqual(['Når', '08.20–10.00', 'Ikke på skolen', '08.20–10.00', 'Ikke på skolen', '08.20–11.30']);
  });
  it('leaves out what nobody has written', () => {
    const empty = { ...plan, longTermGoal: ' ', subGoals: [], measures: [], returnWeeks: [], badDay: '', planB: '', contactPerson: '', contactHow: '', childVoice: '', evaluateOn: '' as const };
    expect(headingsOf(planOutline(headOf('nb'), planTemplate, { plan: empty, changes: [] }))).toEqual(['Underskrifter']);
  });
});

describe('minutes', () => {
  it('S76, F16: says who was there, whether the interpreter was, what was agreed and who does what by when', () => {
    const text = textOf(paperOf('minutes'));
    for (const words of ['Ola Øygård\nPappa\nIkke til stede', 'Nordsamisk, til stede', 'Klassen får ikke vite noe uten at Máret har sagt ja.', 'Bestille tolk til neste møte\nPer\n27. november 2026']) expect(text).toContain(words);
  });
  it('S64: has the child\'s own words', () => expect(textOf(paperOf('minutes'))).toContain('Det er bedre nå som dere vet det.'));
});

describe('evaluation', () => {
  it('S57, S59: shows presence before and after, each goal and each measure', () => {
    const text = textOf(paperOf('evaluation'));
    for (const words of ['3.–20. november 2026\n14\n8\n42,9 %', 'Delvis nådd\nÉn dag i uka.', 'Gjennomført. Hjalp godt\nDette var det viktigste']) expect(text).toContain(words);
  });
  it('says nothing of presence when it could not be measured', () => {
    expect(headingsOf(paperOf('evaluation'))).toContain('Nærvær før og etter at planen startet');
    expect(headingsOf(evaluationOutline(headOf('nb'), { plan, evaluation, effect: null }))).not.toContain('Nærvær før og etter at planen startet');
    expect(effect.before.schoolDays).toBe(effect.after.schoolDays);
  });
});

describe('conversation', () => {
  it('S75: what the school alone assesses and prepares stays with the school', () => {
    const text = textOf(paperOf('conversation'));
    expect(text).toContain('Det hjelper at noen venter.');
    for (const kept of ['Grupperommet ved biblioteket', 'Vurdert av avdelingsleder', 'bekymringsmelding']) expect(text).not.toContain(kept);
  });
});

describe('blank form', () => {
  const form = (language: Language) => blankFormOutline(guideOf('kartleggingssamtale'), language, { municipality: 'Fjordvik kommune', school: 'Bjørkelia skole' });
  it.each(languages)('B66: is about nobody, and has room to write (%s)', (language) => {
    const outline = form(language);
    expect(outlineSchema.parse(outline)).toEqual(outline);
    expect(outline.nodes.filter(({ node }) => node === 'lines' || node === 'checks').length).toBeGreaterThan(30);
    expect(outline.nodes.flatMap((node) => (node.node === 'checks' ? node.items : [])).some(({ ticked }) => ticked)).toBe(false);
  });
  it('S75: asks nothing that only the school assesses', () => expect(textOf(form('nb'))).not.toContain('bekymringsmelding'));
  it.each<[Language, string]>([
    ['nb', 'På skjermen fyller systemet inn dette, med dagen det er regnet ut: fraværsdager i skoleåret (dager). Bare udokumentert fravær teller.'],
    ['nn', 'På skjermen fyller systemet inn dette, med dagen det er rekna ut: fråværsdagar i skuleåret (dagar). Berre udokumentert fråvær tel.'],
    ['en', 'On the screen the system fills this in, with the day that it was worked out: days of absence in the school year (days). Only undocumented absence counts.'],
  ])('A29, S67: says what the system would have filled in, with its unit (%s)', (language, told) => {
    const prefill: Prefill = { fact: 'absence', params: { measure: 'days', window: { kind: 'school_year' }, filter: { documentation: 'undocumented', message: 'any', exceptCauses: [], subjects: null } } };
    const [part] = guideOf('kartleggingssamtale').parts;
    const item = [{ linkId: 'dager', type: 'text' as const, text: { nb: 'Fraværet' }, prefill }, { linkId: 'heile', type: 'text' as const, text: { nb: 'Omfanget' }, prefill: 'absence_extent' as const }];
    const outline = blankFormOutline({ ...guideOf('kartleggingssamtale'), parts: part === undefined ? [] : [{ ...part, item }] }, language, { municipality: 'Fjordvik kommune', school: '' });
    expect(textOf(outline)).toContain(told);
    expect(outline.nodes.filter(({ node }) => node === 'lines').length).toBeGreaterThan(3);
  });
  it('S66: has a line to sign on, and room for a person and for which paper there is', () => {
    const item = [
      { linkId: 'trygg', type: 'person' as const, text: { nb: 'En trygg voksen' }, recommended: true },
      { linkId: 'attest', type: 'attachment' as const, text: { nb: 'Erklæring' } },
      { linkId: 'timer', type: 'decimal' as const, text: { nb: 'Timer søvn' } },
      { linkId: 'venner', type: 'repeat' as const, text: { nb: 'Venn' }, item: [{ linkId: 'kalles', type: 'string' as const, text: { nb: 'Hva vennen heter' } }] },
      { linkId: 'navn', type: 'signature' as const, text: { nb: 'Foresatt' } },
    ];
    const [part] = guideOf('kartleggingssamtale').parts;
    const outline = blankFormOutline({ ...guideOf('kartleggingssamtale'), parts: part === undefined ? [] : [{ ...part, item }] }, 'nb', { municipality: 'Fjordvik kommune', school: '' });
    expect(outlineSchema.parse(outline)).toEqual(outline);
    expect(outline.nodes.at(-1)).toEqual({ node: 'signatures', labels: ['Foresatt'], date: 'Dato' });
    for (const label of ['Bør besvares.', 'Navn', 'Rolle eller tilknytning', 'Hvilket papir', 'Hvor det ligger', 'Timer søvn', 'Venn (3)']) expect(textOf(outline)).toContain(label);
  });
});

describe('consent form', () => {
  const owner = { municipality: 'Fjordvik kommune', school: 'Bjørkelia skole' };
  const form: ConsentForm = {
    purpose: { title: { nb: 'Samarbeid med PP-tjenesten', en: 'Cooperation with the PPT' }, explanation: { nb: 'Skolen kan snakke med PP-tjenesten.' } },
    pupil: 'Máret Čáhppesgáhttu Øygård',
    recipients: [{ nb: 'PP-tjenesten' }, { nb: 'Helsesykepleier' }],
    who: 'all_guardians',
    guardians: ['Biret Čáhppesgáhttu', 'Ola Øygård'],
    pupilSigns: false,
    until: '2027-06-18',
  };
  it.each(languages)('S65, B29: stands in %s, with a no as fine as a yes', (language) => {
    const outline = consentFormOutline(form, language, owner);
    expect(outlineSchema.parse(outline)).toEqual(outline);
    const ticks = outline.nodes.flatMap((node) => (node.node === 'checks' && node.inline ? [node.items] : []));
    expect(ticks[0]?.map(({ ticked }) => ticked)).toEqual([false, false]);
    expect(textOf(outline)).not.toMatch(/undefined|null|\{\w+\}/);
  });
  it('B29: each who must answer has a line, and the pupil when old enough', () => {
    const lines = (more: Partial<ConsentForm>) => consentFormOutline({ ...form, ...more }, 'nb', owner).nodes.flatMap((node) => (node.node === 'signatures' ? node.labels : []));
    expect(lines({})).toEqual(['Foresatt: Biret Čáhppesgáhttu', 'Foresatt: Ola Øygård']);
    expect(lines({ who: 'pupil', pupilSigns: true })).toEqual(['Elev: Máret Čáhppesgáhttu Øygård']);
    expect(lines({ guardians: [] })).toEqual(['Foresatt']);
  });
  it('says until when, or that it lasts until somebody says otherwise', () => {
    expect(textOf(consentFormOutline(form, 'nb', owner))).toContain('Samtykket gjelder til 18. juni 2027');
    expect(textOf(consentFormOutline({ ...form, until: null }, 'nb', owner))).toContain('til dere sier noe annet');
  });
});

describe('referral', () => {
  it('A31, S54: says what for, why sharing is necessary and on what ground, and only the parts that were chosen', () => {
    expect(headingsOf(referralOutline(headOf('nb'), letter))).toEqual(['Hva vi ber om hjelp til', 'Hvorfor det er nødvendig å dele opplysninger', 'Hva delingen bygger på', 'Hvorfor skolen er bekymret', 'Fraværet', 'Barnets egne ord', 'Hva som er prøvd', 'Planen nå', 'Svaret']);
    const little = referralOutline(headOf('nb'), { ...letter, concern: '', childVoice: [], tried: [], plan: null });
    expect(headingsOf(little)).toEqual(['Hva vi ber om hjelp til', 'Hvorfor det er nødvendig å dele opplysninger', 'Hva delingen bygger på', 'Fraværet', 'Svaret']);
  });
  it('B49: a discussion without a name names nobody', () => {
    const nameless = referralOutline(headOf('nb', { pupil: '', group: '' }), { ...letter, anonymous: true, concern: '', childVoice: [], plan: null, ground: 'Saken drøftes uten navn.' });
    expect(textOf(nameless)).not.toContain('Máret Čáhppesgáhttu');
    expect(nameless.title).toBe('Drøfting uten navn med PP-tjenesten');
  });
});
