/** What a case says about meetings, and about who gets the minutes. */
export const words = {
  minutesNotSigned: 'Referatet er ikke signert i denne saken.',
  future: 'Datoen er fram i tid.',
  whyNotDelivered: 'Skriv hvorfor referatet ikke er levert.',
  shutOut: 'Denne personen kan ikke få papirer i saken. Spør ledelsen hvis du mener det er feil.',
  onlyInPerson: 'Eleven har adressesperre. Referatet kan bare gis på papir i hånden, eller leses opp.',
  notEntitled: 'Denne personen står ikke på lista. Last inn siden på nytt, eller skriv inn navnet under «En annen».',
  alreadyConcluded: 'Saken er allerede ført inn. Det som ble bestemt, står i saken.',
  nobodyHere: 'Skriv først inn hvem som er til stede i møtet.',
  notHeld: 'Møtet er ikke holdt ennå. Skriv inn hvilken dag det ble holdt.',
};
