import { listed } from '../../language/index';
import type { Words } from './words';

const units = { school_days: ['skoledagen', 'skoledagene'], calendar_days: ['dagen', 'dagene'], weeks: ['uka', 'ukene'], months: ['måneden', 'månedene'] } as const;
const causes = { illness: 'sykdom', health_appointment: 'time hos lege, tannlege eller annen helsehjelp', leave: 'permisjon', known: 'fravær med kjent årsak', unknown: 'fravær med ukjent årsak' } as const;

function days(number: number): string {
  return number === 1 ? 'dag' : 'dager';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rules and verdicts in bokmål. Says what was found, never what anyone has done wrong. */
export const nb: Words = {
  pupil: 'eleven',
  and: 'og',
  or: 'eller',
  either: 'enten',
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  limits: {
    greaterThanInclusive: (value) => `minst ${value}`,
    greaterThan: (value) => `mer enn ${value}`,
    lessThanInclusive: (value) => `høyst ${value}`,
    lessThan: (value) => `mindre enn ${value}`,
    equal: (value) => `akkurat ${value}`,
    notEqual: (value) => `noe annet enn ${value}`,
  },
  limit: (limit) => `Grensen er ${limit}.`,
  atLeast: (value) => `minst ${value}`,
  has: (name, what) => `${name} har ${what}`,
  measures: {
    days: ({ words, number }, when) => `${words} ${days(number)} fravær ${when}`,
    lessons: ({ words, number }, when) => `${words} ${number === 1 ? 'enkelttime' : 'enkelttimer'} fravær ${when}`,
    late: ({ words, number }, when) => `${words} ${number === 1 ? 'forsentkomming' : 'forsentkomminger'} ${when}`,
    left_early: ({ words, number }, when) => `gått før dagen var slutt ${words} ${number === 1 ? 'gang' : 'ganger'} ${when}`,
    percent_days: ({ words }, when) => `${words} % fravær ${when}`,
    longest_run_days: ({ words, number }, when) => `${words} ${number === 1 ? 'skoledag' : 'skoledager'} fravær på rad på det lengste ${when}`,
    current_run_days: ({ words, number }, when) => `${words} ${number === 1 ? 'skoledag' : 'skoledager'} fravær på rad til nå ${when}`,
    same_weekday_days: ({ words, number, about }, when) => `${words} ${days(number)} fravær på samme ukedag${about} ${when}`,
    same_subject_lessons: ({ words, number, about }, when) => `${words} ${number === 1 ? 'time' : 'timer'} fravær i samme fag${about} ${when}`,
    change_days: ({ words, number, limit }, when) => {
      if (number === 0 && !limit) return `like mye fravær ${when} som i like lang tid før`;
      if (number < 0 && limit) return `en endring på ${words} dager fravær ${when} fra like lang tid før`;
      return `${words.replace('−', '')} ${days(Math.abs(number))} ${number < 0 ? 'mindre' : 'mer'} fravær ${when} enn i like lang tid før`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number }) => (number === 0 ? `${name} har ingen åpen sak` : `${name} har ${words} ${number === 1 ? 'åpen sak' : 'åpne saker'}`),
    meetings_held: (_name, { words, number }) => `det er holdt ${words} ${number === 1 ? 'møte' : 'møter'} i saken`,
    presence_change: (_name, { words, number, limit }) => {
      if (limit) return `nærværet har endret seg med ${words} prosentpoeng siden planen startet`;
      if (number === 0) return 'nærværet er som før planen startet';
      return `nærværet har ${number < 0 ? 'gått ned' : 'økt'} med ${words.replace('−', '')} prosentpoeng siden planen startet`;
    },
    days_on_step: (_name, { words, number }) => `saken har stått ${words} ${days(number)} på trinnet`,
    plans_evaluated: (_name, { words, number }) => `det er gjort ${words} ${number === 1 ? 'evaluering' : 'evalueringer'} av planen`,
    grade: (name, { words, limit }) => (limit ? `klassetrinnet er ${words}` : `${name} går på ${words}. trinn`),
  },
  window: (window) => {
    if (window.kind === 'calendar_week') return 'denne uka';
    if (window.kind === 'calendar_month') return 'denne måneden';
    if (window.kind === 'semester') return 'dette halvåret';
    if (window.kind === 'school_year') return 'i skoleåret';
    const [one, many] = units[window.unit];
    return window.amount === 1 ? `den siste ${one}` : `de siste ${window.amount} ${many}`;
  },
  filter: ({ documentation, message, exceptCauses, subject }) => [
    ...(documentation === 'any' ? [] : [`Bare ${documentation === 'documented' ? 'dokumentert' : 'udokumentert'} fravær teller`]),
    ...(message === 'any' ? [] : [`Bare fravær ${message === 'reported' ? 'med' : 'uten'} melding hjemmefra teller`]),
    ...(subject === null ? [] : [`Bare ${subject} teller`]),
    ...(exceptCauses.length === 0 ? [] : [`${capital(listed(exceptCauses.map((cause) => causes[cause]), 'og'))} teller ikke`]),
  ],
  causes,
  leftOut: (reason, filter) =>
    ({
      no_school_day: 'ikke en skoledag',
      other_kind: 'en annen type fravær enn regelen teller',
      other_subject: 'et annet fag',
      cause_excepted: 'årsaken teller ikke i denne regelen',
      documentation: filter.documentation === 'documented' ? 'fraværet er udokumentert' : 'fraværet er dokumentert',
      message: filter.message === 'reported' ? 'skolen har ikke fått melding' : 'skolen har fått melding',
      not_stated: 'skolen har ikke ført det regelen spør om',
      outside_run: 'hører ikke til denne rekken av dager',
      other_weekday: 'en annen ukedag',
    })[reason],
  lessons: (amount, number) => `${amount} ${number === 1 ? 'time' : 'timer'}`,
  times: (amount, number) => `${amount} ${number === 1 ? 'gang' : 'ganger'}`,
  earlierPeriod: 'fra tiden før',
  missing: {
    no_calendar: 'Skoleruta sier ikke noe om denne perioden.',
    no_data: 'Skolen har ikke lest inn fravær ennå.',
    stale_data: 'Fraværet er ikke oppdatert helt fram til nå.',
    not_recorded_by_school: 'Skolen har ikke ført alt som regelen spør om.',
    no_earlier_period: 'Det har ikke gått lenge nok av skoleåret til å sammenligne med perioden før.',
  },
  caseMissing: 'Det finnes ikke opplysninger om dette i saken ennå.',
  notMeasured: (label, when) => `${label}${when === '' ? '' : ` ${when}`}: kan ikke måles nå.`,
  groups: { all: 'Alt dette må stemme', any: 'Minst ett av dette må stemme', not: 'Dette må ikke stemme' },
  not: (clause) => `det ikke er slik at ${clause}`,
  results: {
    fired: (name) => `Regelen slår ut for ${name}. Tallene sier ikke hvorfor. Det finner dere ut sammen.`,
    not_fired: (name) => `Regelen slår ikke ut for ${name}.`,
    cannot_be_judged: (name) => `Regelen kan ikke vurderes for ${name} nå. Det betyr ikke at alt er i orden.`,
  },
  fires: (when) => `Regelen slår ut når ${when}.`,
};
