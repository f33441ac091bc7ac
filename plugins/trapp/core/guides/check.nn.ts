import type { CheckWords } from './check.nb';
import { shortened } from './messages.nb';

/** What the check of a guide says, in nynorsk. */
export const nn: CheckWords = {
  about: (question, what) => `«${shortened(question)}»: ${what}`,
  sameTheme: (key) => `Temaet «${key}» står meir enn éin gong. Gi kvart sin eigen nøkkel.`,
  themeQuestion: (theme, linkId) => `Temaet «${theme}» nemner spørsmålet «${linkId}», som ikkje finst i guiden.`,
  samePart: (key) => `Delen «${key}» står meir enn éin gong. Gi kvar del sin eigen nøkkel.`,
  sameLinkId: (linkId) => `Spørsmålet «${linkId}» står meir enn éin gong. Gi kvart spørsmål sin eigen id.`,
  groupEmpty: 'Gruppa har ingen spørsmål. Legg til eit, eller ta ho bort.',
  onlyGroupsHold: 'Berre grupper og det som blir gjenteke, kan ha spørsmål under seg. Gjer punktet om til ei gruppe, eller flytt spørsmåla ut.',
  cannotBeRequired: 'Punktet tek ikkje imot svar, og kan derfor ikkje vere obligatorisk.',
  requiredAndRecommended: 'Spørsmålet kan ikkje vere både obligatorisk og tilrådd. Vel éin av delane.',
  noOptions: 'Spørsmålet manglar svaralternativ. Legg til minst to.',
  sameOption: (value) => `Svaralternativet «${value}» står meir enn éin gong.`,
  optionsUnused: 'Denne typen spørsmål bruker ikkje svaralternativ. Ta dei bort, eller byt type.',
  scaleEnds: 'Skalaen må ha eit lågaste og eit høgaste tal, og det lågaste må vere lågast.',
  minAboveMax: 'Det lågaste talet er høgare enn det høgaste.',
  limitsUnused: 'Lågaste og høgaste tal blir berre brukte på tal og skala.',
  prefillUnused: 'Berre spørsmål som ein svarer på med tekst, tal eller ja og nei, kan fyllast ut av systemet.',
  prefillNoYesOrNo: 'Eit spørsmål med ja og nei kan berre fyllast ut med noko som er slik eller ikkje. Vel noko anna, eller gjer det til eit tekstspørsmål.',
  prefillNoFigure: 'Det som skal fyllast inn, er ikkje eit tal av dette slaget. Vel noko anna, eller gjer det til eit spørsmål om tal med desimalar eller tekst.',
  conditionUnknown: (question) => `Blir vist avhengig av «${question}», men det spørsmålet finst ikkje.`,
  conditionSelf: 'Spørsmålet kan ikkje vere avhengig av sitt eige svar.',
  conditionLater: (question) => `Blir vist avhengig av «${question}», som kjem lenger ned. Flytt det spørsmålet opp, elles går det i ring.`,
  conditionNoAnswer: (question) => `Blir vist avhengig av «${question}», som ikkje tek imot svar.`,
  conditionOperator: (question) => `Svaret på «${question}» kan ikkje samanliknast som større eller mindre.`,
  conditionInRows: (question) => `Blir vist avhengig av «${question}», som blir spurt fleire gonger. Bruk eit spørsmål i same gjentaking, eller eit som står utanfor.`,
  notInRows: 'Dette kan ikkje stå i noko som blir gjenteke. Flytt det ut.',
  prefillInRows: 'Det som blir gjenteke, kan ikkje fyllast ut av systemet.',
  conditionExists: 'Vilkåret «er svart på» må ha ja eller nei som verdi.',
  conditionAnswer: (question) => `Vilkåret spør etter eit svar som «${question}» ikkje kan ha.`,
  neverShown: 'Kan aldri bli vist: vilkåra stengjer kvarandre ute, her eller på spørsmåla dei viser til. Endre dei, eller ta bort spørsmålet.',

  partEmpty: (part) => `Delen «${part}» har ingen punkt.`,
  scaleWords: 'Set ord på kva lågaste og høgaste tal betyr.',
  oneOptionOnly: 'Spørsmålet har berre eitt svaralternativ.',
};
