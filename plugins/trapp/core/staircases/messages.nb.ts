/** What the check of a staircase says to the one who draws it: what is wrong, and what to do. */
export const words = {
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

  noTasks: (step: string) => `Trinnet «${step}» har ingen oppgaver. Da vet ingen hva de skal gjøre.`,
  requiredNeverAsked: (step: string) => `Trinnet «${step}» har obligatoriske oppgaver, men ingen utfall krever at de er gjort.`,
  childNotHeard: (step: string) => `Saken kan forlate trinnet «${step}» uten at det er skrevet ned hva barnet mener.`,
  taskAfterStep: (task: string, step: string) => `Oppgaven «${task}» har lengre frist enn trinnet «${step}».`,
};
