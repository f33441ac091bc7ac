import { shortened } from './messages.nb';

/** What the check of a guide says to the one who writes it: which question it is about, what is wrong, and what to do. */
export const nb = {
  about: (question: string, what: string) => `«${shortened(question)}»: ${what}`,
  sameTheme: (key: string) => `Temaet «${key}» står mer enn én gang. Gi hvert sin egen nøkkel.`,
  themeQuestion: (theme: string, linkId: string) => `Temaet «${theme}» nevner spørsmålet «${linkId}», som ikke finnes i guiden.`,
  samePart: (key: string) => `Delen «${key}» står mer enn én gang. Gi hver del sin egen nøkkel.`,
  sameLinkId: (linkId: string) => `Spørsmålet «${linkId}» står mer enn én gang. Gi hvert spørsmål sin egen id.`,
  groupEmpty: 'Gruppen har ingen spørsmål. Legg til et, eller ta den bort.',
  onlyGroupsHold: 'Bare grupper og det som gjentas, kan ha spørsmål under seg. Gjør punktet om til en gruppe, eller flytt spørsmålene ut.',
  cannotBeRequired: 'Punktet tar ikke imot svar, og kan derfor ikke være obligatorisk.',
  requiredAndRecommended: 'Spørsmålet kan ikke være både obligatorisk og anbefalt. Velg én av delene.',
  noOptions: 'Spørsmålet mangler svaralternativer. Legg til minst to.',
  sameOption: (value: string) => `Svaralternativet «${value}» står mer enn én gang.`,
  optionsUnused: 'Denne typen spørsmål bruker ikke svaralternativer. Ta dem bort, eller bytt type.',
  scaleEnds: 'Skalaen må ha et laveste og et høyeste tall, og det laveste må være lavest.',
  minAboveMax: 'Det laveste tallet er høyere enn det høyeste.',
  limitsUnused: 'Laveste og høyeste tall brukes bare på tall og skala.',
  prefillUnused: 'Bare spørsmål som besvares med tekst, tall eller ja og nei, kan fylles ut av systemet.',
  prefillNoYesOrNo: 'Et spørsmål med ja og nei kan bare fylles ut med noe som er slik eller ikke. Velg noe annet, eller gjør det til et tekstspørsmål.',
  prefillNoFigure: 'Det som skal fylles inn, er ikke et tall. Velg noe annet, eller gjør det til et tekstspørsmål.',
  prefillNotWhole: 'Det som skal fylles inn, kan ha desimaler. Velg noe annet, eller gjør det til et spørsmål om tall med desimaler.',
  prefillIsNobodys: 'Det systemet fyller ut, regnes ikke som elevens eller de foresattes svar. La det stå i skolens del.',
  conditionUnknown: (question: string) => `Vises avhengig av «${question}», men det spørsmålet finnes ikke.`,
  conditionSelf: 'Spørsmålet kan ikke være avhengig av sitt eget svar.',
  conditionLater: (question: string) => `Vises avhengig av «${question}», som kommer lenger ned. Flytt det spørsmålet opp, ellers går det i ring.`,
  conditionNoAnswer: (question: string) => `Vises avhengig av «${question}», som ikke tar imot svar.`,
  conditionOperator: (question: string) => `Svaret på «${question}» kan ikke sammenlignes som større eller mindre.`,
  conditionInRows: (question: string) => `Vises avhengig av «${question}», som spørres flere ganger. Bruk et spørsmål i samme gjentakelse, eller et som står utenfor.`,
  notInRows: 'Dette kan ikke stå i noe som gjentas. Flytt det ut.',
  prefillInRows: 'Det som gjentas, kan ikke fylles ut av systemet.',
  conditionExists: 'Betingelsen «er besvart» må ha ja eller nei som verdi.',
  conditionAnswer: (question: string) => `Betingelsen spør etter et svar som «${question}» ikke kan ha.`,
  neverShown: 'Kan aldri bli vist: betingelsene utelukker hverandre, her eller på spørsmålene de viser til. Endre dem, eller ta bort spørsmålet.',

  partEmpty: (part: string) => `Delen «${part}» har ingen punkter.`,
  scaleWords: 'Sett ord på hva laveste og høyeste tall betyr.',
  oneOptionOnly: 'Spørsmålet har bare ett svaralternativ.',
};

export type CheckWords = typeof nb;
