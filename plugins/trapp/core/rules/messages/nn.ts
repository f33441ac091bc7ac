import { listed, withCapital } from '../../language/index';
import type { Words } from './words';

const units = { school_days: ['skuledagen', 'skuledagane'], calendar_days: ['dagen', 'dagane'], weeks: ['veka', 'vekene'], months: ['månaden', 'månadene'] } as const;
const causes: Words['causes'] = (own) => ({
  illness: own.illness ?? 'sjukdom',
  health_appointment: own.health_appointment ?? 'time hos lege, tannlege eller anna helsehjelp',
  leave: own.leave ?? 'permisjon',
  known: own.known ?? 'fråvær med kjend årsak',
  unknown: own.unknown ?? 'fråvær med ukjend årsak',
  documented_illness: `${own.documented ?? 'dokumentert'} ${own.illness ?? 'sjukdom'}`,
});
const weekdays = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'];
const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const places = {
  after_weekend: 'første skuledag etter ei helg',
  after_break: 'første skuledag etter ein ferie eller fridag',
  before_weekend: 'siste skuledag før ei helg',
  before_break: 'siste skuledag før ein ferie eller fridag',
  first_of_school_year: 'første skuledag i skuleåret',
} as const;
const events = {
  case_opened: 'sidan saka vart opna',
  step_started: 'sidan saka kom til trinnet',
  plan_started: 'sidan planen starta',
  measure_started: 'sidan tiltaket starta',
  last_meeting: 'sidan førre møte',
  last_assessment: 'sidan førre vurdering',
} as const;

function many(number: number, one: string, several: string): string {
  return number === 1 ? one : several;
}

function days(number: number): string {
  return many(number, 'dag', 'dagar');
}

/** Rules and verdicts in nynorsk. */
export const nn: Words = {
  pupil: 'eleven',
  child: 'barnet',
  and: 'og',
  or: 'eller',
  either: 'anten',
  weekdays,
  months,
  weeks: { even: 'partalsveker', odd: 'oddetalsveker' },
  yes: 'ja',
  no: 'nei',
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
  measures: {
    days: (name, { words, number }, when) => `${name} har ${words} ${days(number)} fråvær ${when}`,
    half_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'halv dag', 'halve dagar')} fråvær ${when}`,
    dates: (name, { words, number }, when) => `${name} har noko fråvær på ${words} ${days(number)} ${when}`,
    lessons: (name, { words, number }, when, { lesson }) => `${name} har ${words} ${lesson === undefined ? `${many(number, 'enkelttime', 'enkelttimar')} fråvær` : `${many(number, 'time', 'timar')} ${lesson}`} ${when}`,
    lesson_days: (name, { words, number }, when, { lesson }) => `${name} har ${lesson ?? 'fråvær frå enkelttimar'} på ${words} ${days(number)} ${when}`,
    minutes: (name, { words }, when) => `${name} har ${words} minutt fråvær på dagar med oppmøte ${when}`,
    late: (name, { words, number }, when, { late }) => `${name} har ${late ?? 'kome for seint'} ${words} ${many(number, 'gong', 'gonger')} ${when}`,
    left_early: (name, { words, number }, when, own) => `${name} har ${own.left_early ?? 'gått før dagen var slutt'} ${words} ${many(number, 'gong', 'gonger')} ${when}`,
    edge_of_day_times: (name, { words, number }, when) => `${name} har fråvær først eller sist på dagen ${words} ${many(number, 'gong', 'gonger')} ${when}`,
    part_times: (name, { words, number }, when) => `${name} har vore borte frå delar av dagen ${words} ${many(number, 'gong', 'gonger')} ${when}`,
    percent_days: (name, { words }, when) => `${name} har ${words} % fråvær ${when}`,
    percent_time: (name, { words }, when) => `${name} har vore borte frå ${words} % av skuletida ${when}`,
    percent_of_absence: (name, { words }, when) => `${words} % av fråværsdagane til ${name} ${when} er slike som tel her`,
    longest_run_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'skuledag', 'skuledagar')} fråvær på rad på det lengste ${when}`,
    current_run_days: (name, { words, number }, when) => `${name} har ${words} ${many(number, 'skuledag', 'skuledagar')} fråvær på rad til no ${when}`,
    start_run_days: (name, { words, number }, when) => `${name} har vore borte ${words} ${many(number, 'skuledag', 'skuledagar')} på rad frå skulestart ${when}`,
    same_weekday_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fråvær på same vekedag${about} ${when}`,
    same_weekday_percent: (name, { words, about }, when) => `${words} % av fråværsdagane til ${name} ${when} er på same vekedag${about}`,
    same_month_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fråvær i same månad${about} ${when}`,
    second_week_days: (name, { words, number, about }, when) => `${name} har ${words} ${days(number)} fråvær i annakvar veke${about} ${when}`,
    second_week_percent: (name, { words, about }, when) => `${words} % av fråværsdagane til ${name} ${when} er i annakvar veke${about}`,
    same_subject_lessons: (name, { words, number, about }, when) => `${name} har ${words} ${many(number, 'time', 'timar')} fråvær i same fag${about} ${when}`,
    same_subject_percent: (name, { words, about }, when) => `${words} % av enkelttimane ${name} har vore borte frå ${when}, er i same fag${about}`,
    change_days: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `${name} har like mykje fråvær ${when} som i like lang tid før`;
      if (number < 0 && operator !== null) return `${name} har ei endring på ${words} dagar fråvær ${when} frå like lang tid før`;
      return `${name} har ${words.replace('−', '')} ${days(Math.abs(number))} ${number < 0 ? 'mindre' : 'meir'} fråvær ${when} enn i like lang tid før`;
    },
    change_from_usual: (name, { words, number, operator }, when) => {
      if (number === 0 && operator === null) return `fråværet til ${name} ${when} er som det har vore tidlegare i skuleåret`;
      if (number < 0 && operator !== null) return `fråværet til ${name} ${when} er endra med ${words} prosentpoeng frå tidlegare i skuleåret`;
      return `fråværet til ${name} ${when} er ${words.replace('−', '')} prosentpoeng ${number < 0 ? 'lågare' : 'høgare'} enn tidlegare i skuleåret`;
    },
  },
  caseFacts: {
    open_cases: (name, { words, number, none }) => (none ? `${name} har inga open sak` : `${name} har ${words} ${many(number, 'open sak', 'opne saker')}`),
    meetings_held: (_name, { words, none }) => (none ? 'det er ikkje halde noko møte i saka' : `det er halde ${words} møte i saka`),
    presence_change: (_name, { words, number, operator }) => {
      if (number === 0 && operator === 'lessThanInclusive') return 'nærværet har ikkje auka sidan planen starta';
      if (number === 0 && operator === 'greaterThan') return 'nærværet har auka sidan planen starta';
      if (number === 0 && operator === 'lessThan') return 'nærværet har gått ned sidan planen starta';
      if (number <= 0 && operator !== null) return `nærværet har endra seg med ${words} prosentpoeng sidan planen starta`;
      if (number === 0) return 'nærværet er som før planen starta';
      return `nærværet har ${number < 0 ? 'gått ned' : 'auka'} med ${words.replace('−', '')} prosentpoeng sidan planen starta`;
    },
    days_on_step: (_name, { words, number }) => `saka har stått ${words} ${days(number)} på trinnet`,
    days_since_last_action: (_name, { words, number }) => `det er ${words} ${days(number)} sidan noko sist vart gjort i saka`,
    plans_evaluated: (_name, { words, number, none }) => (none ? 'planen er ikkje evaluert' : `det er gjort ${words} ${many(number, 'evaluering', 'evalueringar')} av planen`),
    measures_tried: (_name, { words, none }) => (none ? 'det er ikkje prøvd noko tiltak i saka' : `det er prøvd ${words} tiltak i saka`),
    consents_valid: (_name, { words, none }) => (none ? 'det er ikkje noko samtykke i saka som gjeld no' : `det er ${words} samtykke i saka som gjeld no`),
    child_heard: (name, { number }) => (number === 0 ? `det er ikkje skrive i saka at ${name} er høyrd` : `det er skrive i saka at ${name} er høyrd`),
    grade: (name, { words, operator }) => (operator !== null ? `klassetrinnet er ${words}` : `${name} går på ${words}. trinn`),
  },
  choices: (title, { words, none }) => (none ? `det er ikkje kryssa av for noko i «${title}»` : `det er kryssa av for ${words} punkt i «${title}»`),
  choicesLabel: (title) => `Avkryssingar i «${title}»`,
  window: (window) => {
    switch (window.kind) {
      case 'calendar_week':
        return 'denne veka';
      case 'calendar_month':
        return 'denne månaden';
      case 'calendar_quarter':
        return 'dette kvartalet';
      case 'semester':
        return 'dette halvåret';
      case 'school_year':
        return 'i skuleåret';
      case 'last_week':
        return 'førre veke';
      case 'last_month':
        return 'førre månad';
      case 'last_quarter':
        return 'førre kvartal';
      case 'last_semester':
        return 'førre halvår';
      case 'since':
        return `${events[window.event]}${window.withinSchoolYear ? ', men tidlegast frå skulestart' : ''}`;
      case 'school_weeks':
        return `${window.amount === 1 ? 'den siste veka' : `dei siste ${window.amount} vekene`} med minst ${window.schoolDaysAtLeast} ${many(window.schoolDaysAtLeast, 'skuledag', 'skuledagar')}${window.withinSchoolYear ? ' etter skulestart' : ''}`;
      case 'rolling': {
        const [one, several] = units[window.unit];
        return `${window.amount === 1 ? `den siste ${one}` : `dei siste ${window.amount} ${several}`}${window.withinSchoolYear ? ' etter skulestart' : ''}`;
      }
    }
  },
  notHappened: 'Det som perioden byrjar med, har ikkje skjedd enno. Då er det ingenting å telje.',
  filter: ({ documentation, message, exceptCauses, subjects, codes, weekdays: only, lessonNumbers, minutesOver, places: where }, own) => [
    ...(documentation === 'any' ? [] : [`Berre ${documentation === 'documented' ? (own.documented ?? 'dokumentert') : (own.undocumented ?? 'udokumentert')} fråvær tel`]),
    ...(message === 'any' ? [] : [`Berre fråvær ${message === 'reported' ? 'med' : 'utan'} melding heimanfrå tel`]),
    ...(subjects === null ? [] : [`Berre ${listed(subjects, 'og')} tel`]),
    ...(codes === undefined ? [] : [`Berre fråvær med ${many(codes.length, 'koden', 'kodane')} ${listed(codes, 'og')} tel`]),
    ...(only === undefined ? [] : [`Berre ${listed([...only].sort().map((day) => `${weekdays[day - 1]}ar`), 'og')} tel`]),
    ...(lessonNumbers === undefined ? [] : [`Berre ${listed([...lessonNumbers].sort((a, b) => a - b).map((number) => `${number}.`), 'og')} time tel`]),
    ...(minutesOver === undefined ? [] : [`Berre fråvær på meir enn ${minutesOver} ${many(minutesOver, 'minutt', 'minutt')} tel`]),
    ...(where === undefined ? [] : [`Berre ${listed(where.map((place) => places[place]), 'og')} tel`]),
    ...(exceptCauses.length === 0 ? [] : [`${withCapital(listed(exceptCauses.map((cause) => causes(own)[cause]), 'og'))} tel ikkje`]),
  ],
  causes,
  places,
  events,
  leftOut: (reason, filter, own) =>
    ({
      no_school_day: 'ikkje ein skuledag',
      short_week: 'veka har for få skuledagar til å telje',
      other_place: 'ikkje ein slik dag som regelen spør om',
      other_weekday: 'ein annan vekedag',
      other_kind: 'ein annan type fråvær enn regelen tel',
      covered_by_day: 'er med i ein heil dag med fråvær',
      covered_by_lesson: 'er med i ein time med fråvær',
      weighed: 'dagen er vurdert før',
      other_code: 'ein annan kode enn regelen spør om',
      other_subject: 'eit anna fag',
      other_lesson: 'ein annan time på dagen',
      too_short: 'kortare enn det som tel',
      cause_excepted: 'årsaka tel ikkje i denne regelen',
      documentation: `fråværet er ${filter.documentation === 'documented' ? (own.undocumented ?? 'udokumentert') : (own.documented ?? 'dokumentert')}`,
      message: filter.message === 'reported' ? 'skulen har ikkje fått melding' : 'skulen har fått melding',
      not_stated: 'skulen har ikkje ført det regelen spør om',
      too_little: 'for lite til å telje',
      outside_run: 'høyrer ikkje til denne rekkja av dagar',
      other_month: 'ein annan månad',
      other_week: 'ei av vekene imellom',
    })[reason],
  units: {
    days: (amount, number) => `${amount} ${days(number)}`,
    half_days: (amount, number) => `${amount} ${many(number, 'halv dag', 'halve dagar')}`,
    lessons: (amount, number) => `${amount} ${many(number, 'time', 'timar')}`,
    minutes: (amount) => `${amount} minutt`,
    times: (amount, number) => `${amount} ${many(number, 'gong', 'gonger')}`,
    percent: (amount) => `${amount} %`,
    percentage_points: (amount) => `${amount} prosentpoeng`,
    number: (amount) => amount,
    yes_no: (_amount, number) => (number === 0 ? 'nei' : 'ja'),
    grade: (amount) => `${amount}. trinn`,
  },
  basis: {
    timetable: 'Delen er rekna ut frå timeplanen.',
    school_days: 'Delen er rekna ut frå skuledagar, fordi trinnet ikkje har nokon timeplan i skuleruta.',
  },
  earlierPeriod: 'frå tida før',
  missing: {
    no_calendar: 'Skuleruta seier ikkje noko om denne perioden.',
    no_data: 'Skulen har ikkje lese inn fråvær enno.',
    stale_data: 'Fråværet er ikkje oppdatert heilt fram til no.',
    not_recorded_by_school: 'Skulen har ikkje ført alt som regelen spør om.',
    no_school_days: 'Perioden har ingen skuledagar som det finst fråværsdata for.',
    no_earlier_period: 'Det har ikkje gått lenge nok av skuleåret til å samanlikne med perioden før.',
    no_timetable: 'Skuleruta har ingen timeplan for trinnet.',
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
  truths: { true: 'stemmer', false: 'stemmer ikkje', unknown: 'veit ikkje' },
  fires: (when) => `Regelen slår ut når ${when}.`,
  grades: ({ from, to }) => `Han gjeld ${from === to ? `${from}.` : `${from}.–${to}.`} trinn.`,
  kindergarten: 'Han gjeld barnehagen.',
  protectedLeftOut: 'Elevar med adressesperre blir ikkje vurderte av denne regelen.',
  cadence: (cadence) => {
    switch (cadence.kind) {
      case 'weekly':
        return `Han blir vurdert kvar ${weekdays[cadence.weekday - 1]}, eller neste skuledag når det ikkje er skule.`;
      case 'monthly':
        return `Han blir vurdert ${cadence.on === 'first_school_day' ? 'første' : 'siste'} skuledag i kvar månad.`;
      case 'semester':
        return 'Han blir vurdert siste skuledag i kvart halvår.';
      case 'dates':
        return `Han blir vurdert ${listed([...cadence.dates].map((date) => `${Number(date.slice(3))}. ${months[Number(date.slice(0, 2)) - 1]}`), 'og')} kvart år, eller neste skuledag når det ikkje er skule.`;
    }
  },
  makesList: 'Elevane blir sette på ei liste som de går gjennom saman.',
  notWeighed: 'Dagar som er vurderte før, blir ikkje talde ein gong til.',
};
