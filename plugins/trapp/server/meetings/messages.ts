/** What meetings answer when something cannot be done. */
export const meetingMessages = {
  missing: 'Møtet finnes ikke ved skolen. Last inn siden på nytt.',
  noTemplate: 'Rutinen har ingen slik mal for møter om flere saker.',
  onAlready: 'Saken står på sakslista fra før.',
  notOn: 'Saken står ikke på sakslista. Last inn siden på nytt.',
  concluded: 'Saken er ført inn, og kan ikke endres i møtet. Skriv videre i saken.',
  changedSince: 'Noen andre har lagret siden du begynte. Last inn på nytt og prøv igjen, så går ingenting tapt.',
  telling: (found: readonly string[]) => `Saken tas opp uten navn. Ta bort det som viser hvem det er: ${found.map((word) => `«${word}»`).join(', ')}. Skriv eleven i stedet.`,
  hasConcluded: 'Noe er allerede ført inn i en sak fra dette møtet. Da kan det ikke avlyses.',
  full: 'Sakslista er full.',
};
