import { listed, withCapital } from '../../language/index';
import type { Words } from './words';

const units = { school_days: ['skoledagen', 'skoledagene'], calendar_days: ['dagen', 'dagene'], weeks: ['uka', 'ukene'], months: ['måneden', 'månedene'] } as const;
const causes: Words['causes'] = (own) => ({
  illness: own.illness ?? 'sykdom',
  health_appointment: own.health_appointment ?? 'time hos lege, tannlege eller annen helsehjelp',
  leave: own.leave ?? 'permisjon',
  known: own.known ?? 'fravær med kjent årsak',
  unknown: own.unknown ?? 'fravær med ukjent årsak',
  documented_illness: `${own.documented ?? 'dokumentert'} ${own.illness ?? 'sykdom'}`,
});
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const places = {
  after_weekend: 'første skoledag etter en helg',
  after_break: 'første skoledag etter en ferie eller fridag',
  before_weekend: 'siste skoledag før en helg',
  before_break: 'siste skoledag før en ferie eller fridag',
  first_of_school_year: 'første skoledag i skoleåret',
} as const;
const events = {
  case_opened: 'siden saken ble åpnet',
  step_started: 'siden saken kom til trinnet',
  plan_started: 'siden planen startet',
  measure_started: 'siden tiltaket startet',
  last_meeting: 'siden forrige møte',
  last_assessment: 'siden forrige vurdering',
} as const;

function many(number: number, one: string, several: string): string {
  return number === 1 ? one : several;
}

function days(number: number): string {
  return many(number, 'dag', 'dager');
}

/** Rules and verdicts in bokmål. Says what was found, never what anyone has done wrong. */
export const nb: Words = {
  pupil: 'eleven',
  child: 'barnet',
  and: 'og',
  or: 'eller',
  either: 'enten',
  weekdays,
  months,
  weeks: { even: 'partallsuker', odd: 'oddetallsuker' },
  yes: 'ja',
  no: 'nei',
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
  measures: {
    days: (name, { words, number }, when) => `${name} har ${words} ${days(number)} fravær ${when}`,
    half_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'halv dag', 'halve dager')} fravær ${when}`,
    dates: (name, { words, number }, when) => `${name} har noe fravær på ${words} ${days(number)} ${when}`,
    lessons: (name, { words, number }, when, { lesson }) => `${name} har ${words} ${lesson === undefined ? `${many(number, 'enkelttime', 'enkelttimer')} fravær` : `${many(number, 'time', 'timer')} ${lesson}`} ${when}`,
    lesson_days: (name, { words, number }, when, { lesson }) => `${name} har ${lesson ?? 'fravær fra enkelttimer'} på ${words} ${days(number)} ${when}`,
    minutes: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'minutt', 'minutter')} fravær på dager med oppmøte ${when}`,
    late: (name, { words, number }, when, { late }) => `${name} har ${late === undefined ? `${words} ${many(number, 'forsentkomming', 'forsentkomminger')}` : `${late} ${words} ${many(number, 'gang', 'ganger')}`} ${when}`,
    left_early: (name, { words, number }, when, own) => `${name} har ${own.left_early ?? 'gått før dagen var slutt'} ${words} ${many(number, 'gang', 'ganger')} ${when}`,
    edge_of_day_times: (name, { words, number }, when) => `${name} har fravær først eller sist på dagen ${words} ${many(number, 'gang', 'ganger')} ${when}`,
    part_times: (name, { words, number }, when) => `${name} har vært borte fra deler av dagen ${words} ${many(number, 'gang', 'ganger')} ${when}`,
    percent_days: (name, { words }, when) => `${name} har ${words} % fravær ${when}`,
    percent_time: (name, { words }, when) => `${name} har vært borte fra ${words} % av skoletiden ${when}`,
    percent_of_absence: (name, { words }, when) => `${words} % av fraværsdagene til ${name} ${when} er slike som teller her`,
    longest_run_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'skoledag', 'skoledager')} fravær på rad på det lengste ${when}`,
    current_run_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'skoledag', 'skoledager')} fravær på rad til nå ${when}`,
    start_run_days: (name, { words, number }, when) => `${name} har vært borte ${words} ${many(number, 'skoledag', 'skoledager')} på rad fra skolestart ${when}`,
    same_weekday_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fravær på samme ukedag${about} ${when}`,
    same_weekday_percent: (name, { words, about }, when) => `${words} % av fraværsdagene til ${name} ${when} er på samme ukedag${about}`,
    same_month_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fravær i samme måned${about} ${when}`,
    second_week_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fravær i annenhver uke${about} ${when}`,
    second_week_percent: (name, { words, about }, when) => `${words} % av fraværsdagene til ${name} ${when} er i annenhver uke${about}`,
    same_subject_lessons: (name, { words, number, about }, when) => `${name} har ${words} ${many(number, 'time', 'timer')} fravær i samme fag${about} ${when}`,
    same_subject_percent: (name, { words, about }, when) => `${words} % av enkelttimene ${name} har vært borte fra ${when}, er i samme fag${about}`,
    change_days: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `${name} har like mye fravær ${when} som i like lang tid før`;
      if (number < 0 && operator !== null) return `${name} har en endring på ${words} dager fravær ${when} fra like lang tid før`;
      return `${name} har ${words.replace('−', '')} ${days(Math.abs(number))} ${number < 0 ? 'mindre' : 'mer'} fravær ${when} enn i like lang tid før`;
    },
    change_from_usual: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `fraværet til ${name} ${when} er som det har vært tidligere i skoleåret`;
      if (number < 0 && operator !== null) return `fraværet til ${name} ${when} er endret med ${words} prosentpoeng fra tidligere i skoleåret`;
      return `fraværet til ${name} ${when} er ${words.replace('−', '')} prosentpoeng ${number < 0 ? 'lavere' : 'høyere'} enn tidligere i skoleåret`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number, none }) => (none ? `${name} har ingen åpen sak` : `${name} har ${words} ${many(number, 'åpen sak', 'åpne saker')}`),
    meetings_held: (_name, { words, number, none }) => (none ? 'det er ikke holdt noe møte i saken' : `det er holdt ${words} ${many(number, 'møte', 'møter')} i saken`),
    presence_change: (_name, { words, number, operator }) => {
      if (number === 0 && operator === 'lessThanInclusive') return 'nærværet har ikke økt siden planen startet';
      if (number === 0 && operator === 'greaterThan') return 'nærværet har økt siden planen startet';
      if (number === 0 && operator === 'lessThan') return 'nærværet har gått ned siden planen startet';
      if (number <= 0 && operator !== null) return `nærværet har endret seg med ${words} prosentpoeng siden planen startet`;
      if (number === 0) return 'nærværet er som før planen startet';
      return `nærværet har ${number < 0 ? 'gått ned' : 'økt'} med ${words.replace('−', '')} prosentpoeng siden planen startet`;
    },
    days_on_step: (_name, { words, number }) => `saken har stått ${words} ${days(number)} på trinnet`,
    days_since_last_action: (_name, { words, number }) => `det er ${words} ${days(number)} siden noe sist ble gjort i saken`,
    plans_evaluated: (_name, { words, number, none }) => (none ? 'planen er ikke evaluert' : `det er gjort ${words} ${many(number, 'evaluering', 'evalueringer')} av planen`),
    measures_tried: (_name, { words, none }) => (none ? 'det er ikke prøvd noe tiltak i saken' : `det er prøvd ${words} tiltak i saken`),
    consents_valid: (_name, { words, number, none }) => (none ? 'det er ikke noe samtykke i saken som gjelder nå' : `det er ${words} ${many(number, 'samtykke', 'samtykker')} i saken som gjelder nå`),
    child_heard: (name, { number }) => (number === 0 ? `det er ikke skrevet i saken at ${name} er hørt` : `det er skrevet i saken at ${name} er hørt`),
    grade: (name, { words, operator }) => (operator !== null ? `klassetrinnet er ${words}` : `${name} går på ${words}. trinn`),
  },
  choices: (title, { words, number, none }) => (none ? `det er ikke krysset av for noe i «${title}»` : `det er krysset av for ${words} ${many(number, 'punkt', 'punkter')} i «${title}»`),
  choicesLabel: (title) => `Avkryssinger i «${title}»`,
  window: (window) => {
    switch (window.kind) {
      case 'calendar_week':
        return 'denne uka';
      case 'calendar_month':
        return 'denne måneden';
      case 'calendar_quarter':
        return 'dette kvartalet';
      case 'semester':
        return 'dette halvåret';
      case 'school_year':
        return 'i skoleåret';
      case 'last_week':
        return 'forrige uke';
      case 'last_month':
        return 'forrige måned';
      case 'last_quarter':
        return 'forrige kvartal';
      case 'last_semester':
        return 'forrige halvår';
      case 'since':
        return `${events[window.event]}${window.withinSchoolYear ? ', men tidligst fra skolestart' : ''}`;
      case 'school_weeks':
        return `${window.amount === 1 ? 'den siste uka' : `de siste ${window.amount} ukene`} med minst ${window.schoolDaysAtLeast} ${many(window.schoolDaysAtLeast, 'skoledag', 'skoledager')}${window.withinSchoolYear ? ' etter skolestart' : ''}`;
      case 'rolling': {
        const [one, several] = units[window.unit];
        return `${window.amount === 1 ? `den siste ${one}` : `de siste ${window.amount} ${several}`}${window.withinSchoolYear ? ' etter skolestart' : ''}`;
      }
    }
  },
  notHappened: 'Det som perioden begynner med, har ikke skjedd ennå. Da er det ingenting å telle.',
  filter: ({ documentation, message, exceptCauses, subjects, codes, weekdays: only, lessonNumbers, minutesOver, places: where }, own) => [
    ...(documentation === 'any' ? [] : [`Bare ${documentation === 'documented' ? (own.documented ?? 'dokumentert') : (own.undocumented ?? 'udokumentert')} fravær teller`]),
    ...(message === 'any' ? [] : [`Bare fravær ${message === 'reported' ? 'med' : 'uten'} melding hjemmefra teller`]),
    ...(subjects === null ? [] : [`Bare ${listed(subjects, 'og')} teller`]),
    ...(codes === undefined ? [] : [`Bare fravær med ${many(codes.length, 'koden', 'kodene')} ${listed(codes, 'og')} teller`]),
    ...(only === undefined ? [] : [`Bare ${listed([...only].sort().map((day) => `${weekdays[day - 1]}er`), 'og')} teller`]),
    ...(lessonNumbers === undefined ? [] : [`Bare ${listed([...lessonNumbers].sort((a, b) => a - b).map((number) => `${number}.`), 'og')} time teller`]),
    ...(minutesOver === undefined ? [] : [`Bare fravær på mer enn ${minutesOver} ${many(minutesOver, 'minutt', 'minutter')} teller`]),
    ...(where === undefined ? [] : [`Bare ${listed(where.map((place) => places[place]), 'og')} teller`]),
    ...(exceptCauses.length === 0 ? [] : [`${withCapital(listed(exceptCauses.map((cause) => causes(own)[cause]), 'og'))} teller ikke`]),
  ],
  causes,
  places,
  events,
  leftOut: (reason, filter, own) =>
    ({
      no_school_day: 'ikke en skoledag',
      short_week: 'uka har for få skoledager til å telle',
      other_place: 'ikke en slik dag som regelen spør om',
      other_weekday: 'en annen ukedag',
      other_kind: 'en annen type fravær enn regelen teller',
      covered_by_day: 'er med i en hel dag med fravær',
      covered_by_lesson: 'er med i en time med fravær',
      weighed: 'dagen er vurdert før',
      other_code: 'en annen kode enn regelen spør om',
      other_subject: 'et annet fag',
      other_lesson: 'en annen time på dagen',
      too_short: 'kortere enn det som teller',
      cause_excepted: 'årsaken teller ikke i denne regelen',
      documentation: `fraværet er ${filter.documentation === 'documented' ? (own.undocumented ?? 'udokumentert') : (own.documented ?? 'dokumentert')}`,
      message: filter.message === 'reported' ? 'skolen har ikke fått melding' : 'skolen har fått melding',
      not_stated: 'skolen har ikke ført det regelen spør om',
      too_little: 'for lite til å telle',
      outside_run: 'hører ikke til denne rekken av dager',
      other_month: 'en annen måned',
      other_week: 'en av ukene imellom',
    })[reason],
  units: {
    days: (amount, number) => `${amount} ${days(number)}`,
    half_days: (amount, number) => `${amount} ${many(number, 'halv dag', 'halve dager')}`,
    lessons: (amount, number) => `${amount} ${many(number, 'time', 'timer')}`,
    minutes: (amount, number) => `${amount} ${many(number, 'minutt', 'minutter')}`,
    times: (amount, number) => `${amount} ${many(number, 'gang', 'ganger')}`,
    percent: (amount) => `${amount} %`,
    percentage_points: (amount) => `${amount} prosentpoeng`,
    number: (amount) => amount,
    yes_no: (_amount, number) => (number === 0 ? 'nei' : 'ja'),
    grade: (amount) => `${amount}. trinn`,
  },
  basis: {
    timetable: 'Andelen er regnet ut fra timeplanen.',
    school_days: 'Andelen er regnet ut fra skoledager, fordi trinnet ikke har noen timeplan i skoleruta.',
  },
  earlierPeriod: 'fra tiden før',
  missing: {
    no_calendar: 'Skoleruta sier ikke noe om denne perioden.',
    no_data: 'Skolen har ikke lest inn fravær ennå.',
    stale_data: 'Fraværet er ikke oppdatert helt fram til nå.',
    not_recorded_by_school: 'Skolen har ikke ført alt som regelen spør om.',
    no_school_days: 'Perioden har ingen skoledager som det finnes fraværsdata for.',
    no_earlier_period: 'Det har ikke gått lenge nok av skoleåret til å sammenligne med perioden før.',
    no_timetable: 'Skoleruta har ingen timeplan for trinnet.',
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
  truths: { true: 'stemmer', false: 'stemmer ikke', unknown: 'vet ikke' },
  fires: (when) => `Regelen slår ut når ${when}.`,
  grades: ({ from, to }) => `Den gjelder ${from === to ? `${from}.` : `${from}.–${to}.`} trinn.`,
  kindergarten: 'Den gjelder barnehagen.',
  protectedLeftOut: 'Elever med adressesperre vurderes ikke av denne regelen.',
  cadence: (cadence) => {
    switch (cadence.kind) {
      case 'weekly':
        return `Den vurderes hver ${weekdays[cadence.weekday - 1]}, eller neste skoledag når det ikke er skole.`;
      case 'monthly':
        return `Den vurderes ${cadence.on === 'first_school_day' ? 'første' : 'siste'} skoledag i hver måned.`;
      case 'semester':
        return 'Den vurderes siste skoledag i hvert halvår.';
      case 'dates':
        return `Den vurderes ${listed([...cadence.dates].map((date) => `${Number(date.slice(3))}. ${months[Number(date.slice(0, 2)) - 1]}`), 'og')} hvert år, eller neste skoledag når det ikke er skole.`;
    }
  },
  makesList: 'Elevene settes på en liste som dere går gjennom sammen.',
  notWeighed: 'Dager som er vurdert før, telles ikke en gang til.',
};
