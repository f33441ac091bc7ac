import { worded } from '../language/unit';

/** What is said when no answer came from the server. What the server refuses, it says in its own words. */
export const nbProblems = worded({
  offline: 'Vi får ikke kontakt med tjenesten. Sjekk nettet, og prøv igjen.',
  server_error: 'Noe gikk galt hos oss. Det du ikke rakk å lagre, står fortsatt på skjermen. Vent litt, og prøv igjen.',
} as const);
