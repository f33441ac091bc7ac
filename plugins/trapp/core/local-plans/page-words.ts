import type { Language } from '../language/index';

/** The words of the plan's page and paper. Warm to families: the school asks how things are, and blames nobody. */
const nb = {
  title: 'Slik følger vi opp fravær på {school}',
  forStaff: ['Dette er skolens egen plan. Den hører sammen med kommunens rutine «{routine}» og gjelder for alle som arbeider her.', 'Er du bekymret for et barn, sier du fra samme dag. Du trenger ikke være sikker.'],
  forHomes: ['Vi vil at alle barn skal ha det trygt og godt hos oss. Når et barn er borte, tar vi kontakt fordi vi bryr oss og vil hjelpe.', 'Er det noe som gjør det vanskelig for barnet ditt å komme på skolen, vil vi gjerne høre det fra deg. Det er aldri for tidlig.'],
  steps: 'Slik går vi fram',
  stepsHelp: 'Vi begynner med å snakke sammen. Vi går bare videre hvis det trengs, og barnet og hjemmet er med hele veien.',
  people: 'Hvem gjør hva',
  peopleForHomes: 'Hvem kan du kontakte',
  fora: 'Her snakker vi om fravær',
  contacts: 'Hvem vi samarbeider med',
  texts: 'Slik gjør vi det her',
  limits: 'Vi tar kontakt tidligere enn kommunen krever',
  limit: 'Vi ser nærmere på det når {what}. Kommunens grense er {usual}.',
  tasks: 'Dette gjør vi i tillegg',
  task: '{who}: {what}, innen {when}',
  responsible: 'Ansvarlig: {who}',
  phone: 'tlf. {phone}',
  edition: 'Utgave {number}, gjelder fra {day}',
  pupil: 'eleven',
  notYet: 'Skolen har ikke skrevet noe her ennå.',
  units: { school_days: ['skoledag', 'skoledager'], calendar_days: ['dag', 'dager'], weeks: ['uke', 'uker'], months: ['måned', 'måneder'] },
};
export type PageWords = typeof nb;

const nn: PageWords = {
  title: 'Slik følgjer vi opp fråvær på {school}',
  forStaff: ['Dette er skulen sin eigen plan. Han høyrer saman med rutinen til kommunen, «{routine}», og gjeld for alle som arbeider her.', 'Er du uroa for eit barn, seier du frå same dag. Du treng ikkje vere sikker.'],
  forHomes: ['Vi vil at alle barn skal ha det trygt og godt hos oss. Når eit barn er borte, tek vi kontakt fordi vi bryr oss og vil hjelpe.', 'Er det noko som gjer det vanskeleg for barnet ditt å kome på skulen, vil vi gjerne høyre det frå deg. Det er aldri for tidleg.'],
  steps: 'Slik går vi fram',
  stepsHelp: 'Vi byrjar med å snakke saman. Vi går berre vidare om det trengst, og barnet og heimen er med heile vegen.',
  people: 'Kven gjer kva',
  peopleForHomes: 'Kven kan du kontakte',
  fora: 'Her snakkar vi om fråvær',
  contacts: 'Kven vi samarbeider med',
  texts: 'Slik gjer vi det her',
  limits: 'Vi tek kontakt tidlegare enn kommunen krev',
  limit: 'Vi ser nærare på det når {what}. Grensa til kommunen er {usual}.',
  tasks: 'Dette gjer vi i tillegg',
  task: '{who}: {what}, innan {when}',
  responsible: 'Ansvarleg: {who}',
  phone: 'tlf. {phone}',
  edition: 'Utgåve {number}, gjeld frå {day}',
  pupil: 'eleven',
  notYet: 'Skulen har ikkje skrive noko her enno.',
  units: { school_days: ['skuledag', 'skuledagar'], calendar_days: ['dag', 'dagar'], weeks: ['veke', 'veker'], months: ['månad', 'månader'] },
};

const en: PageWords = {
  title: 'How we follow up absence at {school}',
  forStaff: ["This is the school's own plan. It belongs to the municipality's routine «{routine}» and is for everybody who works here.", 'If you are worried about a child, say so the same day. You need not be sure.'],
  forHomes: ['We want every child to be safe and well with us. When a child is away, we get in touch because we care and want to help.', 'If something makes it hard for your child to come to school, we would like to hear it from you. It is never too early.'],
  steps: 'How we go about it',
  stepsHelp: 'We begin by talking together. We only go further when it is needed, and the child and the home take part all the way.',
  people: 'Who does what',
  peopleForHomes: 'Whom you can contact',
  fora: 'Where we talk about absence',
  contacts: 'Whom we work with',
  texts: 'How we do it here',
  limits: 'We get in touch earlier than the municipality asks',
  limit: "We look closer when {what}. The municipality's limit is {usual}.",
  tasks: 'What we do in addition',
  task: '{who}: {what}, within {when}',
  responsible: 'Responsible: {who}',
  phone: 'tel. {phone}',
  edition: 'Edition {number}, in force from {day}',
  pupil: 'the pupil',
  notYet: 'The school has not written anything here yet.',
  units: { school_days: ['school day', 'school days'], calendar_days: ['day', 'days'], weeks: ['week', 'weeks'], months: ['month', 'months'] },
};

/** Nobody has translated the plan's own words into Northern Sámi yet: a wrong word is worse than none. */
const words: Record<Language, PageWords> = { nb, nn, en, se: nb };

export function pageWords(language: Language): PageWords {
  return words[language];
}
