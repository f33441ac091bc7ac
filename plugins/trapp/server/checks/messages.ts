/** What is said about checks besides the refusals themselves. */
export const messages = {
  anotherDay: 'Det er kommet en ny dag for sjekken. Last inn siden på nytt.',
  needsNote: 'Skriv hva du fikk vite, eller hva du har vurdert.',
} as const;
