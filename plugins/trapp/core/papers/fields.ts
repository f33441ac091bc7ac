import type { Language, Text } from '../language/index';
import { paperKinds, type PaperKind } from './paper-template';

/** What a paper can fill in by itself. `value` stands in a line of text; `block` is a piece of its own: a table, a list, somebody's words. */
export interface PaperField {
  readonly name: Text;
  readonly shape: 'value' | 'block';
  readonly kinds: readonly PaperKind[];
}

const everywhere = paperKinds;
/** Minutes of several cases say of each what their reader may know, and nothing of one pupil in a line of its own (B49). */
const ofPupil: readonly PaperKind[] = paperKinds.filter((kind) => kind !== 'information' && kind !== 'team_minutes');
const ofPlan: readonly PaperKind[] = ['plan', 'return_plan'];
const ofMeeting: readonly PaperKind[] = ['agenda', 'invitation', 'minutes'];
const ofRecord: readonly PaperKind[] = [...ofPlan, ...ofMeeting];
const ofSeveral: readonly PaperKind[] = ['team_minutes', 'case_minutes'];

const text = (nb: string, nn: string, en: string, se?: string): Text => ({ nb, nn, en, ...(se !== undefined && { se }) });
const value = (kinds: readonly PaperKind[], name: Text): PaperField => ({ name, shape: 'value', kinds });
const block = (kinds: readonly PaperKind[], name: Text): PaperField => ({ name, shape: 'block', kinds });

/** The catalogue of fields: the closed list of what texts and blocks may ask for. Names are unlike each other in each language. */
export const paperFields: Readonly<Record<string, PaperField>> = {
  pupil: value(ofPupil, text('Elev', 'Elev', 'Pupil', 'Oahppi')),
  group: value(ofPupil, text('Klasse', 'Klasse', 'Class')),
  school: value(everywhere, text('Skole', 'Skule', 'School', 'Skuvla')),
  municipality: value(everywhere, text('Kommune', 'Kommune', 'Municipality')),
  today: value(everywhere, text('Dagens dato', 'Dagens dato', 'Date of today')),
  routine: value(everywhere, text('Rutinens navn', 'Namnet på rutinen', 'Name of the routine')),
  owner: value(ofPupil, text('Saksansvarlig', 'Saksansvarleg', 'Case owner')),
  'written-by': value([...ofPupil, 'team_minutes'], text('Skrevet av', 'Skrive av', 'Written by')),
  'signed-on': value([...ofRecord, ...ofSeveral, 'conversation', 'evaluation', 'referral'], text('Godkjent', 'Godkjent', 'Approved')),

  'plan-title': value(ofPlan, text('Planens navn', 'Namnet på planen', 'Name of the plan')),
  'plan-period': value(ofPlan, text('Planen gjelder', 'Planen gjeld', 'The plan runs')),
  'evaluate-on': value(ofPlan, text('Dagen vi ser på planen igjen', 'Dagen vi ser på planen igjen', 'Day we look at the plan again')),
  'contact-person': value(ofPlan, text('Kontaktperson', 'Kontaktperson', 'Contact')),
  'contact-how': value(ofPlan, text('Når og hvordan', 'Når og korleis', 'When and how')),

  'meeting-title': value([...ofMeeting, ...ofSeveral], text('Møtets navn', 'Namnet på møtet', 'Name of the meeting')),
  'meeting-time': value([...ofMeeting, ...ofSeveral], text('Dato og tid', 'Dato og tid', 'Date and time')),
  'meeting-place': value([...ofMeeting, 'team_minutes'], text('Sted', 'Stad', 'Place')),
  'meeting-leader': value([...ofMeeting, 'team_minutes'], text('Møteleder', 'Møteleiar', 'Chair')),
  'note-taker': value(['minutes', 'team_minutes'], text('Referent', 'Referent', 'Note taker')),
  interpreter: value(ofMeeting, text('Tolk', 'Tolk', 'Interpreter')),
  'next-meeting': value(['minutes'], text('Neste møte', 'Neste møte', 'Next meeting')),
  'nameless-cases': value(['team_minutes'], text('Saker uten navn', 'Saker utan namn', 'Cases without a name')),

  introduction: block([...ofRecord, 'team_minutes'], text('Innledningen fra malen', 'Innleiinga frå malen', 'Introduction from the template')),
  'conversation-title': value(['conversation'], text('Samtalens navn', 'Namnet på samtalen', 'Name of the conversation')),
  'plan-started': value(['evaluation'], text('Planen startet', 'Planen starta', 'The plan started')),
  'referral-title': value(['referral'], text('Henvisningens navn', 'Namnet på tilvisinga', 'Name of the referral')),
  service: value(['referral'], text('Henvist til', 'Tilvist til', 'Referred to')),
  'answer-by': value(['referral'], text('Svarfrist', 'Svarfrist', 'Answer due')),

  changes: block(ofPlan, text('Endringene fra forrige plan', 'Endringane frå førre plan', 'Changes from the plan before')),
  'long-term-goal': block(ofPlan, text('Langsiktig mål', 'Langsiktig mål', 'Long-term goal')),
  'sub-goals': block(ofPlan, text('Delmål', 'Delmål', 'Sub-goals')),
  'child-voice': block(['plan', 'return_plan', 'minutes', 'evaluation', 'referral'], text('Elevens egne ord', 'Eigne ord frå eleven', 'The pupil’s own words')),
  measures: block(ofPlan, text('Tiltakene', 'Tiltaka', 'Measures')),
  'return-plan': block(ofPlan, text('Opptrappingsplanen uke for uke', 'Opptrappingsplanen veke for veke', 'Return plan week by week')),
  'bad-day': block(ofPlan, text('En vanskelig dag', 'Ein vanskeleg dag', 'A difficult day')),
  'plan-b': block(ofPlan, text('Plan B', 'Plan B', 'Plan B')),

  invited: block(['agenda', 'invitation'], text('De inviterte', 'Dei inviterte', 'Those invited')),
  agenda: block(['agenda', 'invitation'], text('Sakslista', 'Saklista', 'Agenda')),
  'agenda-responsible': block(['agenda', 'invitation'], text('Sakslista med ansvarlige', 'Saklista med ansvarlege', 'Agenda with those responsible')),
  attendees: block(['minutes', ...ofSeveral], text('Deltakerne', 'Deltakarane', 'Those present')),
  discussed: block(['minutes', 'team_minutes'], text('Det vi snakket om', 'Det vi snakka om', 'What was discussed')),
  wishes: block(['agenda', 'minutes'], text('Ønsker til møtet', 'Ønske til møtet', 'Wishes for the meeting')),
  decisions: block(['minutes'], text('Det som ble avtalt', 'Det som vart avtalt', 'What was agreed')),
  actions: block(['minutes', 'case_minutes'], text('Hvem gjør hva', 'Kven gjer kva', 'Who does what')),
  cases: block(['team_minutes'], text('Sakene', 'Sakene', 'The cases')),
  'by-name': block(['case_minutes'], text('Med eller uten navn', 'Med eller utan namn', 'By name or not')),
  asked: block(['case_minutes'], text('Det møtet ble spurt om', 'Det møtet vart spurt om', 'What the meeting was asked')),
  decided: block(['case_minutes'], text('Det møtet kom fram til', 'Det møtet kom fram til', 'What the meeting came to')),

  answers: block(['conversation'], text('Svarene', 'Svara', 'Answers')),

  summary: block(['evaluation'], text('Kort fortalt', 'Kort fortalt', 'In short')),
  presence: block(['evaluation'], text('Nærvær før og etter', 'Nærvær før og etter', 'Presence before and after')),
  'goals-reached': block(['evaluation'], text('Målene og hvordan det gikk', 'Måla og korleis det gjekk', 'Goals and how they went')),
  'measures-judged': block(['evaluation'], text('Tiltakene og hvordan de virket', 'Tiltaka og korleis dei verka', 'Measures and how they worked')),
  'plan-b-judged': block(['evaluation'], text('Plan B og hvordan den gikk', 'Plan B og korleis den gjekk', 'Plan B and how it went')),
  'guardians-view': block(['evaluation'], text('De foresattes syn', 'Synet til dei føresette', 'The guardians’ view')),

  purpose: block(['referral'], text('Det vi ber om hjelp til', 'Det vi ber om hjelp til', 'What we ask for help with')),
  necessity: block(['referral'], text('Hvorfor det er nødvendig å dele', 'Kvifor det er nødvendig å dele', 'Why sharing is necessary')),
  ground: block(['referral'], text('Det delingen bygger på', 'Det delinga byggjer på', 'What the sharing rests on')),
  concern: block(['referral'], text('Bekymringen', 'Uroa', 'The concern')),
  absence: block(['referral'], text('Fraværet', 'Fråværet', 'The absence')),
  tried: block(['referral'], text('Det som er prøvd', 'Det som er prøvd', 'What has been tried')),
  'current-plan': block(['referral'], text('Planen nå', 'Planen no', 'The plan now')),

  services: block(everywhere, text('Tjenestene som kan hjelpe', 'Tenestene som kan hjelpe', 'Services that can help')),
  'measure-ideas': block(everywhere, text('Tiltakene i katalogen', 'Tiltaka i katalogen', 'Measures in the catalogue')),
  'legal-references': block(everywhere, text('Lovhenvisningene', 'Lovtilvisingane', 'Legal references')),
};

/** The fields that papers of the kind may ask for, in the catalogue's order. */
export function fieldsOf(kind: PaperKind, shape?: PaperField['shape']): string[] {
  return Object.entries(paperFields).flatMap(([key, field]) => (field.kinds.includes(kind) && (shape === undefined || field.shape === shape) ? [key] : []));
}

/** What a field is called; as it stands for one that is not in the catalogue. */
export function fieldName(key: string, language: Language): string {
  const name = Object.hasOwn(paperFields, key) ? paperFields[key]?.name : undefined;
  return name === undefined ? key : (name[language] ?? name.nb);
}

/** Is it a field that papers of the kind may ask for, in this shape? */
export function isFieldOf(kind: PaperKind, key: string, shape: PaperField['shape']): boolean {
  const field = Object.hasOwn(paperFields, key) ? paperFields[key] : undefined;
  return field !== undefined && field.shape === shape && field.kinds.includes(kind);
}
