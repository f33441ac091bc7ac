/** What the server says in bokmål to those who work in the app. */
export const messages = {
  otherKind: 'Innholdet hører til en annen slags skjema.',
  ownCaseGone: 'Saken er ikke åpen på skolen deres. Last inn siden på nytt.',
  notUnseen: 'Eleven har allerede en navngitt voksen her. Last inn siden på nytt.',
  guardianGone: 'Den foresatte står ikke på eleven lenger. Last inn siden på nytt.',
  cannotFollowUp: 'Velg en som følger opp elever i klassen eller på hele skolen.',
  routineStillFits: 'Saken følger en rutine som gjelder der eleven går nå, eller rutinen du valgte, gjør det ikke.',
  routineChanged: 'Saken går videre etter rutinen der eleven går nå.',
  newestVersion: 'Saken følger den nyeste utgaven av rutinen.',
  appointment: 'Møte på skolen',
  appointmentNeedsDay: 'Møtet har ikke fått en dato ennå.',
  madeBeforeShield: 'Papiret ble laget før adressesperren, og sier hvor eleven går. Det gis ikke ut lenger. Lag en ny PDF.',
  otherPlan: 'Evalueringen hører til planen den ble begynt på.',
} as const;
