import type { Day } from '../../core/calendar/index';
import type { Meeting } from '../../core/meetings/index';
import type { Plan } from '../../core/plans/index';
import { aminAnswers } from './amin-answers';
import type { ToldIn } from './answers';
import { celineAnswers } from './celine-answers';

type PlanWords = Omit<Plan, 'startsOn' | 'evaluateOn' | 'returnWeeks' | 'measures'> & {
  readonly measures: readonly Omit<Plan['measures'][number], 'from' | 'until'>[];
  /** Lessons at school on each day of the first weeks, Monday to Friday. */
  readonly weeks: readonly { readonly note: string; readonly days: readonly { time: string; what: string; meetsWith: string }[] }[];
};
type MeetingWords = Pick<Meeting, 'attendees' | 'decisions' | 'childVoice' | 'interpreterLanguage' | 'interpreterPresent' | 'place' | 'time'> & { readonly notes: Readonly<Record<string, string>> };

/** A worked case of the demo: the words that people wrote at each turn. */
export interface Story {
  readonly concern: string;
  /** What was said with the home, one after the other. */
  readonly contacts: readonly [string, ...string[]];
  /** What the pupil said, step by step. */
  readonly pupilSaid: readonly [string, ...string[]];
  readonly heardBy: string;
  readonly answers: ToldIn;
  /** Those who are not told so far write no plan and hold no meeting. */
  readonly plan?: PlanWords;
  readonly meeting?: MeetingWords;
}

const day = (time: string, what: string, meetsWith: string) => ({ time, what, meetsWith });
/** Whose part it is follows the area here; a teacher may say otherwise. */
const actorOf = (area: string) => (area === 'hjem' ? ('home' as const) : area === 'fritid' ? ('pupil' as const) : ('school' as const));
const measure = (id: string, area: string, what: string, who: string, phaseOut = '') => ({ id, area, what, actor: actorOf(area), who, specialTreatment: phaseOut !== '', phaseOut });

/** Amin, after the first course of the Bufetat slides (F14-F17): reading is hard, football ended and with it the friends, and the parents dread the phone. An interpreter is needed. */
export const aminStory: Story = {
  concern: 'Amin har vært mye borte siden skolestart. Han virker trøtt når han er her, og trekker seg unna i friminuttene.',
  contacts: [
    'Ringte mor sammen med telefontolk. Foreldrene synes Amin får mye av skylden, og gruer seg når skolen ringer. De vil gjerne ha hjelp med morgenene.',
    'Ringte mor med tolk for å si at Amin var på plass til første time tirsdag, og at han spilte gitar for klassen. Mor ble glad.',
    'Snakket med far med tolk. TV og spill er av om natta nå, og det er roligere om morgenen. Onsdag orket han ikke å komme.',
  ],
  pupilSaid: [
    'Amin er trygg på Samira og musikklæreren, og vil gjerne at noen møter ham når han kommer.',
    'Amin er usikker på om kontaktlæreren liker ham. Han vil ikke bli spurt om fraværet når andre hører på.',
    'Amin vil begynne med musikk, og vil at Odin skal vite om planen.',
  ],
  heardBy: 'Miljøarbeider Samira Kveldsolbakk',
  answers: aminAnswers,
  plan: {
    longTermGoal: 'Amin er på skolen hver dag og har noen å være sammen med i friminuttene.',
    subGoals: [
      { id: 'd1', text: 'Amin kommer til første time minst tre dager i uka de neste tre ukene.' },
      { id: 'd2', text: 'Amin har minst én fast avtale med en medelev hver uke.' },
    ],
    measures: [
      measure('t1', 'skole', 'Samira møter Amin ved inngangen kl. 08.15 og går sammen med ham til timen.', 'Miljøarbeider Samira Kveldsolbakk', 'Etter tre uker møter hun ham bare mandag, så avtaler de et nikk i gangen.'),
      measure('t2', 'skole', 'Kort melding til Amin hver ettermiddag om hva som skjer i morgen.', 'Kontaktlærer'),
      measure('t3', 'skole', 'Kontaktlærer hilser på Amin når han kommer, og sier én ting som har gått bra, hver dag.', 'Kontaktlærer'),
      measure('t4', 'skole', 'Opplesing og tale til tekst i norsk. Amin velger mellom to oppgaver. Skolen spør foreldrene om lov til å be PP-tjenesten om råd.', 'Avdelingsleder'),
      measure('t5', 'skole', 'Andre aktiviteter enn fotball i storefri. Samira er ute sammen med klassen.', 'Kontaktlærer og Samira', 'Samira er ute hver dag i tre uker, så to dager i uka.'),
      measure('t6', 'hjem', 'Spill og TV er av i skoletida og etter kl. 22. Foreldrene vekker kl. 07, og sier fra til skolen om morgenen er vanskelig.', 'Foreldrene'),
      measure('t7', 'hjem', 'Fast møte annenhver uke, alltid med tolk. Vi begynner med det som har gått bra, og foreldrene forteller hva Amin får til hjemme.', 'Avdelingsleder'),
      measure('t8', 'fritid', 'Amin blir med Odin på klatring onsdager.', 'Odin og Amin, med hjelp av Samira'),
    ],
    badDay: 'Hvis Amin ikke kommer seg av gårde, ringer mor Samira før kl. 8. De avtaler én ting som er mulig den dagen, for eksempel å komme til tredje time.',
    planB: 'Hvis det ikke blir mer nærvær på tre uker, spør vi PP-tjenesten om råd og ser på om dagene må deles opp på en annen måte.',
    contactPerson: 'Kontaktlærer på 8A',
    contactHow: 'Telefon mandag og torsdag kl. 15, med telefontolk. Melding innimellom.',
    childVoice: 'Amin har vært med på å velge hvem som møter ham, og hvilke dager han begynner med.',
    weeks: [
      { note: 'Tre korte dager. Vi ser på det sammen fredag.', days: [day('08.30–10.00', 'Matematikk og norsk', 'Samira'), day('', '', ''), day('08.30–11.00', 'Matematikk, kunst og håndverk', 'Samira'), day('', '', ''), day('08.30–10.00', 'Norsk, så kort samtale', 'Samira')] },
      { note: 'Fire dager, én av dem hel.', days: [day('08.30–11.00', 'Vanlige timer', 'Samira'), day('08.30–10.00', 'Norsk', 'Kontaktlærer'), day('08.30–14.00', 'Hel dag, klatring etterpå', 'Samira'), day('', '', ''), day('08.30–11.00', 'Vanlige timer', 'Kontaktlærer')] },
      { note: 'Alle dager. Friminuttene har egne avtaler.', days: [day('08.30–14.00', 'Hel dag', 'Kontaktlærer'), day('08.30–11.00', 'Vanlige timer', 'Kontaktlærer'), day('08.30–14.00', 'Hel dag', 'Kontaktlærer'), day('08.30–11.00', 'Vanlige timer', 'Kontaktlærer'), day('08.30–14.00', 'Hel dag', 'Kontaktlærer')] },
    ],
  },
  meeting: {
    time: '14.15',
    place: 'Møterom 2',
    interpreterLanguage: 'Arabisk',
    interpreterPresent: true,
    attendees: [
      { id: 'p1', name: 'Amin', role: 'Elev', present: true },
      { id: 'p2', name: 'Mor til Amin', role: 'Foresatt', present: true },
      { id: 'p3', name: 'Marit Svaberglia', role: 'Avdelingsleder', present: true },
      { id: 'p4', name: 'Samira Kveldsolbakk', role: 'Miljøarbeider', present: true },
      { id: 'p5', name: 'Hilde Rimfrostdal', role: 'Helsesykepleier', present: false },
    ],
    childVoice: { heard: 'in_meeting', byWhom: 'Samira Kveldsolbakk', what: 'Amin sa at det hjelper når noen venter på ham, og at han vil prøve å komme til første time.', whyNot: '' },
    notes: {
      velkommen: 'Vi er her for at Amin skal få det bedre på skolen. Møtet varer en time, og alle kan be om pause.',
      'elevens-stemme': 'Amin fortalte selv hva som er vanskelig om morgenen, og at det hjelper når noen venter på ham.',
      'hva-vi-ser': 'Amin er god i musikk og i matematikk. Lesingen tar mye krefter. Samira ser at han blir med når det er andre aktiviteter enn fotball.',
      'hva-hjemmet-ser': 'Mor fortalte om morgenene, og ønsker at skolen alltid ringer med tolk, også når noe går bra.',
      'felles-forstaelse': 'For lite søvn, tunge tekster og ingen å være sammen med i storefri henger sammen. Når noe har skjedd, snakker vi sammen før noen konkluderer.',
      tiltak: 'Vi gikk gjennom planen punkt for punkt. Amin valgte hvem som møter ham, og hvilke dager han begynner med.',
      'hvem-gjor-hva': 'Hvert tiltak har ett navn. Foreldrene tar morgenene og kveldene, Samira tar inngangen.',
      'hjelp-fra-andre': 'Ikke nå. Vi ser på om PP-tjenesten bør spørres om lesingen når planen er prøvd.',
      'neste-mote': 'Om tre uker. Skolen bestiller tolk.',
    },
    decisions: [
      { id: 'v1', text: 'Vi følger planen i tre uker og møtes igjen for å se hvordan det har gått.' },
      { id: 'v2', text: 'Skolen bruker tolk i alle samtaler med hjemmet.' },
    ],
  },
};

/** Celine, after the second course of the Bufetat slides (F18, F19, F23): anxious mornings, a mother who needs her, and help from so many at once that it made things worse. That is said. */
export const celineStory: Story = {
  concern: 'Celine kommer ofte for sent og har hatt flere hele dager borte. Mor melder fra hver gang, og er bekymret.',
  contacts: ['Ringte mor. Hun forteller at Celine har vondt i magen om morgenen og gråter når de nærmer seg skolen.'],
  pupilSaid: ['Celine vil helst snakke med kontaktlæreren sin, og vil ikke at så mange voksne skal spørre.', 'Celine grubler på hva hun skal svare når noen spør hvorfor hun har vært borte.'],
  heardBy: 'Kontaktlærer',
  answers: celineAnswers,
  plan: {
    longTermGoal: 'Celine er på skolen hver dag og kjenner seg trygg der.',
    subGoals: [{ id: 'd1', text: 'Celine er på skolen fire av fem dager i uka de neste tre ukene.' }],
    measures: [
      measure('t1', 'skole', 'Kontaktlærer har igjen all kontakt med mor og Celine.', 'Kontaktlærer'),
      measure('t2', 'skole', 'Kontaktlærer er i gangen når Celine kommer, og de går inn sammen.', 'Kontaktlærer', 'Etter tre uker går hun inn sammen med Ingrid.'),
      measure('t3', 'skole', 'Ukeplanen sendes hjem på fredag. Ros gis stille og for det små.', 'Kontaktlærer'),
      measure('t4', 'elev', 'Celine og kontaktlærer øver på et kort svar til dem som spør hvor hun har vært.', 'Celine og kontaktlærer'),
      measure('t5', 'hjem', 'Mor tar kontakt selv om morgenen når det er vanskelig. Dager hjemme ligner skoledager.', 'Mor'),
      measure('t6', 'hjem', 'Celine får lande når hun kommer hjem, før noen spør hvordan det gikk.', 'Mor'),
      measure('t7', 'fritid', 'Mor avtaler med moren til Ingrid at de går sammen til skolen.', 'Mor'),
    ],
    badDay: 'Mor sender melding. Kontaktlærer svarer samme morgen og foreslår ett tidspunkt senere på dagen.',
    planB: 'Hvis magen fortsatt er vond hver morgen, spør vi helsesykepleier om en samtale, hvis Celine og mor vil.',
    contactPerson: 'Kontaktlærer på 6A',
    contactHow: 'Melding hver ettermiddag, telefon fredag.',
    childVoice: 'Celine har bedt om færre voksne og vil selv velge hvem som får vite noe.',
    weeks: [{ note: 'Vi begynner med de timene hun liker best.', days: [day('09.00–11.00', 'Norsk', 'Kontaktlærer'), day('09.00–11.00', 'Musikk', 'Kontaktlærer'), day('', '', ''), day('09.00–12.00', 'Norsk og naturfag', 'Kontaktlærer'), day('09.00–11.00', 'Norsk', 'Kontaktlærer')] }],
  },
  meeting: {
    time: '08.30',
    place: 'Rektors kontor',
    interpreterLanguage: '',
    interpreterPresent: false,
    attendees: [
      { id: 'p1', name: 'Mor til Celine', role: 'Foresatt', present: true },
      { id: 'p2', name: 'Berit Orrespillmo', role: 'Rektor', present: true },
      { id: 'p3', name: 'Kontaktlærer på 6A', role: 'Kontaktlærer', present: true },
    ],
    childVoice: { heard: 'beforehand', byWhom: 'Kontaktlærer', what: 'Celine ville ikke være med i møtet. Hun ønsker færre voksne å forholde seg til.', whyNot: '' },
    notes: { 'hva-hjemmet-ser': 'Mor er glad for at det blir én person å snakke med.', 'felles-forstaelse': 'Vi snakket om hva som har hjulpet, og hva som gjorde det verre.' },
    decisions: [{ id: 'v1', text: 'Kontaktlærer har all kontakt. Vi møtes igjen om tre uker.' }],
  },
};

/** The story's plan with its days: it starts on a Monday, and is evaluated three weeks later unless the template said otherwise. */
export function datedPlan(draft: Plan, words: PlanWords, mondays: readonly Day[]): Plan {
  const { weeks, measures, ...rest } = words;
  return {
    ...draft,
    ...rest,
    measures: measures.map((held) => ({ ...held, from: draft.startsOn, until: held.specialTreatment ? draft.evaluateOn : '' })),
    returnWeeks: weeks.map((week, index) => ({
      id: `u${index + 1}`,
      monday: mondays[index] ?? '',
      note: week.note,
      days: week.days.map((held, weekday) => ({ weekday: weekday + 1, ...held })),
    })),
  };
}
