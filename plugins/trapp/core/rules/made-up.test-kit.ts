import { absenceSchema, markedPicture, type Absence, type AbsenceFilter, type AbsenceMeasure } from '../absences/index';
import type { SchoolCalendar, Window } from '../calendar/index';
import type { PupilFacts } from './evaluate';
import { ruleSchema, type Condition, type ConditionGroup, type Operator, type Rule } from './rule';

/** Builders for the tests of this room: short rules and made-up pupils around Friday 20 November 2026. */
export const TODAY = '2026-11-20';

export const calendar: SchoolCalendar = {
  schoolYears: [
    { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }] },
  ],
};

export const SCHOOL_YEAR: Window = { kind: 'school_year' };

export function rolling(amount: number, unit: 'school_days' | 'calendar_days' | 'weeks' | 'months'): Window {
  return { kind: 'rolling', amount, unit, withinSchoolYear: false };
}

export function absence(date: string, more: Partial<Absence> = {}): Absence {
  const kind = more.kind ?? 'day';
  const rest = { lessons: kind === 'lesson' ? 1 : 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null, comment: null };
  return absenceSchema.parse({ pupilId: 'kari', schoolId: 'vik', date, kind, sourceCode: 'F', ...rest, ...more });
}

export function pupil(absences: readonly Absence[], more: Partial<PupilFacts> & { dataUntil?: string | null; recordsLessons?: boolean; grade?: number } = {}): PupilFacts {
  const { dataUntil = TODAY, recordsLessons = true, grade = 8, ...rest } = more;
  const absence = markedPicture({ absences, dataUntil, recordsLessons }, grade);
  return { absence, since: {}, caseFacts: {}, choices: new Map(), weighed: new Map(), calendar, today: TODAY, ...rest };
}

export function when(measure: AbsenceMeasure, window: Window, operator: Operator, value: number, filter: Partial<AbsenceFilter> = {}): Condition {
  return { fact: 'absence', params: { measure, window, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null, ...filter } }, operator, value };
}

export function rule(conditions: ConditionGroup | Condition, more: Partial<Rule> = {}): Rule {
  return ruleSchema.parse({
    key: 'regel',
    title: { nb: 'Regel' },
    explanation: { nb: 'Hvorfor' },
    severity: 'concern',
    assessedBy: 'contact_teacher',
    assessWithinSchoolDays: 5,
    appliesTo: 'school',
    enabled: true,
    conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    sources: ['S39'],
    ...more,
  });
}
