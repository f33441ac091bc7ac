import { listed, withCapital } from '../../language/index';
import type { Words } from './words';

const units = { school_days: 'school day', calendar_days: 'day', weeks: 'week', months: 'month' } as const;
const causes: Words['causes'] = (own) => ({
  illness: own.illness ?? 'illness',
  health_appointment: own.health_appointment ?? 'appointments with a doctor, dentist or other health services',
  leave: own.leave ?? 'granted leave',
  known: own.known ?? 'absence with a known cause',
  unknown: own.unknown ?? 'absence with an unknown cause',
  documented_illness: `${own.documented ?? 'documented'} ${own.illness ?? 'illness'}`,
});
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const places = {
  after_weekend: 'the first school day after a weekend',
  after_break: 'the first school day after a break',
  before_weekend: 'the last school day before a weekend',
  before_break: 'the last school day before a break',
  first_of_school_year: 'the first school day of the school year',
} as const;
const events = {
  case_opened: 'since the case was opened',
  step_started: 'since the case came to the step',
  plan_started: 'since the plan began',
  measure_started: 'since the measure began',
  last_meeting: 'since the last meeting',
  last_assessment: 'since the last assessment',
} as const;

function many(word: string, number: number): string {
  return number === 1 ? word : `${word}s`;
}

function counts(things: number): string {
  return things === 1 ? 'counts' : 'count';
}

/** Rules and verdicts in English. */
export const en: Words = {
  pupil: 'the pupil',
  child: 'the child',
  and: 'and',
  or: 'or',
  either: 'either',
  weekdays,
  months,
  weeks: { even: 'even weeks', odd: 'odd weeks' },
  yes: 'yes',
  no: 'no',
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
  measures: {
    days: (name, { words, number }, when) => `${name} has ${words} ${many('day', number)} of absence ${when}`,
    half_days: (name, { words, number }, when) => `${name} has ${words} ${many('half day', number)} of absence ${when}`,
    dates: (name, { words, number }, when) => `${name} has some absence on ${words} ${many('day', number)} ${when}`,
    lessons: (name, { words, number }, when, { lesson }) => `${name} has ${words} ${lesson === undefined ? `single ${many('lesson', number)} of absence` : `${many('lesson', number)} of ${lesson}`} ${when}`,
    lesson_days: (name, { words, number }, when, { lesson }) => `${name} has ${lesson ?? 'missed single lessons'} on ${words} ${many('day', number)} ${when}`,
    minutes: (name, { words, number }, when) => `${name} has ${words} ${many('minute', number)} of absence on days of partial presence ${when}`,
    late: (name, { words, number }, when, { late }) => `${name} has ${late ?? 'arrived late'} ${words} ${many('time', number)} ${when}`,
    left_early: (name, { words, number }, when, own) => `${name} has ${own.left_early ?? 'left during the day'} ${words} ${many('time', number)} ${when}`,
    edge_of_day_times: (name, { words, number }, when) => `${name} has absence at the start or end of the day ${words} ${many('time', number)} ${when}`,
    part_times: (name, { words, number }, when) => `${name} has been away for part of the day ${words} ${many('time', number)} ${when}`,
    percent_days: (name, { words }, when) => `${name} has ${words} % absence ${when}`,
    percent_time: (name, { words }, when) => `${name} has been away from ${words} % of the school time ${when}`,
    percent_of_absence: (name, { words }, when) => `${words} % of ${name}’s days of absence ${when} are of the kind that counts here`,
    longest_run_days: (name, { words, number }, when) => `${name} has ${words} school ${many('day', number)} of absence in a row at the longest ${when}`,
    current_run_days: (name, { words, number }, when) => `${name} has ${words} school ${many('day', number)} of absence in a row up to now ${when}`,
    start_run_days: (name, { words, number }, when) => `${name} has been away ${words} school ${many('day', number)} in a row from the start of school ${when}`,
    same_weekday_days: (name, { words, number, about }, when) => `${name} has ${words} ${many('day', number)} of absence on the same weekday${about} ${when}`,
    same_weekday_percent: (name, { words, about }, when) => `${words} % of ${name}’s days of absence ${when} are on the same weekday${about}`,
    same_month_days: (name, { words, number, about }, when) => `${name} has ${words} ${many('day', number)} of absence in the same month${about} ${when}`,
    second_week_days: (name, { words, number, about }, when) => `${name} has ${words} ${many('day', number)} of absence in every second week${about} ${when}`,
    second_week_percent: (name, { words, about }, when) => `${words} % of ${name}’s days of absence ${when} are in every second week${about}`,
    same_subject_lessons: (name, { words, number, about }, when) => `${name} has ${words} ${many('lesson', number)} of absence in the same subject${about} ${when}`,
    same_subject_percent: (name, { words, about }, when) => `${words} % of the single lessons that ${name} has missed ${when} are in the same subject${about}`,
    change_days: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `${name} has as many days of absence ${when} as in just as long a time before`;
      if (number < 0 && operator !== null) return `${name} has a change of ${words} days of absence ${when} from just as long a time before`;
      return `${name} has ${words.replace('−', '')} ${number < 0 ? 'fewer' : 'more'} ${many('day', Math.abs(number))} of absence ${when} than in just as long a time before`;
    },
    change_from_usual: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `${name}’s absence ${when} is as earlier in the school year`;
      if (number < 0 && operator !== null) return `${name}’s absence ${when} has changed by ${words} percentage points from earlier in the school year`;
      return `${name}’s absence ${when} is ${words.replace('−', '')} ${many('percentage point', Math.abs(number))} ${number < 0 ? 'lower' : 'higher'} than earlier in the school year`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number, none }) => (none ? `${name} has no open case` : `${name} has ${words} open ${many('case', number)}`),
    meetings_held: (_name, { words, number, none }) => (none ? 'no meeting has been held in the case' : `${words} ${many('meeting', number)} ${number === 1 ? 'has' : 'have'} been held in the case`),
    presence_change: (_name, { words, number, operator }) => {
      if (number === 0 && operator === 'lessThanInclusive') return 'presence has not increased since the plan began';
      if (number === 0 && operator === 'greaterThan') return 'presence has increased since the plan began';
      if (number === 0 && operator === 'lessThan') return 'presence has gone down since the plan began';
      if (number <= 0 && operator !== null) return `presence has changed by ${words} percentage points since the plan began`;
      if (number === 0) return 'presence is as before the plan began';
      return `presence has ${number < 0 ? 'gone down' : 'increased'} by ${words.replace('−', '')} percentage points since the plan began`;
    },
    days_on_step: (_name, { words, number }) => `the case has been on the step for ${words} ${many('day', number)}`,
    days_since_last_action: (_name, { words, number }) => `it is ${words} ${many('day', number)} since anything was last done in the case`,
    plans_evaluated: (_name, { words, number, none }) => (none ? 'the plan has not been evaluated' : `the plan has been evaluated ${words} ${many('time', number)}`),
    measures_tried: (_name, { words, number, none }) => (none ? 'no measure has been tried in the case' : `${words} ${many('measure', number)} ${number === 1 ? 'has' : 'have'} been tried in the case`),
    consents_valid: (_name, { words, number, none }) => (none ? 'no consent in the case is valid now' : `${words} ${many('consent', number)} in the case ${number === 1 ? 'is' : 'are'} valid now`),
    child_heard: (name, { number }) => (number === 0 ? `the case does not say that ${name} has been heard` : `the case says that ${name} has been heard`),
    grade: (name, { words, operator }) => (operator !== null ? `the grade is ${words}` : `${name} is in grade ${words}`),
  },
  choices: (title, { words, number, none }) => (none ? `nothing is ticked in “${title}”` : `${words} ${many('point', number)} ${number === 1 ? 'is' : 'are'} ticked in “${title}”`),
  choicesLabel: (title) => `Points ticked in “${title}”`,
  window: (window) => {
    switch (window.kind) {
      case 'calendar_week':
        return 'this week';
      case 'calendar_month':
        return 'this month';
      case 'calendar_quarter':
        return 'this quarter';
      case 'semester':
        return 'this half-year';
      case 'school_year':
        return 'in the school year';
      case 'last_week':
        return 'last week';
      case 'last_month':
        return 'last month';
      case 'last_quarter':
        return 'last quarter';
      case 'last_semester':
        return 'last half-year';
      case 'since':
        return `${events[window.event]}${window.withinSchoolYear ? ', but no earlier than the start of school' : ''}`;
      case 'school_weeks':
        return `in the last ${window.amount === 1 ? 'week' : `${window.amount} weeks`} with at least ${window.schoolDaysAtLeast} ${many('school day', window.schoolDaysAtLeast)}${window.withinSchoolYear ? ' after the start of school' : ''}`;
      case 'rolling':
        return `in the last ${window.amount === 1 ? units[window.unit] : `${window.amount} ${units[window.unit]}s`}${window.withinSchoolYear ? ' after the start of school' : ''}`;
    }
  },
  notHappened: 'What the period begins with has not happened yet. Then there is nothing to count.',
  filter: ({ documentation, message, exceptCauses, subjects, codes, weekdays: only, lessonNumbers, minutesOver, places: where }, own) => [
    ...(documentation === 'any' ? [] : [`Only ${own[documentation] ?? documentation} absence counts`]),
    ...(message === 'any' ? [] : [`Only absence ${message === 'reported' ? 'with' : 'without'} a message from home counts`]),
    ...(subjects === null ? [] : [`Only ${listed(subjects, 'and')} ${counts(subjects.length)}`]),
    ...(codes === undefined ? [] : [`Only absence with the ${many('code', codes.length)} ${listed(codes, 'and')} counts`]),
    ...(only === undefined ? [] : [`Only ${listed([...only].sort().map((day) => `${weekdays[day - 1]}s`), 'and')} count`]),
    ...(lessonNumbers === undefined ? [] : [`Only ${many('lesson', lessonNumbers.length)} ${listed([...lessonNumbers].sort((a, b) => a - b).map(String), 'and')} ${counts(lessonNumbers.length)}`]),
    ...(minutesOver === undefined ? [] : [`Only absence of more than ${minutesOver} ${many('minute', minutesOver)} counts`]),
    ...(where === undefined ? [] : [`Only ${listed(where.map((place) => places[place]), 'and')} ${counts(where.length)}`]),
    ...(exceptCauses.length === 0 ? [] : [`${withCapital(listed(exceptCauses.map((cause) => causes(own)[cause]), 'and'))} ${exceptCauses.length === 1 && exceptCauses[0] !== 'health_appointment' ? 'does' : 'do'} not count`]),
  ],
  causes,
  places,
  events,
  leftOut: (reason, filter, own) =>
    ({
      no_school_day: 'not a school day',
      short_week: 'the week has too few school days to count',
      other_place: 'not such a day as the rule asks for',
      other_weekday: 'another weekday',
      other_kind: 'another kind of absence than the rule counts',
      covered_by_day: 'is part of a whole day of absence',
      covered_by_lesson: 'is part of a missed lesson',
      weighed: 'the day has been assessed before',
      other_code: 'another code than the rule asks for',
      other_subject: 'another subject',
      other_lesson: 'another lesson of the day',
      too_short: 'shorter than what counts',
      cause_excepted: 'the cause does not count in this rule',
      documentation: `the absence is ${filter.documentation === 'documented' ? (own.undocumented ?? 'undocumented') : (own.documented ?? 'documented')}`,
      message: filter.message === 'reported' ? 'the school has had no message' : 'the school has had a message',
      not_stated: 'the school has not recorded what the rule asks for',
      too_little: 'too little to count',
      outside_run: 'not part of this run of days',
      other_month: 'another month',
      other_week: 'one of the weeks between',
    })[reason],
  units: {
    days: (amount, number) => `${amount} ${many('day', number)}`,
    half_days: (amount, number) => `${amount} ${many('half day', number)}`,
    lessons: (amount, number) => `${amount} ${many('lesson', number)}`,
    minutes: (amount, number) => `${amount} ${many('minute', number)}`,
    times: (amount, number) => `${amount} ${many('time', number)}`,
    percent: (amount) => `${amount} %`,
    percentage_points: (amount) => `${amount} percentage points`,
    number: (amount) => amount,
    yes_no: (_amount, number) => (number === 0 ? 'no' : 'yes'),
    grade: (amount) => `grade ${amount}`,
  },
  basis: {
    timetable: 'The share is reckoned from the timetable.',
    school_days: 'The share is reckoned from school days, because the grade has no timetable in the school calendar.',
  },
  earlierPeriod: 'from the time before',
  missing: {
    no_calendar: 'The school calendar says nothing about this period.',
    no_data: 'The school has not imported any absence yet.',
    stale_data: 'The absence is not up to date.',
    not_recorded_by_school: 'The school has not recorded everything that the rule asks for.',
    no_school_days: 'The period has no school days that there is absence data for.',
    no_earlier_period: 'Not enough of the school year has passed to compare with the period before.',
    no_timetable: 'The school calendar has no timetable for the grade.',
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
  truths: { true: 'true', false: 'not true', unknown: 'not known' },
  fires: (when) => `The rule applies when ${when}.`,
  grades: ({ from, to }) => (from === to ? `It is for grade ${from}.` : `It is for grades ${from}–${to}.`),
  kindergarten: 'It is for kindergarten.',
  protectedLeftOut: 'Pupils with a shielded address are not judged by this rule.',
  cadence: (cadence) => {
    switch (cadence.kind) {
      case 'weekly':
        return `It is asked every ${weekdays[cadence.weekday - 1]}, or on the next school day when there is no school.`;
      case 'monthly':
        return `It is asked on the ${cadence.on === 'first_school_day' ? 'first' : 'last'} school day of every month.`;
      case 'semester':
        return 'It is asked on the last school day of every half-year.';
      case 'dates':
        return `It is asked on ${listed([...cadence.dates].map((date) => `${Number(date.slice(3))} ${months[Number(date.slice(0, 2)) - 1]}`), 'and')} every year, or on the next school day when there is no school.`;
    }
  },
  makesList: 'The pupils are put on a list that you go through together.',
  notWeighed: 'Days that have been assessed before are not counted again.',
};
