/** What the people room says when something cannot be written down. */
export const words = {
  notAtSchool: 'Velg en som arbeider ved skolen.',
  untilBeforeFrom: 'Siste dag er før første dag. Rett en av dem.',
  ownSubstitute: 'Ingen kan være vikar for seg selv.',
  absenceGone: 'Fraværet er allerede avsluttet. Last inn siden på nytt.',
} as const;
