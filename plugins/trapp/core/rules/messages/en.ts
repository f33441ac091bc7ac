import { listed } from '../../language/index';
import type { Words } from './words';

const units = { school_days: 'school day', calendar_days: 'day', weeks: 'week', months: 'month' } as const;
const causes = { illness: 'illness', health_appointment: 'appointments with a doctor, dentist or other health services', leave: 'granted leave', known: 'absence with a known cause', unknown: 'absence with an unknown cause' } as const;

function many(word: string, number: number): string {
  return number === 1 ? word : `${word}s`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rules and verdicts in English. */
export const en: Words = {
  pupil: 'the pupil',
  and: 'and',
  or: 'or',
  either: 'either',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  limits: {
    greaterThanInclusive: (value) => `at least ${value}`,
    greaterThan: (value) => `more than ${value}`,
    lessThanInclusive: (value) => `at most ${value}`,
    lessThan: (value) => `less than ${value}`,
    equal: (value) => `exactly ${value}`,
    notEqual: (value) => `anything but ${value}`,
  },
  limit: (limit) => `The limit is ${limit}.`,
  atLeast: (value) => `at least ${value}`,
  has: (name, what) => `${name} has ${what}`,
  measures: {
    days: ({ words, number }, when) => `${words} ${many('day', number)} of absence ${when}`,
    lessons: ({ words, number }, when) => `${words} single ${many('lesson', number)} of absence ${when}`,
    late: ({ words, number }, when) => `arrived late ${words} ${many('time', number)} ${when}`,
    left_early: ({ words, number }, when) => `left during the day ${words} ${many('time', number)} ${when}`,
    percent_days: ({ words }, when) => `${words} % absence ${when}`,
    longest_run_days: ({ words, number }, when) => `${words} school ${many('day', number)} of absence in a row at the longest ${when}`,
    current_run_days: ({ words, number }, when) => `${words} school ${many('day', number)} of absence in a row up to now ${when}`,
    same_weekday_days: ({ words, number, about }, when) => `${words} ${many('day', number)} of absence on the same weekday${about} ${when}`,
    same_subject_lessons: ({ words, number, about }, when) => `${words} ${many('lesson', number)} of absence in the same subject${about} ${when}`,
    change_days: ({ words, number, limit }, when) => {
      if (number === 0 && !limit) return `as many days of absence ${when} as in just as long a time before`;
      if (number < 0 && limit) return `a change of ${words} days of absence ${when} from just as long a time before`;
      return `${words.replace('−', '')} ${number < 0 ? 'fewer' : 'more'} ${many('day', Math.abs(number))} of absence ${when} than in just as long a time before`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number }) => (number === 0 ? `${name} has no open case` : `${name} has ${words} open ${many('case', number)}`),
    meetings_held: (_name, { words, number }) => `${words} ${many('meeting', number)} ${number === 1 ? 'has' : 'have'} been held in the case`,
    presence_change: (_name, { words, number, limit }) => {
      if (limit) return `presence has changed by ${words} percentage points since the plan began`;
      if (number === 0) return 'presence is as before the plan began';
      return `presence has ${number < 0 ? 'gone down' : 'increased'} by ${words.replace('−', '')} percentage points since the plan began`;
    },
    days_on_step: (_name, { words, number }) => `the case has been on the step for ${words} ${many('day', number)}`,
    plans_evaluated: (_name, { words, number }) => `the plan has been evaluated ${words} ${many('time', number)}`,
    grade: (name, { words, limit }) => (limit ? `the grade is ${words}` : `${name} is in grade ${words}`),
  },
  window: (window) => {
    if (window.kind === 'calendar_week') return 'this week';
    if (window.kind === 'calendar_month') return 'this month';
    if (window.kind === 'semester') return 'this half-year';
    if (window.kind === 'school_year') return 'in the school year';
    return window.amount === 1 ? `in the last ${units[window.unit]}` : `in the last ${window.amount} ${units[window.unit]}s`;
  },
  filter: ({ documentation, message, exceptCauses, subject }) => [
    ...(documentation === 'any' ? [] : [`Only ${documentation} absence counts`]),
    ...(message === 'any' ? [] : [`Only absence ${message === 'reported' ? 'with' : 'without'} a message from home counts`]),
    ...(subject === null ? [] : [`Only ${subject} counts`]),
    ...(exceptCauses.length === 0 ? [] : [`${capital(listed(exceptCauses.map((cause) => causes[cause]), 'and'))} ${exceptCauses.length === 1 && exceptCauses[0] !== 'health_appointment' ? 'does' : 'do'} not count`]),
  ],
  causes,
  leftOut: (reason, filter) =>
    ({
      no_school_day: 'not a school day',
      other_kind: 'another kind of absence than the rule counts',
      other_subject: 'another subject',
      cause_excepted: 'the cause does not count in this rule',
      documentation: filter.documentation === 'documented' ? 'the absence is undocumented' : 'the absence is documented',
      message: filter.message === 'reported' ? 'the school has had no message' : 'the school has had a message',
      not_stated: 'the school has not recorded what the rule asks for',
      outside_run: 'not part of this run of days',
      other_weekday: 'another weekday',
    })[reason],
  lessons: (amount, number) => `${amount} ${many('lesson', number)}`,
  times: (amount, number) => `${amount} ${many('time', number)}`,
  earlierPeriod: 'from the time before',
  missing: {
    no_calendar: 'The school calendar says nothing about this period.',
    no_data: 'The school has not imported any absence yet.',
    stale_data: 'The absence is not up to date.',
    not_recorded_by_school: 'The school has not recorded everything that the rule asks for.',
    no_earlier_period: 'Not enough of the school year has passed to compare with the period before.',
  },
  caseMissing: 'The case holds no information about this yet.',
  notMeasured: (label, when) => `${label}${when === '' ? '' : ` ${when}`}: cannot be measured now.`,
  groups: { all: 'All of this must be so', any: 'At least one of these must be so', not: 'This must not be so' },
  not: (clause) => `it is not so that ${clause}`,
  results: {
    fired: (name) => `The rule applies to ${name}. The numbers do not say why. You find that out together.`,
    not_fired: (name) => `The rule does not apply to ${name}.`,
    cannot_be_judged: (name) => `The rule cannot be judged for ${name} now. That does not mean that all is well.`,
  },
  fires: (when) => `The rule applies when ${when}.`,
};
