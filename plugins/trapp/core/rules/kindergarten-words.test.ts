import { absenceMeasures, markedPicture } from '../absences/index';
import { describeRule, evaluateRules, exampleAbsences, exampleFact, exampleGround, explainAsTable, explainVerdict, type Condition, type ExplainedCondition } from './index';
import { pupil, rule } from './made-up.test-kit';

const schools = /\b(elev|skole|klasse)/i;

describe('B26, A6: a finding about a child in a kindergarten is explained in the words of a kindergarten', () => {
  it.each(absenceMeasures)('%s', async (measure) => {
    const condition: Condition = { fact: 'absence', params: exampleFact(measure), operator: 'greaterThanInclusive', value: 2 };
    const { calendar, grade } = exampleGround;
    const asked = (dataUntil: string | null) => evaluateRules([rule(condition)], pupil([], { calendar, absence: markedPicture({ absences: exampleAbsences(measure), dataUntil, recordsLessons: true }, grade) }));
    for (const [verdict] of [await asked(exampleGround.today), await asked(null)]) {
      const { part, summary } = explainVerdict(verdict!, 'Kari', 'nb', { unit: 'kindergarten' });
      const { sentence, counted, leftOut } = part as ExplainedCondition;
      expect([summary, sentence, ...[...counted, ...leftOut].map(({ text }) => text), ...explainAsTable(verdict!, 'barnet', 'nb', { unit: 'kindergarten' }).flatMap((row) => Object.values(row).map(String))].filter((said) => schools.test(said))).toEqual([]);
    }
    const told = describeRule({ ...rule(condition), appliesTo: 'kindergarten', cadence: { kind: 'monthly', on: 'last_school_day' }, protectedPupils: 'leave_out', makes: 'list' } as never, 'nb');
    expect(told).not.toMatch(schools);
    expect(told).toContain('barnet');
  });
});
