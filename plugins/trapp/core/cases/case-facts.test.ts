import type { Case, Consent } from './case';
import { caseDays, caseFactsOf, choicesMade } from './case-facts';
import { opened, readyPlan } from './cases.fixture';

const facts = (current: Case | null, today = '2026-10-15', plans = [readyPlan]) => caseFactsOf(current, { today, grade: 8, effect: null, plans });
const contact = (on: string) => ({ id: on, on, with: 'guardian' as const, how: 'phone' as const, reached: true, summary: '', by: 'ola' });
const heard = (isHeard: boolean) => ({ id: 'h', step: 'samtale', heard: isHeard, byWhom: '', how: '', what: '', whyNot: '', on: '2026-09-01' });
const consent = (purpose: string, answer: Consent['answer'], more: Partial<Consent> = {}): Consent => ({ id: `${purpose}${answer}`, purpose, givenBy: 'Mor', answer, on: '2026-09-01', until: null, note: '', ...more });

describe('case facts', () => {
  test('without a case, what is counted is none and what is reckoned from something is not known', () => {
    expect(facts(null, '2026-10-15', [])).toEqual({
      open_cases: 0, meetings_held: 0, presence_change: null, days_on_step: null, days_since_last_action: null, plans_evaluated: 0, measures_tried: 0, consents_valid: 0, child_heard: 0, grade: 8,
    });
  });

  test('B28: days since anybody last did anything, whatever it was', () => {
    const current = opened('2026-08-31');
    expect(facts(current).days_since_last_action).toBe(45);
    expect(facts({ ...current, contacts: [contact('2026-10-05'), contact('2026-09-10')] }).days_since_last_action).toBe(10);
    expect(facts({ ...current, signed: [{ recordId: 'r', kind: 'plan', on: '2026-10-14' }] }).days_since_last_action).toBe(1);
  });

  test('S58: a measure that a revised plan carries on has been tried once', () => {
    const revised = { ...readyPlan, measures: [...readyPlan.measures, { ...readyPlan.measures[0], id: 'm2', what: 'Egen inngang' }, { ...readyPlan.measures[0], id: 'm3', what: ' ' }] } as typeof readyPlan;
    expect(facts(opened(), '2026-10-15', [readyPlan, revised]).measures_tried).toBe(2);
  });

  test.each([
    ['given', [consent('ppt', 'given')], 1],
    ['given for two things', [consent('ppt', 'given'), consent('bup', 'given')], 2],
    ['run out', [consent('ppt', 'given', { until: '2026-10-14' })], 0],
    ['withdrawn', [consent('ppt', 'given'), consent('ppt', 'withdrawn', { on: '2026-09-20' })], 0],
    ['refused by the other parent', [consent('ppt', 'given'), consent('ppt', 'refused', { givenBy: 'Far' })], 0],
  ])('B29: consent that is %s', (_what, consents, valid) => {
    expect(facts({ ...opened(), consents }).consents_valid).toBe(valid);
  });

  test('S64: the child has been heard when it is on record, and not by a note on why it was not', () => {
    expect(facts({ ...opened(), childHeard: [heard(false)] }).child_heard).toBe(0);
    expect(facts({ ...opened(), childHeard: [heard(false), heard(true)] }).child_heard).toBe(1);
  });

  test('windows begin with what has happened, and with nothing that is ahead', () => {
    const current = { ...opened('2026-08-31'), signed: [{ recordId: 'm', kind: 'meeting' as const, on: '2026-09-09' }] };
    const plan = { ...readyPlan, startsOn: '2026-09-14', measures: readyPlan.measures.map((measure) => ({ ...measure, from: '2026-10-20' })) };
    expect(caseDays(current, [plan], '2026-10-15')).toEqual({ case_opened: '2026-08-31', step_started: '2026-08-31', plan_started: '2026-09-14', last_meeting: '2026-09-09' });
    expect(caseDays(opened('2026-08-31'), [], '2026-10-15')).toEqual({ case_opened: '2026-08-31', step_started: '2026-08-31' });
  });

  test('B46, S16: choices are counted in the latest signed record of the guide', () => {
    const signed = (template: string, answers: Record<string, string | string[] | null>) => ({ template, content: { kind: 'conversation' as const, answers } });
    const question = { guide: 'kartlegging', field: 'tegn' };
    expect(choicesMade(question, [])).toBe(0);
    expect(choicesMade(question, [signed('kartlegging', { tegn: ['a', 'b', 'c'] }), signed('kartlegging', { tegn: ['a', 'b'] }), signed('annen', { tegn: ['a'] })])).toBe(2);
    expect(choicesMade(question, [signed('kartlegging', { tegn: 'a' })])).toBe(1);
    expect(choicesMade(question, [signed('kartlegging', { tegn: null })])).toBe(0);
  });
});
