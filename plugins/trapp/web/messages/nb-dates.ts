import { worded } from '../language/unit';

/** Days and months as they are written in running text. */
export const nbDates = worded({
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  weekdaysShort: ['ma.', 'ti.', 'on.', 'to.', 'fr.', 'lø.', 'sø.'],
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  monthsShort: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  week: (number: number) => `Uke ${number}`,
  at: (day: string, time: string) => `${day} kl. ${time}`,
  span: (from: string, to: string) => `${from}–${to}`,
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  inDays: (days: number) => `om ${days} dager`,
  daysAgo: (days: number) => `for ${days} dager siden`,
} as const);
