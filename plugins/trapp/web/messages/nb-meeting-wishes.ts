import { worded } from '../language/unit';

/** Words about what is said and prepared before a meeting. */
export const nbMeetingWishes = worded({
  title: 'Før møtet',
  lead: 'Spør eleven og de foresatte hva de ønsker av møtet. Skriv bare det som kan sies der; det står i referatet.',
  preparedBy: (name: string) => `${name} har delt`,
  wish: (number: number) => `Ønske ${number}`,
  add: 'Legg til et ønske',
  from: 'Hvem ønsker det?',
  whose: { pupil: 'Eleven', guardian: 'En foresatt' },
  name: 'Navn',
  what: 'Hva ønsker de?',
  toldTo: 'Hvem fortalte de det til?',
  how: 'Hvordan kom det fram?',
  ways: { talk: 'I en samtale', phone: 'På telefon', message: 'I en melding', paper: 'På papir', other: 'På annen måte' },
  addStaff: 'Legg til en fra skolen',
  pick: 'Velg …',
} as const);
