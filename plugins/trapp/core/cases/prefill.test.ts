import type { Absence } from '../absences/index';
import { guide, on, routine } from './cases.fixture';
import { newContent } from './new-content';
import { extentInWords, patternInWords } from './prefill';

const row = (date: string, more: Partial<Absence> = {}): Absence => ({
  pupilId: 'p', schoolId: 's', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: true, reported: true, sourceCode: 'F', comment: null, ...more,
});
const lesson = (date: string, subject: string) => row(date, { kind: 'lesson', lessons: 1, subject, at: '1' });
const source = (absences: Absence[], dataUntil: string | null = '2026-09-25', today = '2026-09-25') => ({ picture: { absences, dataUntil, recordsLessons: true }, calendar: routine.calendar, today });

test('S67: the extent of the absence is filled in with figures, and says how far the data reaches', () => {
  const absences = [row('2026-08-24'), row('2026-08-31', { documented: false }), lesson('2026-09-01', 'Gym'), row('2026-09-02', { kind: 'late' }), row('2026-09-03', { kind: 'late' })];
  expect(extentInWords(source(absences, '2026-09-18'))).toBe(
    'Fra 17.08.2026 til 18.09.2026: 2 hele dager, 1 enkelttime og 2 forsentkomminger. Hele dager er 8 % av skoledagene. 1 av dagene er udokumentert.',
  );
});

test.each([
  ['nothing is absent', source([]), 'Fra 17.08.2026 til 25.09.2026: ingen registrert fravær.'],
  ['nothing has been imported', source([], null), 'Skolen har ikke lest inn fravær for dette skoleåret ennå.'],
  ['the data is from the year before', source([], '2026-06-01'), 'Skolen har ikke lest inn fravær for dette skoleåret ennå.'],
  ['it is summer', source([], '2027-06-18', '2027-07-10'), 'Skolen har ikke lest inn fravær for dette skoleåret ennå.'],
])('S78: when %s, that is what is said', (_when, asked, said) => {
  expect(extentInWords(asked)).toBe(said);
});

test('S26, B6: a weekday, a subject and a long stretch are told with their figures', () => {
  const absences = ['2026-08-24', '2026-08-31', '2026-09-07', '2026-09-08', '2026-09-09'].map((date) => row(date));
  absences.push(...['2026-08-26', '2026-09-02', '2026-09-16'].map((date) => lesson(date, 'Gym')));
  expect(patternInWords(source(absences))).toBe('3 av 5 fraværsdager er en mandag. 3 av enkelttimene er i Gym. Lengste sammenhengende fravær er 3 skoledager.');
  expect(patternInWords(source([row('2026-08-24')]))).toBe('Fraværet viser ikke noe tydelig mønster i tallene.');
});

test('B26, A1: of a child in a kindergarten it is told in the words of a kindergarten', () => {
  const days = ['2026-08-31', '2026-09-01', '2026-09-02'].map((date) => row(date));
  expect(extentInWords({ ...source(days), unit: 'kindergarten' })).toMatch(/ Hele dager er \d+ % av barnehagedagene\.$/);
  expect(extentInWords({ ...source([], null), unit: 'kindergarten' })).toBe('Barnehagen har ikke lest inn fravær for dette barnehageåret ennå.');
  expect(patternInWords({ ...source(days), unit: 'kindergarten' })).toBe('Lengste sammenhengende fravær er 3 barnehagedager.');
});

test('S67: a conversation begins with what the system knows, and nothing else', () => {
  const begun = { kind: 'conversation' as const, template: guide.key, picture: source([row('2026-08-24')]).picture, plan: null, ownerName: 'Ola', attendees: [] };
  expect(newContent(begun, on('2026-09-25'))).toEqual({ kind: 'conversation', answers: { fravaer: expect.stringMatching(/^Fra 17\.08\.2026 til 25\.09\.2026: 1 hel dag\./) } });
});

test('S51, S73: a plan begins with the case owner as the home’s contact and its evaluation three weeks on', () => {
  const begun = { kind: 'plan' as const, template: 'tiltaksplan', picture: source([]).picture, plan: null, ownerName: 'Ola', attendees: [] };
  expect(newContent(begun, on('2026-08-31'))).toMatchObject({ kind: 'plan', plan: { contactPerson: 'Ola', startsOn: '2026-08-31', evaluateOn: '2026-09-21' } });
});
