import { sinceEvents, type Window } from '../calendar/index';
import type { Text } from '../language/index';
import { from, yesNo, type Parameter } from './catalogue-parameter';
import { inEveryLanguage } from './messages/index';

export interface WindowEntry {
  readonly label: Text;
  readonly help: Text;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Does it begin with something in the pupil's case? */
  readonly needsCase: boolean;
}

type RollingUnit = Extract<Window, { kind: 'rolling' }>['unit'];

/** The longest rolling window in each unit: about a year. */
export const longestRolling: Readonly<Record<RollingUnit, number>> = { school_days: 200, calendar_days: 400, weeks: 57, months: 13 };

const units: Readonly<Record<RollingUnit, Text>> = {
  school_days: { nb: 'skoledager', nn: 'skuledagar', en: 'school days' },
  calendar_days: { nb: 'kalenderdager', nn: 'kalenderdagar', en: 'calendar days' },
  weeks: { nb: 'uker', nn: 'veker', en: 'weeks' },
  months: { nb: 'måneder', nn: 'månader', en: 'months' },
};

const events = Object.fromEntries(sinceEvents.map((event) => [event, inEveryLanguage((words) => words.events[event])]));

const withinSchoolYear: Parameter = {
  label: { nb: 'Stopp ved skolestart', nn: 'Stopp ved skulestart', en: 'Stop at the start of school' },
  help: {
    nb: 'Ja: fravær fra skoleåret før er ikke med. Nei: vinduet kan gå inn i skoleåret før.',
    nn: 'Ja: fråvær frå skuleåret før er ikkje med. Nei: vindauget kan gå inn i skuleåret før.',
    en: 'Yes: absence from the school year before is not included. No: the window may reach into it.',
  },
  takes: yesNo,
};

function plain(label: Text, help: Text): WindowEntry {
  return { label, help, parameters: {}, needsCase: false };
}

/** Every window that a measure can be taken over, once (R4, R33, R35). */
export const windowCatalogue: Readonly<Record<Window['kind'], WindowEntry>> = {
  rolling: {
    label: { nb: 'De siste dagene, ukene eller månedene', nn: 'Dei siste dagane, vekene eller månadene', en: 'The last days, weeks or months' },
    help: { nb: 'Flytter seg fram hver dag og slutter i dag.', nn: 'Flyttar seg fram kvar dag og sluttar i dag.', en: 'Moves forward every day and ends today.' },
    parameters: {
      amount: {
        label: { nb: 'Antall', nn: 'Tal', en: 'Number' },
        help: {
          nb: `Høyst ${longestRolling.school_days} skoledager, ${longestRolling.calendar_days} kalenderdager, ${longestRolling.weeks} uker eller ${longestRolling.months} måneder.`,
          nn: `Høgst ${longestRolling.school_days} skuledagar, ${longestRolling.calendar_days} kalenderdagar, ${longestRolling.weeks} veker eller ${longestRolling.months} månader.`,
          en: `At most ${longestRolling.school_days} school days, ${longestRolling.calendar_days} calendar days, ${longestRolling.weeks} weeks or ${longestRolling.months} months.`,
        },
        takes: from(1, 400),
      },
      unit: {
        label: { nb: 'Av hva', nn: 'Av kva', en: 'Of what' },
        help: { nb: 'Skoledager hopper over helger og ferier.', nn: 'Skuledagar hoppar over helger og feriar.', en: 'School days skip weekends and breaks.' },
        takes: { type: 'choice', options: units },
      },
      withinSchoolYear,
    },
    needsCase: false,
  },
  school_weeks: {
    label: { nb: 'De siste skoleukene', nn: 'Dei siste skulevekene', en: 'The last school weeks' },
    help: {
      nb: 'Bare kalenderuker med nok skoledager er med. Uker med ferie telles ikke.',
      nn: 'Berre kalenderveker med nok skuledagar er med. Veker med ferie blir ikkje talde.',
      en: 'Only calendar weeks with school days enough are included. Weeks of holiday are not counted.',
    },
    parameters: {
      amount: { label: { nb: 'Antall uker', nn: 'Tal på veker', en: 'Number of weeks' }, help: { nb: 'Uker som er med.', nn: 'Veker som er med.', en: 'Weeks that are included.' }, takes: from(1, longestRolling.weeks) },
      schoolDaysAtLeast: {
        label: { nb: 'Skoledager i uka, minst', nn: 'Skuledagar i veka, minst', en: 'School days in the week, at least' },
        help: { nb: 'Uker med færre skoledager hoppes over.', nn: 'Veker med færre skuledagar blir hoppa over.', en: 'Weeks with fewer school days are skipped.' },
        takes: from(1, 5),
      },
      withinSchoolYear,
    },
    needsCase: false,
  },
  calendar_week: plain({ nb: 'Denne uka', nn: 'Denne veka', en: 'This week' }, { nb: 'Fra mandag til i dag.', nn: 'Frå måndag til i dag.', en: 'From Monday until today.' }),
  calendar_month: plain({ nb: 'Denne måneden', nn: 'Denne månaden', en: 'This month' }, { nb: 'Fra den første i måneden til i dag.', nn: 'Frå den første i månaden til i dag.', en: 'From the first of the month until today.' }),
  calendar_quarter: plain(
    { nb: 'Dette kvartalet', nn: 'Dette kvartalet', en: 'This quarter' },
    { nb: 'Kvartalene begynner i januar, april, juli og oktober.', nn: 'Kvartala byrjar i januar, april, juli og oktober.', en: 'Quarters begin in January, April, July and October.' },
  ),
  semester: plain({ nb: 'Dette halvåret', nn: 'Dette halvåret', en: 'This half-year' }, { nb: 'Fra halvåret begynte, slik skoleruta sier.', nn: 'Frå halvåret byrja, slik skuleruta seier.', en: 'From the start of the half-year, as the school calendar says.' }),
  school_year: plain({ nb: 'Skoleåret', nn: 'Skuleåret', en: 'The school year' }, { nb: 'Fra skolestart til i dag.', nn: 'Frå skulestart til i dag.', en: 'From the start of school until today.' }),
  last_week: plain({ nb: 'Forrige uke', nn: 'Førre veke', en: 'Last week' }, { nb: 'Hele uka før denne.', nn: 'Heile veka før denne.', en: 'The whole week before this one.' }),
  last_month: plain({ nb: 'Forrige måned', nn: 'Førre månad', en: 'Last month' }, { nb: 'Hele måneden før denne.', nn: 'Heile månaden før denne.', en: 'The whole month before this one.' }),
  last_quarter: plain({ nb: 'Forrige kvartal', nn: 'Førre kvartal', en: 'Last quarter' }, { nb: 'Hele kvartalet før dette.', nn: 'Heile kvartalet før dette.', en: 'The whole quarter before this one.' }),
  last_semester: plain(
    { nb: 'Forrige halvår', nn: 'Førre halvår', en: 'Last half-year' },
    { nb: 'Hele halvåret før dette. I sommerferien er det halvåret som nettopp er slutt.', nn: 'Heile halvåret før dette. I sommarferien er det halvåret som nett er slutt.', en: 'The whole half-year before this one. In the summer it is the one that has just ended.' },
  ),
  since: {
    label: { nb: 'Siden noe skjedde i saken', nn: 'Sidan noko skjedde i saka', en: 'Since something happened in the case' },
    help: {
      nb: 'Fra og med dagen det skjedde. Har det ikke skjedd, er det ingenting å telle.',
      nn: 'Frå og med dagen det skjedde. Har det ikkje skjedd, er det ingenting å telje.',
      en: 'From the day that it happened. When it has not happened, there is nothing to count.',
    },
    parameters: {
      event: { label: { nb: 'Hva', nn: 'Kva', en: 'What' }, help: { nb: 'Det perioden begynner med.', nn: 'Det perioden byrjar med.', en: 'What the period begins with.' }, takes: { type: 'choice', options: events } },
      withinSchoolYear,
    },
    needsCase: true,
  },
};
