/** What is said of a package that cannot be taken in. */
export const words = {
  notAPackage: 'Dette er ikke en rutinepakke fra Trapp. Velg en fil som er lastet ned med «Last ned pakke».',
  tooDeep: 'Innholdet ligger for mange nivåer inne i hverandre til å kunne leses.',
  newer: (schema: number, known: number) => `Pakken er laget med en nyere Trapp (skjema ${schema}). Denne kan lese til og med skjema ${known}. Oppdater Trapp først.`,
};
