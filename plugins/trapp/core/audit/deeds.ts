import type { Text } from '../language/index';

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/**
 * What somebody has done with what is about a pupil, as it is told to those who ask who has seen it: "Kari Nordmann leste planen". Never what was
 * written or read. Those of `lists` are the pupil's name among others'.
 */
export const deeds = {
  class_list: text('så klasselisten', 'såg klasselista', 'looked at the class list'),
  overview: text('så eleven i en oversikt', 'såg eleven i ei oversikt', 'saw the pupil in a list'),
  pupil: text('så på fraværet til eleven', 'såg på fråværet til eleven', 'looked at the pupil’s absence'),
  finding: text('leste hvorfor eleven er meldt om', 'las kvifor eleven er meldt om', 'read why the pupil was noticed'),
  concern: text('leste bekymringen', 'las bekymringa', 'read the concern'),
  concern_raised: text('meldte en bekymring', 'melde ei bekymring', 'raised a concern'),
  concern_assessed: text('vurderte en bekymring', 'vurderte ei bekymring', 'assessed a concern'),
  check: text('gikk gjennom en sjekkliste', 'gjekk gjennom ei sjekkliste', 'went through a check list'),
  check_answered: text('svarte om eleven i en sjekkliste', 'svarte om eleven i ei sjekkliste', 'answered about the pupil in a check list'),
  case_opened: text('åpnet en sak', 'opna ei sak', 'opened a case'),
  case: text('leste saken', 'las saka', 'read the case'),
  case_printed: text('skrev ut hele saken', 'skreiv ut heile saka', 'printed the whole case'),
  journal: text('leste forløpet i saken', 'las forløpet i saka', 'read the course of the case'),
  effects: text('så hva tiltakene har gitt', 'såg kva tiltaka har gitt', 'looked at what the measures have led to'),
  task: text('gjorde en oppgave i saken', 'gjorde ei oppgåve i saka', 'did a task in the case'),
  decided: text('avgjorde noe i saken', 'avgjorde noko i saka', 'decided something in the case'),
  contact: text('skrev opp kontakt med hjemmet eller andre', 'skreiv opp kontakt med heimen eller andre', 'noted contact with the home or others'),
  child_heard: text('skrev at barnet er hørt', 'skreiv at barnet er høyrt', 'noted that the child was heard'),
  consent: text('skrev opp eller skrev ut et samtykke', 'skreiv opp eller skreiv ut eit samtykke', 'noted or printed a consent'),
  handover: text('arbeidet med hvem som har ansvar for saken', 'arbeidde med kven som har ansvar for saka', 'dealt with who is responsible for the case'),
  audience: text('bestemte hvem som får lese et notat', 'avgjorde kven som får lese eit notat', 'decided who may read a note'),
  above: text('tok saken opp med kommunen', 'tok saka opp med kommunen', 'raised the case with the municipality'),
  emergency: text('åpnet saken med nødtilgang', 'opna saka med naudtilgang', 'opened the case by emergency access'),
  emergency_seen: text('gikk gjennom en nødtilgang', 'gjekk gjennom ein naudtilgang', 'looked at an emergency access'),
  read_conversation: text('leste en samtale', 'las ein samtale', 'read a conversation'),
  read_plan: text('leste planen', 'las planen', 'read the plan'),
  read_meeting: text('leste et møtereferat', 'las eit møtereferat', 'read minutes of a meeting'),
  read_evaluation: text('leste en evaluering', 'las ei evaluering', 'read an evaluation'),
  read_note: text('leste noe som er skrevet i saken', 'las noko som er skrive i saka', 'read something written in the case'),
  wrote_conversation: text('skrev i en samtale', 'skreiv i ein samtale', 'wrote in a conversation'),
  wrote_plan: text('skrev i planen', 'skreiv i planen', 'wrote in the plan'),
  wrote_meeting: text('skrev i et møtereferat', 'skreiv i eit møtereferat', 'wrote in minutes of a meeting'),
  wrote_evaluation: text('skrev i en evaluering', 'skreiv i ei evaluering', 'wrote in an evaluation'),
  wrote_note: text('skrev i saken', 'skreiv i saka', 'wrote in the case'),
  history: text('så hvem som har skrevet hva', 'såg kven som har skrive kva', 'looked at who wrote what'),
  paper: text('åpnet eller skrev ut et papir', 'opna eller skreiv ut eit papir', 'opened or printed a paper'),
  delivered: text('skrev opp at noe er gitt til hjemmet', 'skreiv opp at noko er gitt til heimen', 'noted that something was given to the home'),
  mapping: text('leste kartleggingen', 'las kartlegginga', 'read the mapping'),
  cooperation: text('leste om samarbeidet med andre', 'las om samarbeidet med andre', 'read about cooperation with others'),
  referral: text('arbeidet med en henvisning', 'arbeidde med ei tilvising', 'worked with a referral'),
  meeting: text('leste om et møte', 'las om eit møte', 'read about a meeting'),
  meeting_work: text('skrev om et møte', 'skreiv om eit møte', 'wrote about a meeting'),
  form: text('åpnet et skjema om eleven', 'opna eit skjema om eleven', 'opened a form about the pupil'),
  brought: text('hentet inn fravær eller klasselister', 'henta inn fråvær eller klasselister', 'brought in absence or class lists'),
  rules: text('lot reglene se på fraværet', 'let reglane sjå på fråværet', 'had the rules look at absence'),
  named: text('bestemte hvem som får se eleven', 'avgjorde kven som får sjå eleven', 'decided who may see the pupil'),
  blocked: text('bestemte om en foresatt skal ha opplysninger', 'avgjorde om ein føresett skal ha opplysningar', 'decided whether a guardian is to be given anything'),
  why: text('så hvorfor hen har tilgang', 'såg kvifor hen har tilgang', 'looked at why they have access'),
  log: text('så hvem som har sett', 'såg kven som har sett', 'looked at who has seen this'),
  log_printed: text('skrev ut hvem som har sett', 'skreiv ut kven som har sett', 'printed who has seen this'),
  read: text('leste noe om eleven', 'las noko om eleven', 'read something about the pupil'),
  wrote: text('skrev noe om eleven', 'skreiv noko om eleven', 'wrote something about the pupil'),
  refused: text('prøvde å åpne noe, men fikk ikke', 'prøvde å opne noko, men fekk ikkje', 'tried to open something, and was not let in'),
} as const satisfies Record<string, Text>;
export type Deed = keyof typeof deeds;
export const deedKeys = Object.keys(deeds) as [Deed, ...Deed[]];

/** Where the pupil's name only stands among others'. */
export const lists: readonly Deed[] = ['class_list', 'overview', 'check', 'brought', 'rules'];
