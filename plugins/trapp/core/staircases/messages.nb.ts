/** What the check of a staircase says to the one who draws it: what is wrong, and what to do. */
export const nb = {
  entryMissing: (key: string) => `Trappa starter på trinnet «${key}», men det finnes ikke. Velg et annet starttrinn.`,
  sameKey: (what: string, key: string) => `${what} «${key}» står mer enn én gang. Gi hver sin egen nøkkel.`,
  level: 'Nivået',
  step: 'Trinnet',
  task: 'Oppgaven',
  outcome: 'Utfallet',
  leadsNowhere: (outcome: string, key: string) => `Utfallet «${outcome}» fører til trinnet «${key}», som ikke finnes.`,
  unreachable: (step: string) => `Ingen utfall fører til trinnet «${step}». Lag en vei dit, eller ta bort trinnet.`,
  neverLeft: (step: string) => `Fra trinnet «${step}» kommer saken aldri videre. Lag et utfall som fører til et annet trinn eller avslutter saken.`,
  neverClosed: (step: string) => `Fra trinnet «${step}» finnes det ingen vei til å avslutte saken. Lag et utfall som fører dit.`,
  templateMissing: (task: string) => `Velg hvilken guide eller mal oppgaven «${task}» skal bruke.`,
  templateUnused: (task: string) => `Oppgaven «${task}» har en mal, men denne typen oppgave bruker ingen. Ta bort malen.`,
  nothingMakes: (outcome: string, record: string) => `Utfallet «${outcome}» krever ${record}, men ingen oppgave på trinnet lager det. Legg til en slik oppgave, eller ta bort kravet.`,
  records: {
    conversation: 'en signert samtale',
    plan: 'en signert plan',
    meeting: 'et signert referat',
    evaluation: 'en signert evaluering',
  },
  nothingRequired: (outcome: string) => `Utfallet «${outcome}» krever at oppgavene er gjort, men ingen oppgave på trinnet er obligatorisk.`,
  sameGate: (outcome: string) => `Utfallet «${outcome}» har samme krav to ganger.`,
  papers: {
    conversation: 'et papir av en signert samtale',
    plan: 'et papir av en signert plan',
    meeting: 'et papir av et signert referat',
    evaluation: 'et papir av en signert evaluering',
  },
  meetings: (least: number) => (least === 1 ? 'et møte' : `${least} møter`),
  guideNotUsed: (outcome: string, guide: string) => `Utfallet «${outcome}» krever avkryssinger i guiden «${guide}», men ingen oppgave i trappa bruker den. Legg til en slik oppgave, eller ta bort kravet.`,

  sameEntry: (entry: string, step: string) => `Startstedet «${entry}» starter på trinnet «${step}», som allerede er et startsted. Slå dem sammen.`,
  ruleOfTwoEntries: (rule: string) => `Regelen «${rule}» hører til to startsteder. Velg ett av dem.`,

  escalation: 'Forslaget',
  twoOutcomes: (title: string) => `Forslaget «${title}» foreslår to utfall. Velg ett, eller lag to forslag.`,
  outcomeNotThere: (title: string, key: string) => `Forslaget «${title}» foreslår utfallet «${key}», som ikke finnes der saken står. Velg et utfall som finnes.`,
  taskThereAlready: (title: string, task: string) => `Forslaget «${title}» legger til oppgaven «${task}», men en oppgave med samme nøkkel står der fra før. Gi den en egen nøkkel.`,
  neverFires: (title: string) => `Forslaget «${title}» kan aldri bli vist: det spør bare om noe som ikke kan skje i denne trappa. Legg til oppgaven som mangler, eller endre vilkåret.`,

  noTasks: (step: string) => `Trinnet «${step}» har ingen oppgaver. Da vet ingen hva de skal gjøre.`,
  requiredNeverAsked: (step: string) => `Trinnet «${step}» har obligatoriske oppgaver, men ingen utfall krever at de er gjort.`,
  childNotHeard: (step: string) => `Saken kan forlate trinnet «${step}» uten at det er skrevet ned hva barnet mener.`,
  taskAfterStep: (task: string, step: string) => `Oppgaven «${task}» har lengre frist enn trinnet «${step}».`,
  noLegalBasis: (step: string) => `Trinnet «${step}» sier ikke hvilken lov det bygger på. Velg blant rutinens lovhenvisninger.`,

  // Taking away.
  lastStep: 'Dette er det eneste trinnet. En trapp må ha minst ett.',
  lastOutcome: (step: string) => `Trinnet «${step}» må ha minst én vei videre. Lag en ny først, så kan denne tas bort.`,
  levelHasSteps: (level: string, count: number) => `Nivået «${level}» har ${count} trinn. Flytt dem eller ta dem bort først.`,
  stepHasProcedure: (step: string, procedure: string) => `Prosedyren «${procedure}» står på trinnet «${step}». Flytt prosedyren til et annet trinn først.`,
  chooseInstead: 'Velg hvor saken skal gå i stedet.',
  startsHere: (step: string) => `Trappa starter på «${step}». Velg hvilket trinn den skal starte på i stedet.`,
};

export type StaircaseWords = typeof nb;
