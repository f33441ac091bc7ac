import { addDays, type Day, type Moment } from '../calendar/index';
import type { Meeting } from './meeting';

/** An appointment as calendars read it. `title` and `place` stand in many people's calendars: they name no child and no concern. */
export interface Appointment {
  readonly uid: string;
  /** When the file was made. */
  readonly at: Moment;
  readonly title: string;
  readonly place: string;
  readonly date: Day;
  /** "HH:MM" of the school's own clock; null for the whole day. */
  readonly from: string | null;
  readonly until: string | null;
}

/** How long a meeting is taken to last where nobody has written when it ends. */
const USUAL_MINUTES = 60;

/** The times in "14:00", "14.30-15.30" or "kl. 9 til 10"; null where none can be read. A meeting without an end lasts an hour. */
export function timesOf(written: string): { readonly from: string; readonly until: string } | null {
  const [from, until] = [...written.matchAll(/(?<!\d)([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?!\d)/g)].map(([, hours = '', minutes = '00']) => Number(hours) * 60 + Number(minutes));
  if (from === undefined) return null;
  const end = until !== undefined && until > from ? until : Math.min(from + USUAL_MINUTES, 23 * 60 + 59);
  return { from: clock(from), until: clock(end) };
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The meeting as an appointment, or null while it has no day. */
export function appointmentOf(meeting: Pick<Meeting, 'date' | 'time' | 'place'>, more: Pick<Appointment, 'uid' | 'at' | 'title'>): Appointment | null {
  if (meeting.date === '') return null;
  const times = timesOf(meeting.time);
  return { ...more, date: meeting.date, place: meeting.place.trim(), from: times?.from ?? null, until: times?.until ?? null };
}

/** Norway's clock, so that the appointment stays at its hour when summer time begins or ends. */
const OSLO = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD',
  'END:VTIMEZONE',
];

/** The appointment as an iCalendar file (RFC 5545), which every calendar can open. */
export function calendarFile({ uid, at, title, place, date, from, until }: Appointment): string {
  const day = date.replaceAll('-', '');
  const time = (written: string) => `TZID=Europe/Oslo:${day}T${written.replace(':', '')}00`;
  const when = from === null || until === null ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`] : [`DTSTART;${time(from)}`, `DTEND;${time(until)}`];
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trapp//NO', 'METHOD:PUBLISH', ...OSLO,
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${at.slice(0, 19).replace(/[-:]/g, '')}Z`, ...when, `SUMMARY:${escaped(title)}`, ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]), 'CLASS:PRIVATE', 'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

/** What somebody has written is text, never a line of the file's own. */
function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/[;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/[\u0000-\u001f\u007f]/g, '');
}

/** Lines of at most 75 octets, as the standard asks; a letter is never cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 74) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
