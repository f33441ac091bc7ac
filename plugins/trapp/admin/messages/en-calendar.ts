import type { nbCalendar } from './nb-calendar';

/** The school year as a picture, in English. */
export const enCalendar: Readonly<Record<keyof typeof nbCalendar, string>> = {
  'calendar.view': 'The school year',
  'calendar.lead': 'What the calendar becomes of what is written below. Days without school are struck through; rest on a day to see why.',
  'calendar.for': 'Show for',
  'calendar.all': 'All schools',
  'calendar.none': 'Write a school year below, and it is shown here.',
  'calendar.year': '{label}: {count, plural, one {# school day} other {# school days}}',
  'calendar.month': '{name} ({count})',
};
