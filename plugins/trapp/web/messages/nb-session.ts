import { worded } from '../language/unit';

export const nbSession = worded({
  title: 'Logg inn',
  lead: 'Bruk kontoen du har fått av kommunen.',
  username: 'Brukernavn',
  password: 'Passord',
  logIn: 'Logg inn',
  usernameMissing: 'Skriv brukernavnet ditt',
  passwordMissing: 'Skriv passordet ditt',
  welcome: {
    label: 'Om Trapp',
    line: 'Ett trinn om gangen, sammen med eleven.',
    more: 'Trapp merker når fraværet gir grunn til å spørre, viser neste steg i kommunens rutine, og holder styr på hvem som gjør hva.',
  },
  loggedOut: 'Du er logget ut.',
  lapsedTitle: 'Logg inn igjen',
  lapsedLead: 'Det har gått en stund siden sist, så du er logget ut. Logg inn igjen, så fortsetter du der du slapp. Det du har skrevet på siden, er ikke borte.',
} as const);
