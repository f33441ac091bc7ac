import { newContent, extentInWords } from '../cases/index';
import { guide, on, routine } from '../cases/cases.fixture';
import { describeRule, evaluateRules, explainAsTable, explainVerdict, type Condition, type ExplainedCondition } from '../rules/index';
import { SCHOOL_YEAR, absence, pupil, rule, when } from '../rules/made-up.test-kit';
import type { Text } from '../language/index';
import { absenceName, absenceNamesSchema, checkAbsenceNames, type AbsenceNames } from './absence-names';

const names: AbsenceNames = {
  undocumented: { nb: 'ugyldig', nn: 'ugyldig', en: 'unexcused' },
  documented: { nb: 'gyldig', en: 'excused' },
  leave: { nb: 'innvilget fri', nn: 'innvilga fri', en: 'time off' },
  late: { nb: 'for sen ankomst', nn: 'for sein framkomst', en: 'late arrival' },
  lesson: { nb: 'timefravær' },
  day: { nb: 'dagsfravær' },
};
const called = { absence: names };
const days = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1, { documentation: 'undocumented', exceptCauses: ['leave', 'illness'] });

describe('F1: what a municipality calls kinds of absence is read wherever a rule is explained', () => {
  const said = async (condition: Condition) => {
    const [verdict] = await evaluateRules([rule(condition)], pupil([absence('2026-11-02', { documented: true }), absence('2026-11-03', { documented: false })]));
    return verdict!;
  };

  test.each([
    ['nb', 'Regelen slår ut når eleven har minst 1 dag fravær i skoleåret (bare ugyldig fravær teller; innvilget fri og sykdom teller ikke).'],
    ['nn', 'ugyldig fråvær tel; innvilga fri og sjukdom tel ikkje'],
    ['en', 'only unexcused absence counts; time off and illness do not count'],
  ] as const)('in the rule itself, in %s', (language, words) => expect(describeRule(rule(days), language, called)).toContain(words));

  it('in the sentence, and in what is said of each day', async () => {
    const { part } = explainVerdict(await said(days), 'Kari', 'nb', called);
    expect((part as ExplainedCondition).sentence).toContain('Bare ugyldig fravær teller. Innvilget fri og sykdom teller ikke.');
    expect((part as ExplainedCondition).leftOut).toEqual([{ date: '2026-11-02', text: 'mandag 02.11.2026: fraværet er gyldig' }]);
    expect(explainAsTable(await said(days), 'Kari', 'nb', called)[0]?.leftOut).toEqual([{ reason: 'fraværet er gyldig', days: 1 }]);
  });

  test.each([
    ['late', 'Kari har for sen ankomst 0 ganger i skoleåret'],
    ['lessons', 'Kari har 0 timer timefravær i skoleåret'],
    ['lesson_days', 'Kari har timefravær på 0 dager i skoleåret'],
  ] as const)('what is counted: %s', async (measure, words) => {
    const { part } = explainVerdict(await said(when(measure, SCHOOL_YEAR, 'greaterThanInclusive', 3)), 'Kari', 'nb', called);
    expect((part as ExplainedCondition).sentence).toContain(words);
  });

  it('in what is filled in on forms and papers', () => {
    const row = (date: string, more: object = {}) => absence(date, { documented: false, ...more });
    const picture = { absences: [row('2026-08-24'), row('2026-09-02', { kind: 'late' }), row('2026-09-03', { kind: 'late' })], dataUntil: '2026-09-25', recordsLessons: true };
    const words = 'Fra 17.08.2026 til 25.09.2026: 1 dag dagsfravær og for sen ankomst 2 ganger.';
    expect(extentInWords({ picture, calendar: routine.calendar, today: '2026-09-25', names })).toContain(words);
    expect(extentInWords({ picture, calendar: routine.calendar, today: '2026-09-25', names })).toContain('1 av dagene er ugyldig.');
    expect(newContent({ kind: 'conversation', template: guide.key, picture, absenceNames: names, plan: null, ownerName: 'Ola', attendees: [] }, on('2026-09-25'))).toMatchObject({ answers: { fravaer: expect.stringContaining(words) } });
  });

  it('a word that is not translated is said in bokmål, and one that is not written as usual', () => {
    expect(absenceName('documented', names, 'nn')).toBe('gyldig');
    expect(absenceName('illness', names, 'nn')).toBe('sjukdom');
  });

  it('two kinds with the same name are refused where it was written', () => {
    const same = (other: Text) => other;
    expect(checkAbsenceNames(names, same)).toEqual([]);
    expect(checkAbsenceNames({ documented: { nb: 'Udokumentert' } }, same)).toMatchObject([{ path: 'documented', message: { nb: 'udokumentert' } }]);
    expect(checkAbsenceNames({ leave: { nb: 'fri' }, known: { nb: 'fri' } }, same).map(({ path }) => path)).toEqual(['known']);
  });

  test.each([{ leave: { nb: ' ' } }, { leave: { nb: 'x'.repeat(41) } }, { holiday: { nb: 'ferie' } }, { leave: { en: 'leave' } }])('what is no name is refused: %j', (written) => expect(absenceNamesSchema.safeParse(written).success).toBe(false));
});
