import type { Duration } from '../calendar/index';

const units = {
  school_days: ['skoledag', 'skoledager'],
  calendar_days: ['dag', 'dager'],
  weeks: ['uke', 'uker'],
  months: ['måned', 'måneder'],
} as const satisfies Record<Duration['unit'], readonly [string, string]>;

const time = ({ amount, unit }: Duration): string => `${amount} ${units[unit][amount === 1 ? 0 : 1]}`;

/** What a newer version of the routine does with a case, in words. */
export const words = {
  stepDeadline: (before: Duration, after: Duration) => `Tiden saken bør stå på trinnet er endret fra ${time(before)} til ${time(after)}.`,
  stepTexts: 'Formålet eller hjelpeteksten til trinnet er skrevet om.',
  stepResponsible: 'En annen rolle har ansvaret for trinnet.',
  newWay: (title: string) => `Ny vei videre: «${title}».`,
  wayGone: (title: string) => `«${title}» er ikke lenger en vei videre.`,
  wayChanged: (title: string) => `«${title}» har fått andre vilkår eller leder et annet sted.`,
  purposeGone: (purpose: string) => `Samtykket til «${purpose}» er ikke lenger blant formålene i rutinen. Svarene blir stående i saken.`,
  rules: 'Reglene for bekymring er endret. De gjelder for alle elever uansett hvilken utgave saken følger.',
  noChange: 'Ingenting av det saken står i nå er endret.',

  notNewer: 'Saken følger denne utgaven, eller en nyere, fra før.',
  stepMissing: 'Trinnet saken står på finnes ikke i den nye utgaven. Velg hvilket trinn saken skal stå på.',
  unknownStep: 'Trinnet finnes ikke i den nye utgaven.',
  reasonMissing: 'Skriv kort hvorfor.',
};
