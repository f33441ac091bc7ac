import { absenceMeasures, exemptions, leftOutReasons, markedPicture, missingSchema, type AbsenceFilter, type AbsenceMeasure } from '../absences/index';
import { placesOfDay, sinceEvents, type Window } from '../calendar/index';
import { caseFacts, conditionClause, describeRule, evaluateRules, exampleAbsences, exampleFact, exampleGround, explainVerdict, operators, windowCatalogue, type Condition, type ExplainedCondition, type Rule } from './index';
import { wordsIn } from './messages/index';
import { SCHOOL_YEAR, absence, pupil, rolling, rule, when } from './made-up.test-kit';

const asked = (measure: AbsenceMeasure, value = 2): Condition => ({ fact: 'absence', params: exampleFact(measure), operator: 'greaterThanInclusive', value });

/** The first sentence of the explanation of the catalogue's worked example. */
async function exampleSentence(measure: AbsenceMeasure): Promise<string> {
  const { calendar, grade } = exampleGround;
  const facts = pupil([], { calendar, absence: markedPicture({ absences: exampleAbsences(measure), dataUntil: exampleGround.today, recordsLessons: true }, grade) });
  const [verdict] = await evaluateRules([rule(asked(measure))], facts);
  return (explainVerdict(verdict!, 'Kari', 'nb').part as ExplainedCondition).sentence;
}

describe('pain 9: every measure is told in plain words', () => {
  test.each<[string, AbsenceMeasure, string]>([
    ['S39: days', 'days', 'Kari har 2 dager fravær denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B11: half days', 'half_days', 'Kari har 3 halve dager fravær denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 halve dager.'],
    ['S12: dates', 'dates', 'Kari har noe fravær på 3 dager denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['A10: lessons', 'lessons', 'Kari har 3 enkelttimer fravær denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 timer.'],
    ['B12: days with lessons', 'lesson_days', 'Kari har fravær fra enkelttimer på 2 dager denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B11: minutes', 'minutes', 'Kari har 55 minutter fravær på dager med oppmøte denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 minutter.'],
    ['B4: late', 'late', 'Kari har 2 forsentkomminger denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 ganger.'],
    ['A9: left early', 'left_early', 'Kari har gått før dagen var slutt 2 ganger denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 ganger.'],
    ['S26: edge of day', 'edge_of_day_times', 'Kari har fravær først eller sist på dagen 3 ganger denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 ganger.'],
    ['U1: parts of days', 'part_times', 'Kari har vært borte fra deler av dagen 3 ganger denne måneden (01.11.2026–20.11.2026). Bare fravær på mer enn 30 minutter teller. Grensen er minst 2 ganger.'],
    ['B14: per cent of days', 'percent_days', 'Kari har 20 % fravær de siste 10 skoledagene (09.11.2026–20.11.2026). Grensen er minst 2 %.'],
    ['B14: per cent of time', 'percent_time', 'Kari har vært borte fra 20 % av skoletiden de siste 10 skoledagene (09.11.2026–20.11.2026). Andelen er regnet ut fra timeplanen. Grensen er minst 2 %.'],
    ['U1: share of absence', 'percent_of_absence', '25 % av fraværsdagene til Kari denne måneden (01.11.2026–20.11.2026) er slike som teller her. Bare mandager teller. Grensen er minst 2 %.'],
    ['B9: longest run', 'longest_run_days', 'Kari har 3 skoledager fravær på rad på det lengste denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B9: run going on', 'current_run_days', 'Kari har 2 skoledager fravær på rad til nå denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B32: run from the start', 'start_run_days', 'Kari har vært borte 2 skoledager på rad fra skolestart i skoleåret (17.08.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B6: weekday', 'same_weekday_days', 'Kari har 2 dager fravær på samme ukedag (mandag) denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['B6: share of a weekday', 'same_weekday_percent', '75 % av fraværsdagene til Kari denne måneden (01.11.2026–20.11.2026) er på samme ukedag (mandag). Grensen er minst 2 %.'],
    ['B6: time of year', 'same_month_days', 'Kari har 2 dager fravær i samme måned (november) i skoleåret (17.08.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['S26: every second week', 'second_week_days', 'Kari har 2 dager fravær i annenhver uke (partallsuker) de siste 20 skoledagene (26.10.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['S26: share of every second week', 'second_week_percent', '75 % av fraværsdagene til Kari de siste 20 skoledagene (26.10.2026–20.11.2026) er i annenhver uke (partallsuker). Grensen er minst 2 %.'],
    ['A11: subject', 'same_subject_lessons', 'Kari har 2 timer fravær i samme fag (Norsk) denne måneden (01.11.2026–20.11.2026). Grensen er minst 2 timer.'],
    ['A11: share of a subject', 'same_subject_percent', '75 % av enkelttimene Kari har vært borte fra denne måneden (01.11.2026–20.11.2026), er i samme fag (Norsk). Grensen er minst 2 %.'],
    ['B16: change', 'change_days', 'Kari har 2 dager mer fravær de siste 5 skoledagene (16.11.2026–20.11.2026) enn i like lang tid før. Grensen er minst 2 dager.'],
    ['U10: change from the usual', 'change_from_usual', 'Fraværet til Kari de siste 15 skoledagene (02.11.2026–20.11.2026) er 18 prosentpoeng høyere enn tidligere i skoleåret. Grensen er minst 2 prosentpoeng.'],
  ])('%s', async (_title, measure, words) => expect(await exampleSentence(measure)).toBe(words));

  test('B14: without a timetable a share of time says that it is one of school days', async () => {
    const [verdict] = await evaluateRules([rule(asked('percent_time'))], pupil([absence('2026-11-10')]));
    expect((explainVerdict(verdict!, 'Kari', 'nb').part as ExplainedCondition).sentence).toContain('regnet ut fra skoledager, fordi trinnet ikke har noen timeplan');
  });

  test('B28: a window that begins with what has not happened says so, and counts nothing', async () => {
    const [verdict] = await evaluateRules([rule(when('days', { kind: 'since', event: 'last_meeting', withinSchoolYear: false }, 'greaterThanInclusive', 2))], pupil([absence('2026-11-10')]));
    expect((explainVerdict(verdict!, 'Kari', 'nb').part as ExplainedCondition).sentence).toBe('Kari har 0 dager fravær siden forrige møte. Det som perioden begynner med, har ikke skjedd ennå. Da er det ingenting å telle. Grensen er minst 2 dager.');
  });
});

const lessons = (window: Window, filter: Partial<AbsenceFilter> = {}) => conditionClause(when('lessons', window, 'greaterThanInclusive', 3, filter), 'eleven', 'nb').replace('eleven har minst 3 enkelttimer fravær ', '');

describe('B13: every window and filter is written out in the sentence', () => {
  test.each<[Window, string]>([
    [rolling(45, 'calendar_days'), 'de siste 45 dagene'],
    [{ ...rolling(45, 'calendar_days'), withinSchoolYear: true } as Window, 'de siste 45 dagene etter skolestart'],
    [{ kind: 'school_weeks', amount: 10, schoolDaysAtLeast: 3, withinSchoolYear: false }, 'de siste 10 ukene med minst 3 skoledager'],
    [{ kind: 'school_weeks', amount: 1, schoolDaysAtLeast: 1, withinSchoolYear: true }, 'den siste uka med minst 1 skoledag etter skolestart'],
    [{ kind: 'calendar_quarter' }, 'dette kvartalet'],
    [{ kind: 'last_week' }, 'forrige uke'],
    [{ kind: 'last_month' }, 'forrige måned'],
    [{ kind: 'last_quarter' }, 'forrige kvartal'],
    [{ kind: 'last_semester' }, 'forrige halvår'],
    [{ kind: 'since', event: 'plan_started', withinSchoolYear: false }, 'siden planen startet'],
    [{ kind: 'since', event: 'case_opened', withinSchoolYear: true }, 'siden saken ble åpnet, men tidligst fra skolestart'],
  ])('%j', (window, words) => expect(lessons(window)).toBe(words));

  test.each<[string, Partial<AbsenceFilter>, string]>([
    ['A11: subjects', { subjects: ['Kroppsøving', 'Tur'] }, 'bare Kroppsøving og Tur teller'],
    ['B64: a code', { codes: ['U'] }, 'bare fravær med koden U teller'],
    ['B64: codes', { codes: ['U', 'F'] }, 'bare fravær med kodene U og F teller'],
    ['B6: weekdays', { weekdays: [5, 1] }, 'bare mandager og fredager teller'],
    ['S26: lessons of the day', { lessonNumbers: [2, 1] }, 'bare 1. og 2. time teller'],
    ['U1: longer than', { minutesOver: 30 }, 'bare fravær på mer enn 30 minutter teller'],
    ['S26: after a weekend', { places: ['after_weekend', 'after_break'] }, 'bare første skoledag etter en helg og første skoledag etter en ferie eller fridag teller'],
    ['B37: first day', { places: ['first_of_school_year'] }, 'bare første skoledag i skoleåret teller'],
    ['B7: documented illness', { exceptCauses: ['documented_illness'] }, 'dokumentert sykdom teller ikke'],
  ])('%s', (_title, filter, words) => expect(lessons(SCHOOL_YEAR, filter)).toBe(`i skoleåret (${words})`));
});

describe('S22, S34-S42: a rule says whom it is for, when it is asked and what comes of it', () => {
  const eight = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 8);
  const fires = 'Regelen slår ut når eleven har minst 8 dager fravær i skoleåret.';
  test.each<[string, Partial<Rule>, string]>([
    ['every day', { cadence: { kind: 'daily' } }, fires],
    ['S37: every week', { cadence: { kind: 'weekly', weekday: 5 } }, `${fires} Den vurderes hver fredag, eller neste skoledag når det ikke er skole.`],
    ['S40: every month, as a list', { cadence: { kind: 'monthly', on: 'first_school_day' }, makes: 'list' }, `${fires} Den vurderes første skoledag i hver måned. Elevene settes på en liste som dere går gjennom sammen.`],
    ['S42: every half-year', { cadence: { kind: 'semester' } }, `${fires} Den vurderes siste skoledag i hvert halvår.`],
    ['on dates', { cadence: { kind: 'dates', dates: ['10-15', '05-01'] } }, `${fires} Den vurderes 15. oktober og 1. mai hvert år, eller neste skoledag når det ikke er skole.`],
    ['grades', { grades: { from: 1, to: 7 } }, `${fires} Den gjelder 1.–7. trinn.`],
    ['one grade', { grades: { from: 8, to: 8 } }, `${fires} Den gjelder 8. trinn.`],
    ['protected pupils', { protectedPupils: 'leave_out' }, `${fires} Elever med adressesperre vurderes ikke av denne regelen.`],
    ['what is weighed', { counting: 'not_weighed' }, `${fires} Dager som er vurdert før, telles ikke en gang til.`],
    ['A6: kindergarten', { appliesTo: 'kindergarten' }, 'Regelen slår ut når barnet har minst 8 dager fravær i barnehageåret. Den gjelder barnehagen.'],
  ])('%s', (_title, more, words) => expect(describeRule(rule(eight, more), 'nb')).toBe(words));

  const choices: Condition = { fact: 'choices_made', params: { guide: 'kartlegging', field: 'tegn' }, operator: 'greaterThanInclusive', value: 2 };
  test.each<[string, Condition, string]>([
    ['B46: criteria that people judge', choices, 'det er krysset av for minst 2 punkter i «Kartlegging»'],
    ['B28: presence has not increased', { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }, 'nærværet har ikke økt siden planen startet'],
    ['S41: no open case', { fact: 'open_cases', operator: 'lessThan', value: 1 }, 'eleven har ingen åpen sak'],
    ['more than no open case', { fact: 'open_cases', operator: 'greaterThan', value: 0 }, 'eleven har mer enn 0 åpne saker'],
    ['the child is heard', { fact: 'child_heard', operator: 'equal', value: 1 }, 'det er skrevet i saken at eleven er hørt'],
    ['the child is not heard', { fact: 'child_heard', operator: 'lessThan', value: 1 }, 'det er ikke skrevet i saken at eleven er hørt'],
    ['B29: no consent', { fact: 'consents_valid', operator: 'equal', value: 0 }, 'det er ikke noe samtykke i saken som gjelder nå'],
    ['nothing done for long', { fact: 'days_since_last_action', operator: 'greaterThanInclusive', value: 14 }, 'det er minst 14 dager siden noe sist ble gjort i saken'],
    ['measures tried', { fact: 'measures_tried', operator: 'greaterThanInclusive', value: 3 }, 'det er prøvd minst 3 tiltak i saken'],
  ])('%s', (_title, condition, words) => expect(conditionClause(condition, 'eleven', 'nb', { titleOf: () => ({ nb: 'Kartlegging' }) })).toBe(words));

  test('a guide that nobody can name is called by its key', () => expect(conditionClause(choices, 'eleven', 'nb')).toContain('«kartlegging»'));
});

describe.each(['nb', 'nn', 'en'] as const)('S13: nothing lacks words in %s', (language) => {
  const words = wordsIn(language);
  const isText = (text: string) => expect(text).toMatch(/^(?!.*(undefined|NaN|null|\[object|\$\{| {2}| \.)).+$/);
  const everyCondition = [
    ...absenceMeasures.flatMap((measure) => operators.flatMap((operator) => [-2, 0, 1, 3].map((value) => ({ ...asked(measure), operator, value })))),
    ...caseFacts.flatMap((fact) => operators.flatMap((operator) => [0, 1, 3].map((value): Condition => ({ fact, operator, value })))),
  ];
  test('conditions', () => everyCondition.forEach((condition) => isText(conditionClause(condition, words.pupil, language))));
  test('no two measures sound the same', () => {
    const clauses = absenceMeasures.map((measure) => words.measures[measure](words.pupil, { words: '3', number: 3, operator: null, none: false, about: '' }, 'X', {}));
    expect(new Set(clauses).size).toBe(clauses.length);
  });
  test('reasons, causes, places and what is missing', () => {
    const filter = exampleFact('days').filter;
    [...leftOutReasons.map((reason) => words.leftOut(reason, filter, {})), ...exemptions.map((cause) => words.causes({})[cause]), ...placesOfDay.map((place) => words.places[place]), ...sinceEvents.map((event) => words.events[event]), ...missingSchema.options.map((missing) => words.missing[missing])].forEach(isText);
    const reasons = leftOutReasons.map((reason) => words.leftOut(reason, filter, {}));
    expect(new Set(reasons).size).toBe(reasons.length);
  });
  test('every window has a name of its own', () => {
    const named = Object.keys(windowCatalogue).map((kind) => words.window({ kind, amount: 2, unit: 'weeks', schoolDaysAtLeast: 2, event: 'case_opened', withinSchoolYear: false } as Window));
    named.forEach(isText);
    expect(new Set(named).size).toBe(named.length);
  });
});
