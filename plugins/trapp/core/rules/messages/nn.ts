import { listed } from '../../language/index';
import type { Words } from './words';

const units = { school_days: ['skuledagen', 'skuledagane'], calendar_days: ['dagen', 'dagane'], weeks: ['veka', 'vekene'], months: ['månaden', 'månadene'] } as const;
const causes = { illness: 'sjukdom', health_appointment: 'time hos lege, tannlege eller anna helsehjelp', leave: 'permisjon', known: 'fråvær med kjend årsak', unknown: 'fråvær med ukjend årsak' } as const;

function days(number: number): string {
  return number === 1 ? 'dag' : 'dagar';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rules and verdicts in nynorsk. */
export const nn: Words = {
  pupil: 'eleven',
  and: 'og',
  or: 'eller',
  either: 'anten',
  weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  limits: {
    greaterThanInclusive: (value) => `minst ${value}`,
    greaterThan: (value) => `meir enn ${value}`,
    lessThanInclusive: (value) => `høgst ${value}`,
    lessThan: (value) => `mindre enn ${value}`,
    equal: (value) => `akkurat ${value}`,
    notEqual: (value) => `noko anna enn ${value}`,
  },
  limit: (limit) => `Grensa er ${limit}.`,
  atLeast: (value) => `minst ${value}`,
  has: (name, what) => `${name} har ${what}`,
  measures: {
    days: ({ words, number }, when) => `${words} ${days(number)} fråvær ${when}`,
    lessons: ({ words, number }, when) => `${words} ${number === 1 ? 'enkelttime' : 'enkelttimar'} fråvær ${when}`,
    late: ({ words, number }, when) => `kome for seint ${words} ${number === 1 ? 'gong' : 'gonger'} ${when}`,
    left_early: ({ words, number }, when) => `gått før dagen var slutt ${words} ${number === 1 ? 'gong' : 'gonger'} ${when}`,
    percent_days: ({ words }, when) => `${words} % fråvær ${when}`,
    longest_run_days: ({ words, number }, when) => `${words} ${number === 1 ? 'skuledag' : 'skuledagar'} fråvær på rad på det lengste ${when}`,
    current_run_days: ({ words, number }, when) => `${words} ${number === 1 ? 'skuledag' : 'skuledagar'} fråvær på rad til no ${when}`,
    same_weekday_days: ({ words, number, about }, when) => `${words} ${days(number)} fråvær på same vekedag${about} ${when}`,
    same_subject_lessons: ({ words, number, about }, when) => `${words} ${number === 1 ? 'time' : 'timar'} fråvær i same fag${about} ${when}`,
    change_days: ({ words, number, limit }, when) => {
      if (number === 0 && !limit) return `like mykje fråvær ${when} som i like lang tid før`;
      if (number < 0 && limit) return `ei endring på ${words} dagar fråvær ${when} frå like lang tid før`;
      return `${words.replace('−', '')} ${days(Math.abs(number))} ${number < 0 ? 'mindre' : 'meir'} fråvær ${when} enn i like lang tid før`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number }) => (number === 0 ? `${name} har inga open sak` : `${name} har ${words} ${number === 1 ? 'open sak' : 'opne saker'}`),
    meetings_held: (_name, { words }) => `det er halde ${words} møte i saka`,
    presence_change: (_name, { words, number, limit }) => {
      if (limit) return `nærværet har endra seg med ${words} prosentpoeng sidan planen starta`;
      if (number === 0) return 'nærværet er som før planen starta';
      return `nærværet har ${number < 0 ? 'gått ned' : 'auka'} med ${words.replace('−', '')} prosentpoeng sidan planen starta`;
    },
    days_on_step: (_name, { words, number }) => `saka har stått ${words} ${days(number)} på trinnet`,
    plans_evaluated: (_name, { words, number }) => `det er gjort ${words} ${number === 1 ? 'evaluering' : 'evalueringar'} av planen`,
    grade: (name, { words, limit }) => (limit ? `klassetrinnet er ${words}` : `${name} går på ${words}. trinn`),
  },
  window: (window) => {
    if (window.kind === 'calendar_week') return 'denne veka';
    if (window.kind === 'calendar_month') return 'denne månaden';
    if (window.kind === 'semester') return 'dette halvåret';
    if (window.kind === 'school_year') return 'i skuleåret';
    const [one, many] = units[window.unit];
    return window.amount === 1 ? `den siste ${one}` : `dei siste ${window.amount} ${many}`;
  },
  filter: ({ documentation, message, exceptCauses, subject }) => [
    ...(documentation === 'any' ? [] : [`Berre ${documentation === 'documented' ? 'dokumentert' : 'udokumentert'} fråvær tel`]),
    ...(message === 'any' ? [] : [`Berre fråvær ${message === 'reported' ? 'med' : 'utan'} melding heimanfrå tel`]),
    ...(subject === null ? [] : [`Berre ${subject} tel`]),
    ...(exceptCauses.length === 0 ? [] : [`${capital(listed(exceptCauses.map((cause) => causes[cause]), 'og'))} tel ikkje`]),
  ],
  causes,
  leftOut: (reason, filter) =>
    ({
      no_school_day: 'ikkje ein skuledag',
      other_kind: 'ein annan type fråvær enn regelen tel',
      other_subject: 'eit anna fag',
      cause_excepted: 'årsaka tel ikkje i denne regelen',
      documentation: filter.documentation === 'documented' ? 'fråværet er udokumentert' : 'fråværet er dokumentert',
      message: filter.message === 'reported' ? 'skulen har ikkje fått melding' : 'skulen har fått melding',
      not_stated: 'skulen har ikkje ført det regelen spør om',
      outside_run: 'høyrer ikkje til denne rekkja av dagar',
      other_weekday: 'ein annan vekedag',
    })[reason],
  lessons: (amount, number) => `${amount} ${number === 1 ? 'time' : 'timar'}`,
  times: (amount, number) => `${amount} ${number === 1 ? 'gong' : 'gonger'}`,
  earlierPeriod: 'frå tida før',
  missing: {
    no_calendar: 'Skuleruta seier ikkje noko om denne perioden.',
    no_data: 'Skulen har ikkje lese inn fråvær enno.',
    stale_data: 'Fråværet er ikkje oppdatert heilt fram til no.',
    not_recorded_by_school: 'Skulen har ikkje ført alt som regelen spør om.',
    no_earlier_period: 'Det har ikkje gått lenge nok av skuleåret til å samanlikne med perioden før.',
  },
  caseMissing: 'Det finst ikkje opplysningar om dette i saka enno.',
  notMeasured: (label, when) => `${label}${when === '' ? '' : ` ${when}`}: kan ikkje målast no.`,
  groups: { all: 'Alt dette må stemme', any: 'Minst eitt av dette må stemme', not: 'Dette må ikkje stemme' },
  not: (clause) => `det ikkje er slik at ${clause}`,
  results: {
    fired: (name) => `Regelen slår ut for ${name}. Tala seier ikkje kvifor. Det finn de ut saman.`,
    not_fired: (name) => `Regelen slår ikkje ut for ${name}.`,
    cannot_be_judged: (name) => `Regelen kan ikkje vurderast for ${name} no. Det betyr ikkje at alt er i orden.`,
  },
  fires: (when) => `Regelen slår ut når ${when}.`,
};
