import type { Language } from '../language/index';
import { weekdayOf, type Day } from './day';

const norwegianMonths = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const norwegianWeekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

const months: Record<Language, readonly string[]> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  // In the genitive, as a date is written: "skábmamánu 20. b. 2026".
  se: ['ođđajagemánu', 'guovvamánu', 'njukčamánu', 'cuoŋománu', 'miessemánu', 'geassemánu', 'suoidnemánu', 'borgemánu', 'čakčamánu', 'golggotmánu', 'skábmamánu', 'juovlamánu'],
};

const weekdays: Record<Language, readonly string[]> = {
  nb: norwegianWeekdays,
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  se: ['vuossárga', 'maŋŋebárga', 'gaskavahkku', 'duorastat', 'bearjadat', 'lávvardat', 'sotnabeaivi'],
};

/** The weekday's name, 1 = Monday. */
export function weekdayName(weekday: number, language: Language): string {
  return weekdays[language][weekday - 1] ?? '';
}

/** "20. november 2026", "20 November 2026": a day as people read it. */
export function dayInWords(day: Day, language: Language): string {
  const { year, month, date } = parts(day);
  const name = months[language][month - 1] ?? '';
  switch (language) {
    case 'nb':
    case 'nn':
      return `${date}. ${name} ${year}`;
    case 'en':
      return `${date} ${name} ${year}`;
    case 'se':
      return `${name} ${date}. b. ${year}`;
  }
}

/** "fredag 11. desember 2026": a day to remember. In Sámi the date alone, which already says "day". */
export function weekdayAndDay(day: Day, language: Language): string {
  return language === 'se' ? dayInWords(day, language) : `${weekdayName(weekdayOf(day), language)} ${dayInWords(day, language)}`;
}

/** "23.11.": for the head of a narrow column. English writes "23 Nov". */
export function shortDay(day: Day, language: Language): string {
  const { month, date } = parts(day);
  return language === 'en' ? `${date} ${(months.en[month - 1] ?? '').slice(0, 3)}` : `${date}.${month}.`;
}

/** "23.–27. november 2026": what both ends have in common is said once. */
export function periodInWords(from: Day, until: Day, language: Language): string {
  const [start, end] = [parts(from), parts(until)];
  const whole = dayInWords(until, language);
  if (from === until) return whole;
  if (language === 'se' || start.year !== end.year) return `${dayInWords(from, language)} – ${whole}`;
  const date = language === 'en' ? `${start.date}` : `${start.date}.`;
  return start.month === end.month ? `${date}–${whole}` : `${date} ${months[language][start.month - 1] ?? ''} – ${whole}`;
}

function parts(day: Day): { year: number; month: number; date: number } {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { year, month, date };
}
