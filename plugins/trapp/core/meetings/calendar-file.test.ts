import { appointmentOf, calendarFile, timesOf, type Appointment } from './calendar-file';
import { newMeeting } from './new-meeting';

const appointment: Appointment = { uid: 'mote-1', at: '2026-11-20T08:00:00.000Z', title: 'Møte på skolen', place: 'Møterom 2, Tindelia skole', date: '2026-11-27', from: '14:00', until: '15:00' };

test.each([
  ['14:00', { from: '14:00', until: '15:00' }],
  ['14.30-15.15', { from: '14:30', until: '15:15' }],
  ['kl. 9 til 10', { from: '09:00', until: '10:00' }],
  ['23:30', { from: '23:30', until: '23:59' }],
  ['15:00-14:00', { from: '15:00', until: '16:00' }],
  ['etter skoletid', null],
  ['', null],
])('S46: the time "%s" is read', (written, times) => {
  expect(timesOf(written)).toEqual(times);
});

test('S46: the invitation opens in any calendar, at the school’s own hour', () => {
  const file = calendarFile(appointment);
  expect(file).toContain('DTSTART;TZID=Europe/Oslo:20261127T140000\r\nDTEND;TZID=Europe/Oslo:20261127T150000\r\n');
  expect(file).toContain('LOCATION:Møterom 2\\, Tindelia skole\r\n');
  expect(file.startsWith('BEGIN:VCALENDAR\r\n') && file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('S46: without a time it is the whole day, and without a day there is no appointment', () => {
  expect(calendarFile({ ...appointment, from: null, until: null })).toContain('DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128\r\n');
  const template = { key: 'mote', title: { nb: 'Møte' }, introduction: { nb: '' }, agenda: [], sources: [] };
  const meeting = newMeeting(template, { today: '2026-11-27', leader: '', attendees: [] });
  expect(appointmentOf({ ...meeting, date: '' }, appointment)).toBeNull();
  expect(appointmentOf({ ...meeting, time: '14', place: ' Rom 1 ' }, appointment)).toMatchObject({ from: '14:00', place: 'Rom 1' });
});

test('sec-9: what somebody has written can begin no line of its own, and long words are folded whole', () => {
  const file = calendarFile({ ...appointment, place: `Rom\r\nEND:VEVENT\nBEGIN:VALARM ${'å'.repeat(200)}\u0000` });
  expect(file.match(/END:VEVENT\r\n/g)).toHaveLength(1);
  expect(file).not.toContain('\nBEGIN:VALARM');
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.replaceAll('\r\n ', '')).toContain('å'.repeat(200));
});
