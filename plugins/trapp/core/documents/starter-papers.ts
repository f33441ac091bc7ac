import type { Text } from '../language/index';
import type { PaperBlock, PaperTemplate } from '../papers/index';
import { standardPapers } from './standard-papers';

type Bare = PaperBlock extends infer Block ? (Block extends PaperBlock ? Omit<Block, 'key'> : never) : never;

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
const heading = (nb: string, nn: string, en: string): Bare => ({ block: 'heading', level: 2, text: text(nb, nn, en) });
const paragraph = (nb: string, nn: string, en: string): Bare => ({ block: 'paragraph', text: text(nb, nn, en) });
const field = (name: string): Bare => ({ block: 'field', field: name });
const starter = (paper: Omit<PaperTemplate, 'blocks'>, blocks: readonly Bare[]): PaperTemplate => ({ ...paper, blocks: blocks.map((block, index): PaperBlock => ({ ...block, key: `del-${index + 1}` })) });

const meetingFacts: Bare = { block: 'facts', fields: ['pupil', 'meeting-time', 'meeting-place', 'meeting-leader', 'interpreter'] };
const callUs: Bare = {
  block: 'callout',
  title: text('Lurer du på noe?', 'Lurer du på noko?', 'Any questions?'),
  text: text('Ring skolen og spør etter {owner}.', 'Ring skulen og spør etter {owner}.', 'Call the school and ask for {owner}.'),
};

/** An invitation that says what is needed and no more (B76). */
const neutralInvitation = starter(
  {
    key: 'innkalling-noytral', kind: 'invitation', tone: 'neutral', sources: ['B76', 'S46'],
    title: text('Innkalling, nøytral', 'Innkalling, nøytral', 'Invitation, neutral'), heading: text('Innkalling: {meeting-title}', 'Innkalling: {meeting-title}', 'Invitation: {meeting-title}'),
  },
  [
    paragraph('Skolen inviterer til møte om skoledagene til {pupil}.', 'Skulen inviterer til møte om skuledagane til {pupil}.', 'The school invites you to a meeting about the school days of {pupil}.'),
    meetingFacts,
    heading('Invitert', 'Invitert', 'Invited'),
    field('invited'),
    heading('Saker', 'Saker', 'Agenda'),
    field('agenda'),
    paragraph('Gi skolen beskjed hvis tiden ikke passer, eller hvis dere trenger tolk.', 'Gi skulen beskjed dersom tida ikkje passar, eller dersom de treng tolk.', 'Please tell the school if the time does not suit you, or if you need an interpreter.'),
    callUs,
  ],
);

/** The first letter home: that calling after some days is routine, and help (B75). */
const warmLetter = starter(
  {
    key: 'brev-hjem-varmt', kind: 'letter', tone: 'warm', sources: ['B75', 'B76'],
    title: text('Brev hjem, varmt', 'Brev heim, varmt', 'Letter home, warm'), heading: text('Vi savner {pupil}', 'Vi saknar {pupil}', 'We miss {pupil}'),
  },
  [
    paragraph('Hei! Vi har merket at {pupil} har vært borte noen dager, og vi tenker på dere.', 'Hei! Vi har merka at {pupil} har vore borte nokre dagar, og vi tenkjer på dykk.', 'Hello! We have noticed that {pupil} has been away for some days, and we are thinking of you.'),
    paragraph('Vi tar kontakt med alle hjem når en elev har vært borte en stund. Det er en rutine vi har for å kunne hjelpe tidlig. Ingen har gjort noe galt.', 'Vi tek kontakt med alle heimar når ein elev har vore borte ei stund. Det er ein rutine vi har for å kunne hjelpe tidleg. Ingen har gjort noko gale.', 'We contact every home when a pupil has been away for a while. It is a routine that lets us help early. Nobody has done anything wrong.'),
    heading('Det vi gjerne vil', 'Det vi gjerne vil', 'What we would like'),
    { block: 'list', ordered: false, items: [
      text('Høre hvordan dere har det, og hva {pupil} selv sier.', 'Høyre korleis de har det, og kva {pupil} sjølv seier.', 'To hear how you are, and what {pupil} says.'),
      text('Finne ut sammen hva som kan gjøre det lettere å komme.', 'Finne ut saman kva som kan gjere det lettare å kome.', 'To find out together what could make coming easier.'),
      text('Si hva skolen kan gjøre, med en gang.', 'Seie kva skulen kan gjere, med ein gong.', 'To say what the school can do, at once.'),
    ] },
    paragraph('Dere kjenner {pupil} best. Fortell oss gjerne hva dere tror.', 'De kjenner {pupil} best. Fortel oss gjerne kva de trur.', 'You know {pupil} best. Please tell us what you think.'),
    callUs,
    paragraph('Vennlig hilsen {owner}, {school}', 'Vennleg helsing {owner}, {school}', 'Kind regards, {owner}, {school}'),
  ],
);

const neutralLetter = starter(
  {
    key: 'brev-hjem-noytralt', kind: 'letter', tone: 'neutral', sources: ['B75', 'B76'],
    title: text('Brev hjem, nøytralt', 'Brev heim, nøytralt', 'Letter home, neutral'), heading: text('Om fraværet til {pupil}', 'Om fråværet til {pupil}', 'About the absence of {pupil}'),
  },
  [
    { block: 'facts', fields: ['pupil', 'school', 'today'] },
    paragraph('{pupil} har hatt fravær som gjør at skolen etter rutinen tar kontakt med hjemmet.', '{pupil} har hatt fråvær som gjer at skulen etter rutinen tek kontakt med heimen.', '{pupil} has been absent to an extent where the school, by its routine, contacts the home.'),
    paragraph('Vi vil gjerne avtale en samtale om hva som er årsaken, og hva skolen kan bidra med.', 'Vi vil gjerne avtale ein samtale om kva som er årsaka, og kva skulen kan bidra med.', 'We would like to arrange a talk about the reasons, and about what the school can do.'),
    callUs,
    paragraph('{owner}, {school}', '{owner}, {school}', '{owner}, {school}'),
  ],
);

/** A sheet for all homes, so that nobody is taken by surprise (B73, B74). */
const leaflet = starter(
  {
    key: 'til-foresatte', kind: 'information', sources: ['B73', 'B74', 'B75'],
    title: text('Informasjon til foresatte', 'Informasjon til føresette', 'Information for guardians'), heading: text('Slik følger vi opp fravær', 'Slik følgjer vi opp fråvær', 'How we follow up absence'),
  },
  [
    paragraph('Alle barn kan ha perioder der det er vanskelig å komme på skolen. Vi følger med fra første dag, for å kunne hjelpe tidlig.', 'Alle barn kan ha periodar der det er vanskeleg å kome på skulen. Vi følgjer med frå første dag, for å kunne hjelpe tidleg.', 'All children may have times when coming to school is hard. We pay attention from the first day, so that we can help early.'),
    heading('Når vi ringer hjem', 'Når vi ringjer heim', 'When we call home'),
    paragraph('Vi ringer alle hjem når en elev har vært borte en stund. Det er en rutine og ingen anklage: vi vil høre hva vi kan gjøre.', 'Vi ringjer alle heimar når ein elev har vore borte ei stund. Det er ein rutine og inga skulding: vi vil høyre kva vi kan gjere.', 'We call every home when a pupil has been away for a while. It is routine and no accusation: we want to hear what we can do.'),
    heading('De som kan hjelpe', 'Dei som kan hjelpe', 'Those who can help'),
    field('services'),
    heading('Dette bygger vi på', 'Dette byggjer vi på', 'What we build on'),
    field('legal-references'),
    paragraph('Hilsen {school}, {municipality}', 'Helsing {school}, {municipality}', 'Regards, {school}, {municipality}'),
  ],
);

/** The checklist of what works, as a paper of its own (B107). */
const checklist = starter(
  {
    key: 'sjekkliste-tiltak', kind: 'information', sources: ['B107', 'B24'],
    title: text('Sjekkliste: tiltak som hjelper', 'Sjekkliste: tiltak som hjelper', 'Checklist: measures that help'), heading: text('Sjekkliste: tiltak som hjelper', 'Sjekkliste: tiltak som hjelper', 'Checklist: measures that help'),
  },
  [
    paragraph('Gå gjennom lista sammen før dere velger tiltak. Kryss av det dere har prøvd, og skriv hva som hjalp.', 'Gå gjennom lista saman før de vel tiltak. Kryss av det de har prøvd, og skriv kva som hjelpte.', 'Go through the list together before choosing measures. Tick what you have tried, and write what helped.'),
    heading('Før dere begynner', 'Før de byrjar', 'Before you begin'),
    { block: 'checks', items: [
      text('Eleven har fått si hva som er vanskelig, og hva som hjelper.', 'Eleven har fått seie kva som er vanskeleg, og kva som hjelper.', 'The pupil has said what is hard, and what helps.'),
      text('Én voksen på skolen møter eleven hver dag.', 'Éin vaksen på skulen møter eleven kvar dag.', 'One adult at school meets the pupil every day.'),
      text('Alle lærerne vet hva som er avtalt.', 'Alle lærarane veit kva som er avtalt.', 'All teachers know what is agreed.'),
      text('Det er bestemt når dere ser på planen igjen.', 'Det er bestemt når de ser på planen igjen.', 'It is decided when you look at the plan again.'),
    ] },
    heading('Tiltak', 'Tiltak', 'Measures'),
    field('measure-ideas'),
    { block: 'lines', text: text('Dette hjalp', 'Dette hjelpte', 'This helped'), count: 5 },
  ],
);

const warmInvitation: PaperTemplate = {
  ...standardPapers.invitation, key: 'innkalling-varm', tone: 'warm', title: text('Innkalling, varm', 'Innkalling, varm', 'Invitation, warm'), sources: ['B76', 'S46', 'B23'],
};

/** What a new paper may be begun from: the usual papers as they are, letters in two tones, and sheets about nobody (B73-B76, B107). */
export const starterPapers: readonly PaperTemplate[] = [
  standardPapers.plan, standardPapers.return_plan, warmInvitation, neutralInvitation, standardPapers.agenda, standardPapers.minutes,
  standardPapers.team_minutes, standardPapers.case_minutes, standardPapers.conversation, standardPapers.evaluation, standardPapers.referral, warmLetter, neutralLetter, leaflet, checklist,
];
