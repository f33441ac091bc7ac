import { worded } from '../language/unit';
import { count } from './count';

export const nbCaseList = worded({
  title: 'Saker',
  lead: 'Sakene du har tilgang til. De som er over fristen, står øverst.',
  show: 'Vis',
  open: 'Åpne',
  closed: 'Avsluttede',
  found: (number: number) => count(number, 'sak', 'saker'),
  emptyOpen: 'Ingen åpne saker',
  emptyOpenMore: 'En sak åpnes fra et funn, eller ved å melde en bekymring på elevens side.',
  emptyClosed: 'Ingen avsluttede saker',
  caption: 'Saker',
  pupil: 'Elev',
  step: 'Trinn',
  owner: 'Saksansvarlig',
  next: 'Neste oppgave',
  due: 'Frist for trinnet',
  noTask: 'Ingen åpne oppgaver',
  openCase: (pupil: string) => `Saken til ${pupil}`,
  isClosed: 'Avsluttet',
  ownedBy: (name: string) => `Saksansvarlig: ${name}`,
} as const);
