import type { Prefill } from '../guides/index';
import { checkRoutine } from './check';
import type { Routine } from './routine';
import { soundRoutine } from './routine.test-kit';

const filter = { documentation: 'any' as const, message: 'any' as const, exceptCauses: [], subjects: null };
const absence = (more: object): Prefill => ({ fact: 'absence', params: { measure: 'days', window: { kind: 'school_year' }, filter, ...more } });

function telling(prefill: unknown): Routine {
  const sound = soundRoutine();
  return { ...sound, guides: sound.guides.map((guide) => ({ ...guide, parts: guide.parts.map((part) => ({ ...part, item: [...part.item, { linkId: 'tallet', type: 'text' as const, text: { nb: 'Tallet' }, prefill: prefill as Prefill }] })) })) };
}
const errorsOf = async (prefill: unknown) => (await checkRoutine(telling(prefill))).errors;

test.each<[string, Prefill]>([
  ['days of absence', absence({})],
  ['lessons in one subject', absence({ measure: 'lessons', filter: { ...filter, subjects: ['Norsk'] } })],
  ['days on the step', { fact: 'days_on_step' }],
  ['the grade, which is so for everybody', { fact: 'grade' }],
])('G17, A29: a form may tell %s', async (_what, prefill) => {
  expect(await errorsOf(prefill)).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  ['a subject of whole days', absence({ filter: { ...filter, subjects: ['Norsk'] } }), /«Tallet» skal fylles inn av systemet/],
  ['what never counts', absence({ filter: { ...filter, exceptCauses: ['illness', 'health_appointment', 'leave', 'known', 'unknown'] } }), /«Tallet»/],
  ['a change from before the school year', absence({ measure: 'change_days' }), /«Tallet»/],
  ['ticks in a guide that is not there', { fact: 'choices_made', params: { guide: 'borte', field: 'x' } }, /«borte»/],
  ['how many cases are open, which is one', { fact: 'open_cases' }, /./],
  ['a fact that nobody knows', { fact: 'password' }, /./],
  ['a limit, which no form has', { fact: 'days_on_step', operator: 'equal', value: 3 }, /./],
])('G17: %s stops publishing', async (_what, prefill, message) => {
  const errors = await errorsOf(prefill);
  expect(errors).toContainEqual({ path: expect.stringContaining('guides.0'), message: expect.stringMatching(message) });
});
