/** What the people room says when something cannot be written down. */
export const words = {
  notAtSchool: 'Velg en som arbeider ved skolen.',
  untilBeforeFrom: 'Siste dag er før første dag. Rett en av dem.',
  ownSubstitute: 'Ingen kan være vikar for seg selv.',
  absenceGone: 'Fraværet er allerede avsluttet. Last inn siden på nytt.',
  roleGone: 'Rollen er allerede over, eller den har ingen siste dag. Last inn siden på nytt.',
  lastDayPast: 'Velg i dag eller en senere dag.',
  lastDayTooFar: 'Velg en dag innen et år.',
  blockedAlready: 'Den foresatte er allerede sperret. Last inn siden på nytt.',
  notBlocked: 'Den foresatte er ikke sperret lenger. Last inn siden på nytt.',
  blockLater: 'Velg i dag eller en dag som har vært. Sperren gjelder med en gang den settes.',
  sayWhy: 'Skriv kort hvorfor.',
} as const;
