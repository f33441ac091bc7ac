import { absenceSchema, markedPicture } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import type { PupilFacts } from '../rules/index';
import { attendanceCheckSchema, faultsOfAttendanceChecks, createLook, currentOccasion, handledBy, isOccasionOverdue, occasionsSince, stillUnclear, type AttendanceCheck, type CheckAnswer } from './index';

const calendar: SchoolCalendar = { schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] }] };
const filter = { documentation: 'any', message: 'unreported', exceptCauses: [], subjects: null } as const;
const daily: AttendanceCheck = {
  key: 'dagsjekk', title: { nb: 'Dagsjekk' }, cadence: { kind: 'daily' }, responsible: 'contact_teacher', appliesTo: 'school',
  looksAt: { conditions: { all: [{ fact: 'absence', params: { measure: 'dates', window: { kind: 'rolling', amount: 1, unit: 'school_days', withinSchoolYear: true }, filter: { ...filter, exceptCauses: [] } }, operator: 'greaterThanInclusive', value: 1 }] } },
  due: { kind: 'after_school_start', startsAt: '08:30', minutes: 45 }, sources: ['S34'],
};
const weekly: AttendanceCheck = { ...daily, key: 'ukesjekk', cadence: { kind: 'weekly', weekday: 5 }, due: { kind: 'school_days', amount: 2 } };

describe('when a check is to be made', () => {
  it.each([
    ['S34: the day check is due minutes after school starts', daily, '2026-11-20', { on: '2026-11-20', dueOn: '2026-11-20', dueAt: '09:15' }],
    ['S34: in the weekend it is still Friday’s', daily, '2026-11-22', { on: '2026-11-20', dueOn: '2026-11-20', dueAt: '09:15' }],
    ['S37: the week check is Friday’s, also on Tuesday', weekly, '2026-11-24', { on: '2026-11-20', dueOn: '2026-11-24', dueAt: null }],
    ['B17: in the autumn break the Friday is made up for on Monday', weekly, '2026-10-12', { on: '2026-10-12', dueOn: '2026-10-14', dueAt: null }],
    ['S40: each month on its first school day', { ...weekly, cadence: { kind: 'monthly', on: 'first_school_day' } } as AttendanceCheck, '2026-11-20', { on: '2026-11-02', dueOn: '2026-11-04', dueAt: null }],
    ['S42: at the end of each half-year', { ...weekly, cadence: { kind: 'semester' } } as AttendanceCheck, '2027-02-01', { on: '2027-01-15', dueOn: '2027-01-19', dueAt: null }],
    ['before the first school day there is none', daily, '2026-08-01', null],
  ])('%s', (_, check, today, expected) => {
    expect(currentOccasion(check, calendar, today)).toEqual(expected);
  });

  it.each([
    ['before the time', { today: '2026-11-20', time: '09:15' }, false],
    ['after the time', { today: '2026-11-20', time: '09:16' }, true],
    ['the day after', { today: '2026-11-21', time: '00:01' }, true],
  ])('pain 18: overdue %s', (_, now, overdue) => {
    expect(isOccasionOverdue({ on: '2026-11-20', dueOn: '2026-11-20', dueAt: '09:15' }, now)).toBe(overdue);
  });

  it('S22: the latest occasions since the check was published, newest first, and none in a break', () => {
    expect(occasionsSince(daily, calendar, '2026-10-01', '2026-10-13', 5).map(({ on }) => on)).toEqual(['2026-10-13', '2026-10-12', '2026-10-02', '2026-10-01']);
    expect(occasionsSince(daily, calendar, '2026-08-17', '2026-11-20', 3).map(({ on }) => on)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18']);
  });
});

describe('who is on the list', () => {
  const pupil = (dates: readonly string[], reported: boolean | null): PupilFacts => ({
    absence: markedPicture({
      absences: dates.map((date) => absenceSchema.parse({ pupilId: 'elev', schoolId: 'vik', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported, sourceCode: 'F', comment: null })),
      dataUntil: '2026-11-20', recordsLessons: true,
    }, 8),
    since: {}, caseFacts: {}, choices: new Map(), weighed: new Map(), calendar, today: '2026-11-20',
  });

  it('S35: absent today without a message, with the figures in the rules’ own words', async () => {
    const look = createLook(daily, [], calendar, '2026-11-20');
    expect(await look(pupil(['2026-11-20'], false))).toMatchObject({ latestDay: '2026-11-20', verdicts: [{ rule: 'dagsjekk', result: 'fired' }] });
    expect(await look(pupil(['2026-11-20'], true))).toBeNull();
    expect(await look(pupil(['2026-11-19'], false))).toBeNull();
  });

  it('S37: a check may look with the routine’s own rules', async () => {
    const rule = { key: 'uke', title: { nb: 'Uke' }, explanation: { nb: 'Uke' }, severity: 'notice', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true, conditions: { all: [{ fact: 'absence', params: { measure: 'days', window: { kind: 'calendar_week' }, filter: { ...filter, message: 'any' } }, operator: 'greaterThanInclusive', value: 2 }] }, sources: [] } as never;
    const look = createLook({ ...weekly, looksAt: { rules: ['uke'] } }, [rule], calendar, '2026-11-20');
    expect(await look(pupil(['2026-11-17', '2026-11-19'], true))).toMatchObject({ latestDay: '2026-11-19', verdicts: [{ rule: 'uke' }] });
    expect(await look(pupil(['2026-11-19'], true))).toBeNull();
  });
});

describe('what is followed up already', () => {
  const none = { hasOpenCase: false, assessedOn: null, contactOn: null };
  it.each([
    ['S41: an open case', { ...none, hasOpenCase: true }, 'case'],
    ['S41: assessed on the same ground', { ...none, assessedOn: '2026-11-20' }, 'assessed'],
    ['S41: assessed before the latest day is not the same ground', { ...none, assessedOn: '2026-11-18' }, null],
    ['S37: contact with the home since', { ...none, contactOn: '2026-11-19' }, 'contact'],
    ['S36: contact before the latest day says nothing of it', { ...none, contactOn: '2026-11-18' }, null],
    ['nothing', none, null],
  ])('%s', (_, known, expected) => {
    expect(handledBy(known, '2026-11-19')).toBe(expected);
  });

  it('S35: unclear until the latest answer makes it clear', () => {
    const answer = (pupilId: string, kind: CheckAnswer['answer'], at: string): CheckAnswer => ({ id: `${pupilId}${at}`, pupilId, schoolId: 'vik', routineKey: 'r', checkKey: 'c', occasion: '2026-11-20', on: '2026-11-20', at: `2026-11-20T${at}:00Z`, by: { id: 'a', name: 'A' }, answer: kind, note: '' });
    expect(stillUnclear([answer('b', 'called_home', '09:00'), answer('a', 'no_answer', '08:00'), answer('b', 'no_answer', '08:00'), answer('c', 'to_management', '08:30')]).map(({ pupilId }) => pupilId)).toEqual(['a', 'c']);
  });
});

describe('a check as content', () => {
  it('holds together', () => {
    expect(attendanceCheckSchema.safeParse(daily).success).toBe(true);
    expect(faultsOfAttendanceChecks([daily, daily, { ...weekly, looksAt: { rules: ['finnes-ikke'] } }], [])).toMatchObject([{ path: 'checks.1' }, { path: 'checks.2.looksAt' }]);
  });
});
