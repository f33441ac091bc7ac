import {
  conversationOutline,
  evaluationOutline,
  minutesOutline,
  planOutline,
  referralOutline,
  type Outline,
  type PaperHead,
  type ReferralLetter,
} from '../../plugins/trapp/core/documents/index';
import { guideSchema, type Guide } from '../../plugins/trapp/core/guides/index';
import type { Language } from '../../plugins/trapp/core/language/index';
import { meetingTemplateSchema, type Meeting } from '../../plugins/trapp/core/meetings/index';
import { planTemplateSchema, type Evaluation, type Plan } from '../../plugins/trapp/core/plans/index';
import guides from '../../plugins/trapp/packs/sondre-land/guides.json';
import meetingTemplates from '../../plugins/trapp/packs/sondre-land/meeting-templates.json';
import planTemplates from '../../plugins/trapp/packs/sondre-land/plan-templates.json';

/** Papers as a school would really write them, about made-up people, by the templates of the Søndre Land pack. */
export const planTemplate = planTemplateSchema.parse(planTemplates[0]);
export const meetingTemplate = meetingTemplateSchema.parse(meetingTemplates[0]);

export function guideOf(key: string): Guide {
  return guideSchema.parse(guides.find((guide) => guide.key === key));
}

export function headOf(language: Language, more: Partial<PaperHead> = {}): PaperHead {
  return {
    language,
    municipality: 'Fjordvik kommune',
    school: 'Bjørkelia skole',
    group: '8B',
    pupil: 'Máret Čáhppesgáhttu Øygård',
    writtenBy: 'Ingvild Åsmundtveit',
    signedOn: '2026-11-20',
    revision: 1,
    madeOn: '2026-11-20',
    routine: { title: { nb: 'Oppfølging av bekymringsfullt fravær', nn: 'Oppfølging av bekymringsfullt fråvær', en: 'Following up worrying absence' }, version: 3 },
    ...more,
  };
}

const day = (weekday: number, time: string, what: string, meetsWith: string) => ({ weekday, time, what, meetsWith });

export const plan: Plan = {
  longTermGoal: 'Máret er på skolen hele dagen, har noen å være sammen med i friminuttene, og synes det er greit å stå opp om morgenen.',
  subGoals: [
    { id: 'g1', text: 'Er med i de to første timene mandag, onsdag og fredag.' },
    { id: 'g2', text: 'Spiser lunsj sammen med Amina og Sol minst to dager i uka.' },
    { id: 'g3', text: 'Har prøvd én mattetime på grupperom uten å gå hjem etterpå.' },
  ],
  measures: [
    { id: 'm1', area: 'skole', what: 'Ingvild møter Máret ved inngangen mot sør klokka 08.20. De går sammen inn før de andre kommer.', who: 'Ingvild, kontaktlærer', from: '2026-11-23', until: '2026-12-11', specialTreatment: true, phaseOut: 'Fra 30. november møtes de i gangen, fra 7. desember i klasserommet.' },
    { id: 'm2', area: 'hjem', what: 'Mamma vekker klokka 07.00 og lar gardinene være åpne. Telefonen ligger i stua fra klokka 22.', who: 'Mamma', from: '2026-11-23', until: '', specialTreatment: false, phaseOut: '' },
    { id: 'm3', area: 'skole', what: 'Matematikk på grupperom sammen med to andre. Oppgavene er de samme som i klassen, men færre.', who: 'Jon, matematikklærer', from: '2026-11-23', until: '2026-12-11', specialTreatment: false, phaseOut: '' },
    { id: 'm4', area: 'fritid', what: 'Máret blir med Sol på ridning torsdager. Pappa kjører.', who: 'Pappa', from: '2026-11-26', until: '', specialTreatment: false, phaseOut: '' },
    { id: 'm5', area: 'elev', what: 'Sender en tommel opp eller ned til Ingvild før klokka åtte, så hun vet hvordan morgenen er.', who: 'Máret', from: '', until: '', specialTreatment: false, phaseOut: '' },
    { id: 'm6', area: 'skole', what: 'Samtale om søvn og mage, og en time til fastlegen hvis det trengs.', who: 'Helsesykepleier Kari', from: '', until: '2026-12-04', specialTreatment: false, phaseOut: '' },
  ],
  returnWeeks: [
    {
      id: 'w1',
      monday: '2026-11-23',
      days: [
        day(1, '08.20–10.00', 'Norsk og samfunnsfag i klassen', 'Ingvild ved inngangen'),
        day(2, '', '', ''),
        day(3, '08.20–10.00', 'Engelsk, så kunst og håndverk', 'Ingvild'),
        day(4, '', '', ''),
        day(5, '08.20–11.30', 'De to første timene og lunsj med Amina og Sol', 'Ingvild'),
      ],
      note: 'Torsdag ringer Ingvild klokka 14 for å høre hvordan det går.',
    },
    {
      id: 'w2',
      monday: '2026-11-30',
      days: [
        day(1, '08.20–11.30', 'Tre timer og lunsj', 'Ingvild i gangen'),
        day(2, '10.00–11.30', 'Matematikk på grupperom', 'Jon'),
        day(3, '08.20–11.30', 'Tre timer og lunsj', 'Ingvild i gangen'),
        day(4, '', '', ''),
        day(5, '08.20–13.00', 'Fire timer', 'Ingvild i gangen'),
      ],
      note: '',
    },
  ],
  badDay: 'Hvis Máret ikke klarer å komme til avtalt tid, prøver vi på nytt klokka 10. Mamma sender melding til Ingvild. Ingen spør hvorfor i klassen. Klarer hun det ikke den dagen, ringer Ingvild klokka 13, og vi prøver igjen i morgen.',
  planB: 'Er det fortsatt vanskelig etter to uker, kommer Ingvild hjem en morgen og følger Máret til skolen.\nVi ber samtidig PP-tjenesten om et møte.',
  contactPerson: 'Ingvild Åsmundtveit, telefon 00 00 00 01',
  contactHow: 'Melding hver dag, telefon torsdager klokka 14.',
  childVoice: 'Jeg vil egentlig være på skolen. Det er verst å komme inn når alle sitter der. Det hjelper hvis noen jeg kjenner venter på meg.',
  startsOn: '2026-11-23',
  evaluateOn: '2026-12-11',
};

export const meeting: Meeting = {
  date: '2026-11-20',
  time: '14.30–15.30',
  place: 'Møterom 2, Bjørkelia skole',
  leader: 'Per Žagar, avdelingsleder',
  noteTaker: 'Ingvild Åsmundtveit',
  interpreterLanguage: 'Nordsamisk',
  interpreterPresent: true,
  attendees: [
    { id: 'a1', name: 'Máret Čáhppesgáhttu Øygård', role: 'Elev', present: true },
    { id: 'a2', name: 'Biret Čáhppesgáhttu', role: 'Mamma', present: true },
    { id: 'a3', name: 'Ola Øygård', role: 'Pappa', present: false },
    { id: 'a4', name: 'Per Žagar', role: 'Avdelingsleder', present: true },
    { id: 'a5', name: 'Ingvild Åsmundtveit', role: 'Kontaktlærer', present: true },
    { id: 'a6', name: 'Kari Nguyễn', role: 'Helsesykepleier', present: true },
  ],
  agenda: meetingTemplate.agenda.map((item, index) => ({
    key: item.key,
    responsible: index % 2 === 0 ? 'Per Žagar' : 'Ingvild Åsmundtveit',
    notes: [
      'Vi hilste på hverandre og ble enige om å bruke en time. Máret vil være med hele møtet, men vil helst slippe å svare først.',
      'Máret har vært borte 14 dager siden høstferien, mest mandager og torsdager. Mamma kjenner seg igjen i tallene.',
      'Det er lettest å komme når noen møter henne ved døra. Det er vanskeligst å gå inn i klasserommet når alle har satt seg.',
      '',
      'Vi gikk gjennom forslaget til tiltaksplan. Mamma vil at telefonen skal være i stua om natta. Máret syns det er greit hvis det gjelder alle hjemme.',
    ][index % 5] ?? '',
  })),
  childVoice: { heard: 'in_meeting', byWhom: '', what: 'Det er bedre nå som dere vet det. Jeg vil ikke at de andre i klassen skal få beskjed.', whyNot: '' },
  decisions: [
    { id: 'd1', text: 'Vi følger tiltaksplanen fra mandag 23. november.' },
    { id: 'd2', text: 'Klassen får ikke vite noe uten at Máret har sagt ja.' },
  ],
  actionItems: [
    { id: 'i1', what: 'Gi alle faglærerne beskjed om planen', who: 'Ingvild', due: '2026-11-23' },
    { id: 'i2', what: 'Bestille tolk til neste møte', who: 'Per', due: '2026-11-27' },
    { id: 'i3', what: 'Ta med vekkerklokke fra butikken', who: 'Mamma', due: '2026-11-22' },
  ],
  nextMeeting: '2026-12-11',
};

export const evaluation: Evaluation = {
  planRecordId: 'r1',
  subGoals: [
    { id: 'g1', reached: 'yes', note: 'Ni av ni dager.' },
    { id: 'g2', reached: 'partly', note: 'Én dag i uka. Sol var syk den andre uka.' },
    { id: 'g3', reached: 'no', note: '' },
  ],
  measures: [
    { id: 'm1', carriedOut: 'yes', effect: 'good', note: 'Dette var det viktigste, sier Máret.' },
    { id: 'm2', carriedOut: 'partly', effect: 'some', note: '' },
    { id: 'm3', carriedOut: 'no', effect: '', note: 'Rommet var opptatt. Jon finner et annet.' },
  ],
  planB: 'Vi trengte den ikke.',
  childVoice: 'Det går bedre. Jeg vil fortsatt at noen venter i gangen.',
  guardiansView: 'Morgenene er roligere. Vi er lettet.',
  summary: 'Máret er mye mer på skolen enn før. Vi fortsetter planen i tre uker til, og tar matematikk på et nytt rom.',
};

export const effect = {
  before: { schoolDays: 14, absentDays: 8, presencePercent: 42.86, from: '2026-11-03', to: '2026-11-20' },
  after: { schoolDays: 14, absentDays: 2, presencePercent: 85.71, from: '2026-11-23', to: '2026-12-10' },
};

export const answers = {
  'prep-rom': 'Grupperommet ved biblioteket',
  'skole-praksis': 'Vi har begynt timen med høytlesning. Det kan være vanskelig for Máret.',
  'apning-omfang': '14 dager og 6 enkelttimer siden skolestart.',
  'apning-bekymring': 'Vi savner Máret, og vi er redd for at hun mister kontakten med klassen.',
  'apning-trappa': true,
  'slutt-oppsummering': 'Det er vanskelig å komme inn når timen har begynt. Det hjelper at noen venter.',
  'slutt-bekymringsmelding': true,
  'slutt-bekymringsmelding-hva': 'Vurdert av avdelingsleder',
  'slutt-plan-dato': '2026-11-20',
};

export const letter: ReferralLetter = {
  service: { nb: 'PP-tjenesten', nn: 'PP-tenesta', en: 'The educational psychology service' },
  anonymous: false,
  purpose: 'Råd om hvordan Máret kan få lese og skrive uten å bli sliten.',
  necessity: 'Vi har prøvd det vi kan selv, og trenger noen som kjenner lesevansker.',
  ground: 'Biret Čáhppesgáhttu og Ola Øygård har samtykket.',
  concern: 'Máret har vært mye borte siden høstferien.',
  absence: '14 dager og 6 enkelttimer siden skolestart.',
  childVoice: [{ what: 'Det er verst å komme inn når alle sitter der.', byWhom: 'Ingvild', on: '2026-11-20' }],
  tried: [{ what: 'Matematikk på grupperom', effect: 'some' }],
  plan: { goal: plan.longTermGoal, measures: plan.measures.map(({ what }) => what) },
  answerBy: '2026-12-11',
};

export const outlines: Record<string, (language: Language, more?: Partial<PaperHead>) => Outline> = {
  plan: (language, more) => planOutline(headOf(language, more), planTemplate, { plan, changes: [] }),
  minutes: (language, more) => minutesOutline(headOf(language, more), meetingTemplate, meeting),
  evaluation: (language, more) => evaluationOutline(headOf(language, more), { plan, evaluation, effect }),
  conversation: (language, more) => conversationOutline(headOf(language, more), { guide: guideOf('kartleggingssamtale'), answers }),
  referral: (language, more) => referralOutline(headOf(language, more), letter),
};
