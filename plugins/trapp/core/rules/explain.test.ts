import { addDays } from '../calendar/index';
import { describeRule, evaluateRules, explainVerdict, type Condition, type ConditionGroup, type ExplainedCondition } from './index';
import { SCHOOL_YEAR, absence, pupil, rolling, rule, when } from './made-up.test-kit';

const eight = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 8);
const nine = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'].map((date) => absence(date));

async function explain(conditions: ConditionGroup | Condition, facts: ReturnType<typeof pupil>, language: 'nb' | 'nn' | 'en' | 'se' = 'nb') {
  const [verdict] = await evaluateRules([rule(conditions)], facts);
  return explainVerdict(verdict!, 'Kari', language);
}

async function sentence(condition: Condition, facts: ReturnType<typeof pupil>, language: 'nb' | 'nn' | 'en' | 'se' = 'nb') {
  return ((await explain(condition, facts, language)).part as ExplainedCondition).sentence;
}

describe('pain 9: a finding says in words what was found', () => {
  test.each([
    ['nb', 'Kari har 9 dager fravær i skoleåret (17.08.2026–20.11.2026). Grensen er minst 8 dager.'],
    ['nn', 'Kari har 9 dagar fråvær i skuleåret (17.08.2026–20.11.2026). Grensa er minst 8 dagar.'],
    ['en', 'Kari has 9 days of absence in the school year (17.08.2026–20.11.2026). The limit is at least 8 days.'],
    ['se', 'Kari har 9 dager fravær i skoleåret (17.08.2026–20.11.2026). Grensen er minst 8 dager.'],
  ] as const)('S39: in %s', async (language, words) => expect(await sentence(eight, pupil(nine), language)).toBe(words));

  const lesson = (date: string, subject: string) => absence(date, { kind: 'lesson', subject });
  test.each<[string, Condition, ReturnType<typeof pupil>, string]>([
    ['one', when('days', { kind: 'calendar_week' }, 'greaterThan', 1), pupil([absence('2026-11-16')]), 'Kari har 1 dag fravær denne uka (16.11.2026–20.11.2026). Grensen er mer enn 1 dag.'],
    ['none', when('lessons', { kind: 'calendar_month' }, 'greaterThanInclusive', 3), pupil([]), 'Kari har 0 enkelttimer fravær denne måneden (01.11.2026–20.11.2026). Grensen er minst 3 timer.'],
    ['a share', when('percent_days', rolling(8, 'school_days'), 'greaterThanInclusive', 12.5), pupil([absence('2026-11-16')]), 'Kari har 12,5 % fravær de siste 8 skoledagene (11.11.2026–20.11.2026). Grensen er minst 12,5 %.'],
    ['a weekday', when('same_weekday_days', rolling(4, 'weeks'), 'greaterThanInclusive', 2), pupil([absence('2026-11-09'), absence('2026-11-16')]), 'Kari har 2 dager fravær på samme ukedag (mandag) de siste 4 ukene (24.10.2026–20.11.2026). Grensen er minst 2 dager.'],
    ['a subject', when('same_subject_lessons', rolling(4, 'weeks'), 'greaterThanInclusive', 2), pupil([lesson('2026-11-09', 'Norsk'), lesson('2026-11-16', 'Norsk')]), 'Kari har 2 timer fravær i samme fag (Norsk) de siste 4 ukene (24.10.2026–20.11.2026). Grensen er minst 2 timer.'],
    ['more than before', when('change_days', rolling(5, 'school_days'), 'greaterThanInclusive', 1), pupil([absence('2026-11-16')]), 'Kari har 1 dag mer fravær de siste 5 skoledagene (16.11.2026–20.11.2026) enn i like lang tid før. Grensen er minst 1 dag.'],
    ['fewer than before', when('change_days', rolling(5, 'school_days'), 'greaterThanInclusive', 1), pupil([absence('2026-11-12'), absence('2026-11-13')]), 'Kari har 2 dager mindre fravær de siste 5 skoledagene (16.11.2026–20.11.2026) enn i like lang tid før. Grensen er minst 1 dag.'],
    ['what counts', when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1, { documentation: 'undocumented', message: 'unreported', exceptCauses: ['leave', 'illness'] }), pupil([]), 'Kari har 0 dager fravær i skoleåret (17.08.2026–20.11.2026). Bare udokumentert fravær teller. Bare fravær uten melding hjemmefra teller. Permisjon og sykdom teller ikke. Grensen er minst 1 dag.'],
    ['at least', eight, pupil(nine.slice(0, 8), { today: '2026-12-04', dataUntil: '2026-11-13' }), 'Kari har minst 8 dager fravær i skoleåret (17.08.2026–04.12.2026). Grensen er minst 8 dager. Fraværet er ikke oppdatert helt fram til nå.'],
    ['not measured', eight, pupil([], { dataUntil: null }), 'Fraværsdager i skoleåret: kan ikke måles nå. Grensen er minst 8 dager. Skolen har ikke lest inn fravær ennå.'],
    ['not recorded', when('late', SCHOOL_YEAR, 'greaterThanInclusive', 2), pupil([], { recordsLessons: false }), 'Forsentkomminger i skoleåret: kan ikke måles nå. Grensen er minst 2 ganger. Skolen har ikke ført alt som regelen spør om.'],
    ['the case', { fact: 'open_cases', operator: 'equal', value: 0 }, pupil([], { caseFacts: { open_cases: 0 } }), 'Kari har ingen åpen sak. Grensen er akkurat 0.'],
    ['presence', { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }, pupil([], { caseFacts: { presence_change: -3.5 } }), 'Nærværet har gått ned med 3,5 prosentpoeng siden planen startet. Grensen er høyst 0 prosentpoeng.'],
    ['meetings', { fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, pupil([], { caseFacts: { meetings_held: 1 } }), 'Det er holdt 1 møte i saken. Grensen er minst 2.'],
    ['the case is silent', { fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, pupil([]), 'Møter som er holdt: kan ikke måles nå. Grensen er minst 2. Det finnes ikke opplysninger om dette i saken ennå.'],
  ])('%s', async (_title, condition, facts, words) => expect(await sentence(condition, facts)).toBe(words));

  test('B13: the days are listed, counted or left out and why', async () => {
    const rows = [absence('2026-11-02', { documented: false }), absence('2026-11-03', { documented: true }), absence('2026-11-07', { documented: false }), absence('2026-11-10', { cause: 'leave', documented: false })];
    const { part } = await explain(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3, { documentation: 'undocumented', exceptCauses: ['leave'] }), pupil(rows));
    expect(part).toMatchObject({
      value: '1',
      limit: 'minst 3 dager',
      period: '17.08.2026–20.11.2026',
      counted: [{ date: '2026-11-02', text: 'mandag 02.11.2026' }],
      leftOut: [
        { date: '2026-11-03', text: 'tirsdag 03.11.2026: fraværet er dokumentert' },
        { date: '2026-11-07', text: 'lørdag 07.11.2026: ikke en skoledag' },
        { date: '2026-11-10', text: 'tirsdag 10.11.2026: årsaken teller ikke i denne regelen' },
      ],
      missing: null,
    });
  });

  test.each([
    ['nb', 'mandag 02.11.2026: 2 timer'],
    ['nn', 'måndag 02.11.2026: 2 timar'],
    ['en', 'Monday 02.11.2026: 2 lessons'],
  ] as const)('lessons are listed with their number, in %s', async (language, text) => {
    const { part } = await explain(when('lessons', SCHOOL_YEAR, 'greaterThanInclusive', 2), pupil([absence('2026-11-02', { kind: 'lesson', lessons: 2 })]), language);
    expect((part as ExplainedCondition).counted).toEqual([{ date: '2026-11-02', text }]);
  });

  test.each([
    ['nb', 'Perioden har ingen skoledager som det finnes fraværsdata for.'],
    ['nn', 'Perioden har ingen skuledagar som det finst fråværsdata for.'],
    ['en', 'The period has no school days that there is absence data for.'],
  ] as const)('U10 R58: nothing is said of a change where the period has no days, in %s', async (language, text) => {
    const monday = pupil([absence('2026-11-02')], { today: '2026-11-16', dataUntil: '2026-11-13' });
    const { part } = await explain(when('change_from_usual', { kind: 'calendar_week' }, 'lessThanInclusive', -1), monday, language);
    expect(part).toMatchObject({ result: 'unknown', value: null, missing: text });
    expect((part as ExplainedCondition).sentence).toContain(text);
  });

  test('groups are told as groups, and the summary blames nobody', async () => {
    const conditions: ConditionGroup = { any: [eight, { not: { fact: 'grade', operator: 'lessThan', value: 8 } }] };
    const explained = await explain(conditions, pupil(nine));
    expect(explained).toMatchObject({
      summary: 'Regelen slår ut for Kari. Tallene sier ikke hvorfor. Det finner dere ut sammen.',
      part: { kind: 'group', lead: 'Minst ett av dette må stemme', result: 'true', parts: [{ kind: 'condition' }, { kind: 'group', lead: 'Dette må ikke stemme', result: 'unknown' }] },
    });
    expect((await explain(eight, pupil([]))).summary).toBe('Regelen slår ikke ut for Kari.');
    expect((await explain(eight, pupil([], { dataUntil: null }), 'en')).summary).toContain('cannot be judged');
  });
});

describe('B13: a rule is one plain sentence, the same for those who write it and for families', () => {
  const grade = { fact: 'grade', operator: 'greaterThanInclusive', value: 8 } as const;
  const late = when('late', rolling(1, 'months'), 'greaterThan', 3);
  test.each<[ConditionGroup | Condition, string]>([
    [eight, 'Regelen slår ut når eleven har minst 8 dager fravær i skoleåret.'],
    [when('days', rolling(3, 'months'), 'greaterThan', 10, { exceptCauses: ['leave'] }), 'Regelen slår ut når eleven har mer enn 10 dager fravær de siste 3 månedene (permisjon teller ikke).'],
    [{ all: [eight, { fact: 'open_cases', operator: 'equal', value: 0 }] }, 'Regelen slår ut når eleven har minst 8 dager fravær i skoleåret og eleven har ingen åpen sak.'],
    [{ any: [eight, late] }, 'Regelen slår ut når enten eleven har minst 8 dager fravær i skoleåret eller eleven har mer enn 3 forsentkomminger den siste måneden.'],
    [{ all: [{ any: [eight, late] }, { not: grade }] }, 'Regelen slår ut når (enten eleven har minst 8 dager fravær i skoleåret eller eleven har mer enn 3 forsentkomminger den siste måneden) og det ikke er slik at klassetrinnet er minst 8.'],
    [when('change_days', rolling(20, 'school_days'), 'greaterThanInclusive', 3), 'Regelen slår ut når eleven har minst 3 dager mer fravær de siste 20 skoledagene enn i like lang tid før.'],
    [{ all: [{ fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }] }, 'Regelen slår ut når det er holdt minst 2 møter i saken og nærværet har ikke økt siden planen startet.'],
    [when('change_days', rolling(20, 'school_days'), 'lessThanInclusive', -2), 'Regelen slår ut når eleven har en endring på høyst −2 dager fravær de siste 20 skoledagene fra like lang tid før.'],
  ])('%#', (conditions, words) => expect(describeRule(rule(conditions), 'nb')).toBe(words));

  test('in nynorsk and English', () => {
    const both = rule({ all: [eight, when('lessons', rolling(2, 'weeks'), 'greaterThanInclusive', 3, { subjects: ['Norsk'] })] });
    expect(describeRule(both, 'nn')).toBe('Regelen slår ut når eleven har minst 8 dagar fråvær i skuleåret og eleven har minst 3 enkelttimar fråvær dei siste 2 vekene (berre Norsk tel).');
    expect(describeRule(both, 'en')).toBe('The rule applies when the pupil has at least 8 days of absence in the school year and the pupil has at least 3 single lessons of absence in the last 2 weeks (only Norsk counts).');
  });

  test('every measure and case fact has words in every language', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const texts = [eight, late, when('left_early', SCHOOL_YEAR, 'equal', 2), when('longest_run_days', SCHOOL_YEAR, 'notEqual', 2), when('current_run_days', rolling(1, 'weeks'), 'lessThan', 1), when('percent_days', { kind: 'semester' }, 'greaterThan', 1)].map((one) => describeRule(rule(one), language));
      expect(new Set(texts).size).toBe(texts.length);
      texts.forEach((text) => expect(text).not.toMatch(/undefined|NaN|\$\{/));
    }
  });
});

test('a finding from day one is listed to the last day', async () => {
  const rows = Array.from({ length: 95 }, (_, index) => absence(addDays('2026-08-17', index)));
  const part = (await explain(eight, pupil(rows))).part as ExplainedCondition;
  expect(part.counted.length + part.leftOut.length).toBe(95);
});
