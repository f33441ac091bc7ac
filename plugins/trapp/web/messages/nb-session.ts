export const nbSession = {
  title: 'Logg inn',
  lead: 'Bruk kontoen du har fått av kommunen.',
  username: 'Brukernavn',
  password: 'Passord',
  logIn: 'Logg inn',
  usernameMissing: 'Skriv brukernavnet ditt',
  passwordMissing: 'Skriv passordet ditt',
  loggedOut: 'Du er logget ut.',
  lapsedTitle: 'Logg inn igjen',
  lapsedLead: 'Det har gått en stund siden sist, så du er logget ut. Logg inn igjen, så fortsetter du der du slapp. Det du har skrevet på siden, er ikke borte.',
} as const;
