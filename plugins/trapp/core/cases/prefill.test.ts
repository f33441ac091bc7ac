import type { Absence } from '../absences/index';
import type { Answer, Guide, Item, Prefill } from '../guides/index';
import { guide, on, opened, readyPlan, routine } from './cases.fixture';
import { knownFacts } from './known-facts';
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

describe('A29, S67: a form tells any fact about the pupil and the case', () => {
  const today = '2026-09-25';
  const everything = { documentation: 'any' as const, message: 'any' as const, exceptCauses: [], subjects: null };
  const days = (more: Partial<Extract<Prefill, { fact: 'absence' }>['params']> = {}): Prefill => ({ fact: 'absence', params: { measure: 'days', window: { kind: 'school_year' }, filter: everything, ...more } });
  const asks = (prefill: Prefill, question: Partial<Item>): Guide => ({ ...guide, key: 'tall', parts: guide.parts.map((part) => ({ ...part, item: [{ linkId: 'tall', type: 'text', text: { nb: 'Tallet' }, prefill, ...question }] })) });
  const absences = [row('2026-08-24'), row('2026-08-31', { documented: false }), row('2026-09-07')];
  const told = (prefill: Prefill, { dataUntil = today as string | null, unit = 'school' as 'school' | 'kindergarten', question = {} as Partial<Item> } = {}) => {
    const picture = { absences, dataUntil, recordsLessons: true };
    const context = { ...on(today), unit, routine: { ...routine, guides: [...routine.guides, asks(prefill, question)] } };
    const ticks = typeof prefill === 'object' && prefill.fact === 'choices_made' ? [prefill.params] : [];
    const facts = knownFacts(opened(), { picture, grade: 8, plans: [readyPlan], effect: null }, ticks, context);
    const content = newContent({ kind: 'conversation', template: 'tall', picture, facts, plan: null, ownerName: 'Ola', attendees: [] }, context);
    return content.kind === 'conversation' ? content.answers['tall'] : undefined;
  };

  test.each<[string, Prefill, string]>([
    ['days in the school year', days(), 'Eleven har 3 dager fravær i skoleåret (17.08.2026–25.09.2026). Regnet ut 25.09.2026.'],
    ['with what counts', days({ filter: { ...everything, documentation: 'undocumented' } }), 'Eleven har 1 dag fravær i skoleåret (17.08.2026–25.09.2026). Bare udokumentert fravær teller. Regnet ut 25.09.2026.'],
    ['in per cent, over another window', days({ measure: 'percent_days', window: { kind: 'calendar_month' } }), 'Eleven har 5,26 % fravær denne måneden (01.09.2026–25.09.2026). Regnet ut 25.09.2026.'],
    ['since something in the case', days({ window: { kind: 'since', event: 'case_opened', withinSchoolYear: false } }), 'Eleven har 2 dager fravær siden saken ble åpnet (31.08.2026–25.09.2026). Regnet ut 25.09.2026.'],
    ['days on the step', { fact: 'days_on_step' }, 'Saken har stått 25 dager på trinnet. Regnet ut 25.09.2026.'],
    ['yes or no', { fact: 'child_heard' }, 'Det er ikke skrevet i saken at eleven er hørt. Regnet ut 25.09.2026.'],
    ['what cannot be known yet', { fact: 'presence_change' }, 'Endring i nærvær: kan ikke måles nå. Det finnes ikke opplysninger om dette i saken ennå. Regnet ut 25.09.2026.'],
    ['what was ticked in a form', { fact: 'choices_made', params: { guide: 'tall', field: 'tall' } }, 'Det er ikke krysset av for noe i «Tallet». Regnet ut 25.09.2026.'],
  ])('%s, with its unit and the day', (_what, prefill, sentence) => {
    expect(told(prefill)).toBe(sentence);
  });

  test.each<[string, Prefill, Partial<Item>, Answer | undefined]>([
    ['a whole number', days(), { type: 'integer' }, 3],
    ['a share, with two decimals', days({ measure: 'percent_days', window: { kind: 'calendar_month' } }), { type: 'decimal' }, 5.26],
    ['no', { fact: 'child_heard' }, { type: 'boolean' }, false],
    ['nothing of what cannot be known yet', { fact: 'presence_change' }, { type: 'decimal' }, undefined],
    ['nothing beyond the limits of the question', days(), { type: 'integer', max: 2 }, undefined],
  ])('as a figure, or as yes or no, where that is asked for: %s', (_what, prefill, question, answer) => {
    expect(told(prefill, { question })).toBe(answer);
  });

  test('S78, R9: a figure that is only the least there can be is left open, for it cannot say so; in words it is told', () => {
    const lately = days({ window: { kind: 'rolling', amount: 4, unit: 'weeks', withinSchoolYear: false } });
    const old = { dataUntil: '2026-09-01' };
    expect(told(lately, old)).toMatch(/minst 1 dag/);
    expect(told(lately, { ...old, question: { type: 'integer' } })).toBeUndefined();
    expect(told(lately, { question: { type: 'integer' } })).toBe(2);
  });

  test('S78: figures of absence say how far the data reaches, and that they are the least there can be', () => {
    expect(told(days(), { dataUntil: '2026-09-18' })).toBe('Eleven har 3 dager fravær i skoleåret (17.08.2026–25.09.2026). Regnet ut 25.09.2026, med fravær til og med 18.09.2026.');
    expect(told(days(), { dataUntil: null })).toContain('kan ikke måles nå. Skolen har ikke lest inn fravær ennå. Regnet ut 25.09.2026.');
  });

  test('B26: of a child in kindergarten it is said in the kindergarten’s words', () => {
    expect(told(days(), { unit: 'kindergarten' })).toMatch(/^Barnet har 3 dager fravær/);
  });
});
