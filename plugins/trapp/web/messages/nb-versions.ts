import { worded } from '../language/unit';

/** A newer version of the routine that a case follows. */
export const nbVersions = worded({
  banner: (version: number) => `Rutinen har fått en ny utgave, nummer ${version}.`,
  bannerWhy: (reason: string) => `Hva som er nytt: ${reason}`,
  look: 'Se hva den vil endre i saken',
  declined: (version: number) => `Saken blir på sin utgave. Rutinen har en nyere, nummer ${version}.`,

  title: 'Ny utgave av rutinen',
  kicker: (name: string) => `Saken til ${name}`,
  lead: (version: number, by: string, on: string) => `Utgave ${version} ble publisert av ${by} ${on}. Saken følger utgaven den begynte med til noen flytter den. Det som er gjort og signert, blir stående.`,
  newest: (version: number) => `Saken følger utgave ${version}, og det er ingen nyere å gå over til.`,
  back: 'Tilbake til saken',
  whatIsNew: 'Hva som er nytt',
  where: 'Hvor saken vil stå',
  stays: (step: string) => `Saken blir på samme trinn: ${step}.`,
  goesTo: (step: string) => `Saken flyttes til ${step}, og oppgavene der begynner på nytt.`,
  gone: 'Trinnet saken står på finnes ikke i den nye utgaven. Velg hvilket trinn saken skal stå på.',
  chooseStep: 'Trinn i den nye utgaven',
  pick: 'Velg trinn',
  kept: 'Oppgaver som blir med',
  keptHelp: 'Fristene som er satt, står.',
  added: 'Nye oppgaver',
  dropped: 'Oppgaver som faller bort',
  none: 'Ingen',
  due: (day: string) => `frist ${day}`,
  changes: 'Annet som blir annerledes',

  decide: 'Hva velger dere?',
  reason: 'Hvorfor',
  reasonHelp: 'Skriv kort, så den som leser saken senere forstår valget.',
  needReason: 'Skriv kort hvorfor.',
  move: 'Flytt saken til den nye utgaven',
  stay: 'La saken bli på sin utgave',
  moved: 'Saken følger nå den nye utgaven.',
  stayed: 'Saken blir på sin utgave.',
});
