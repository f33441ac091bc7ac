import type { StaircaseWords } from './messages.nb';

/** What the check of a staircase says, in nynorsk. */
export const nn: StaircaseWords = {
  entryMissing: (key) => `Trappa startar på trinnet «${key}», men det finst ikkje. Vel eit anna starttrinn.`,
  sameKey: (what, key) => `${what} «${key}» står meir enn éin gong. Gi kvar sin eigen nøkkel.`,
  level: 'Nivået',
  step: 'Trinnet',
  task: 'Oppgåva',
  outcome: 'Utfallet',
  leadsNowhere: (outcome, key) => `Utfallet «${outcome}» fører til trinnet «${key}», som ikkje finst.`,
  unreachable: (step) => `Ingen utfall fører til trinnet «${step}». Lag ein veg dit, eller ta bort trinnet.`,
  neverLeft: (step) => `Frå trinnet «${step}» kjem saka aldri vidare. Lag eit utfall som fører til eit anna trinn eller avsluttar saka.`,
  neverClosed: (step) => `Frå trinnet «${step}» finst det ingen veg til å avslutte saka. Lag eit utfall som fører dit.`,
  templateMissing: (task) => `Vel kva guide eller mal oppgåva «${task}» skal bruke.`,
  templateUnused: (task) => `Oppgåva «${task}» har ein mal, men denne typen oppgåve bruker ingen. Ta bort malen.`,
  nothingMakes: (outcome, record) => `Utfallet «${outcome}» krev ${record}, men inga oppgåve på trinnet lagar det. Legg til ei slik oppgåve, eller ta bort kravet.`,
  records: {
    conversation: 'ein signert samtale',
    plan: 'ein signert plan',
    meeting: 'eit signert referat',
    evaluation: 'ei signert evaluering',
  },
  nothingRequired: (outcome) => `Utfallet «${outcome}» krev at oppgåvene er gjorde, men inga oppgåve på trinnet er obligatorisk.`,
  sameGate: (outcome) => `Utfallet «${outcome}» har same krav to gonger.`,
  papers: {
    conversation: 'eit papir av ein signert samtale',
    plan: 'eit papir av ein signert plan',
    meeting: 'eit papir av eit signert referat',
    evaluation: 'eit papir av ei signert evaluering',
  },
  meetings: (least) => (least === 1 ? 'eit møte' : `${least} møte`),
  guideNotUsed: (outcome, guide) => `Utfallet «${outcome}» krev avkryssingar i guiden «${guide}», men inga oppgåve i trappa bruker han. Legg til ei slik oppgåve, eller ta bort kravet.`,

  sameEntry: (entry, step) => `Startstaden «${entry}» startar på trinnet «${step}», som allereie er ein startstad. Slå dei saman.`,
  ruleOfTwoEntries: (rule) => `Regelen «${rule}» høyrer til to startstader. Vel éin av dei.`,

  escalation: 'Forslaget',
  twoOutcomes: (title) => `Forslaget «${title}» foreslår to utfall. Vel eitt, eller lag to forslag.`,
  outcomeNotThere: (title, key) => `Forslaget «${title}» foreslår utfallet «${key}», som ikkje finst der saka står. Vel eit utfall som finst.`,
  taskThereAlready: (title, task) => `Forslaget «${title}» legg til oppgåva «${task}», men ei oppgåve med same nøkkel står der frå før. Gi ho ein eigen nøkkel.`,
  neverFires: (title) => `Forslaget «${title}» kan aldri bli vist: det spør berre om noko som ikkje kan skje i denne trappa. Legg til oppgåva som manglar, eller endre vilkåret.`,

  noTasks: (step) => `Trinnet «${step}» har ingen oppgåver. Då veit ingen kva dei skal gjere.`,
  requiredNeverAsked: (step) => `Trinnet «${step}» har obligatoriske oppgåver, men ingen utfall krev at dei er gjorde.`,
  childNotHeard: (step) => `Saka kan forlate trinnet «${step}» utan at det er skrive ned kva barnet meiner.`,
  taskAfterStep: (task, step) => `Oppgåva «${task}» har lengre frist enn trinnet «${step}».`,
  noLegalBasis: (step) => `Trinnet «${step}» seier ikkje kva lov det byggjer på. Vel mellom lovtilvisingane i rutinen.`,

  lastStep: 'Dette er det einaste trinnet. Ei trapp må ha minst eitt.',
  lastOutcome: (step) => `Trinnet «${step}» må ha minst éin veg vidare. Lag ein ny først, så kan denne takast bort.`,
  levelHasSteps: (level, count) => `Nivået «${level}» har ${count} trinn. Flytt dei eller ta dei bort først.`,
  stepHasProcedure: (step, procedure) => `Prosedyren «${procedure}» står på trinnet «${step}». Flytt prosedyren til eit anna trinn først.`,
  chooseInstead: 'Vel kvar saka skal gå i staden.',
  startsHere: (step) => `Trappa startar på «${step}». Vel kva trinn ho skal starte på i staden.`,
};
