import type { Day } from '../../core/calendar/index';
import type { Meeting } from '../../core/meetings/index';
import type { Plan } from '../../core/plans/index';

type PlanWords = Omit<Plan, 'startsOn' | 'evaluateOn' | 'returnWeeks' | 'measures'> & {
  readonly measures: readonly Omit<Plan['measures'][number], 'from' | 'until'>[];
  /** Lessons at school on each day of the first weeks, Monday to Friday. */
  readonly weeks: readonly { readonly note: string; readonly days: readonly { time: string; what: string; meetsWith: string }[] }[];
};
type MeetingWords = Pick<Meeting, 'attendees' | 'decisions' | 'childVoice' | 'interpreterLanguage' | 'interpreterPresent' | 'place' | 'time'> & { readonly notes: readonly string[] };

/** One of the demo's two worked cases: the words that people wrote at each turn. */
export interface Story {
  readonly concern: string;
  readonly contact: string;
  readonly pupilSaid: string;
  readonly heardBy: string;
  readonly conversation: readonly string[];
  readonly plan: PlanWords;
  readonly meeting: MeetingWords;
}

const day = (time: string, what: string, meetsWith: string) => ({ time, what, meetsWith });
const measure = (id: string, area: string, what: string, who: string, phaseOut = '') => ({ id, area, what, who, specialTreatment: phaseOut !== '', phaseOut });

/** Amin sits up late with a game where his friends are, and has few at school. An interpreter is needed at home. */
export const aminStory: Story = {
  concern: 'Amin har vært mye borte siden skolestart. Han virker trøtt når han er her, og trekker seg unna i friminuttene.',
  contact: 'Ringte mor sammen med telefontolk. Hun sier at det er vanskelig å få Amin opp om morgenen, og vil gjerne ha hjelp.',
  pupilSaid: 'Amin vil gjerne at noen møter ham når han kommer, og å slippe å gå inn i klassen alene midt i timen.',
  heardBy: 'Miljøarbeider Samira Kveldsolbakk',
  conversation: [
    'Trives best når han får holde på med noe praktisk, og i timer med få elever.',
    'Vennene sine treffer han mest i spill på nett om kvelden.',
    'Er usikker på hvem han kan gå til hvis noe er vanskelig i friminuttet.',
    'Liker matematikk, og sier at han gjerne vil komme i gang igjen.',
    'Mor forteller at kveldene blir sene, og at morgenene er det vanskeligste.',
    'Skolen kan bli tydeligere på hvem som tar imot, og gjøre dagen lettere å se for seg.',
  ],
  plan: {
    longTermGoal: 'Amin er på skolen hver dag og har noen å være sammen med i friminuttene.',
    subGoals: [
      { id: 'd1', text: 'Amin kommer til første time minst tre dager i uka de neste tre ukene.' },
      { id: 'd2', text: 'Amin har minst én fast avtale med en medelev hver uke.' },
    ],
    measures: [
      measure('t1', 'skole', 'Samira møter Amin ved inngangen kl. 08.15 og går sammen med ham til timen.', 'Miljøarbeider Samira Kveldsolbakk', 'Etter tre uker møter hun ham bare mandag, så avtaler de et nikk i gangen.'),
      measure('t2', 'skole', 'Kort melding til Amin hver ettermiddag om hva som skjer i morgen.', 'Kontaktlærer'),
      measure('t3', 'hjem', 'Spillet slås av kl. 22. Mor vekker kl. 07 og sier fra til skolen om morgenen er vanskelig.', 'Mor'),
      measure('t4', 'fritid', 'Amin blir med Odin på klatring onsdager.', 'Odin og Amin, med hjelp av Samira'),
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
    notes: [
      'Alle er enige om at vi er her for at Amin skal få det bedre på skolen.',
      'Amin fortalte selv hva som er vanskelig om morgenen, og hva som går fint.',
      'Vi gikk gjennom planen punkt for punkt. Mor ønsket at skolen ringer med tolk.',
      'Vi ble enige om hvem som gjør hva, og skrev det inn i planen.',
    ],
    decisions: [
      { id: 'v1', text: 'Vi følger planen i tre uker og møtes igjen for å se hvordan det har gått.' },
      { id: 'v2', text: 'Skolen bruker tolk i alle samtaler med hjemmet.' },
    ],
  },
};

/** Celine has anxious mornings. Earlier follow-up made it worse, and that is said. */
export const celineStory: Story = {
  concern: 'Celine kommer ofte for sent og har hatt flere hele dager borte. Mor melder fra hver gang, og er bekymret.',
  contact: 'Ringte mor. Hun forteller at Celine har vondt i magen om morgenen og gråter når de nærmer seg skolen.',
  pupilSaid: 'Celine vil helst snakke med kontaktlæreren sin, og vil ikke at så mange voksne skal spørre.',
  heardBy: 'Kontaktlærer',
  conversation: [
    'Celine liker norsk og musikk, og har én god venn i klassen.',
    'Overgangene mellom timene er vanskeligst, særlig når det er mye lyd.',
    'Hun opplevde at det ble verre da mange voksne begynte å spørre på en gang.',
    'Mor ønsker én fast person å snakke med på skolen.',
    'Det hjelper å vite kvelden før hva som skal skje.',
  ],
  plan: {
    longTermGoal: 'Celine er på skolen hver dag og kjenner seg trygg der.',
    subGoals: [{ id: 'd1', text: 'Celine er på skolen fire av fem dager i uka de neste tre ukene.' }],
    measures: [
      measure('t1', 'skole', 'Kontaktlærer tar over all kontakt med mor og Celine.', 'Kontaktlærer'),
      measure('t2', 'skole', 'Celine kommer inn bakdøra ti minutter før det ringer.', 'Kontaktlærer', 'Etter tre uker går hun inn sammen med vennen sin.'),
      measure('t3', 'elev', 'Celine får en plan for dagen på kvelden, med bilder.', 'Kontaktlærer'),
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
    notes: ['Vi snakket om hva som har hjulpet, og hva som gjorde det verre.', 'Mor er glad for at det blir én person å snakke med.'],
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
