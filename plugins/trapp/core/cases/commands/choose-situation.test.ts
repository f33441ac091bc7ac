import type { Routine } from '../../routines/index';
import { checkRoutine } from '../../routines/index';
import { isRefusal } from '../../refusals';
import { after, on, opened, routine } from '../cases.fixture';
import type { CommandContext } from '../command';
import { procedureState } from '../procedures';
import { isUndone } from '../steps';
import { chooseSituation } from './choose-situation';

const text = { nb: 'Tekst' };
const measure = (key: string) => ({ key, title: { nb: key }, kind: 'do' as const, template: null, responsible: 'head_teacher' as const, required: true, deadline: { amount: 3, unit: 'school_days' as const } });
const withProcedure: Routine = {
  ...routine,
  procedures: [{
    key: 'ikke-mott', title: text, step: 'samtale', days: 14, afterwards: text, sources: ['B34'],
    situations: [
      { key: 'flyttet', title: text, measures: [measure('bekreft-ny-skole'), measure('felles')] },
      { key: 'nekter', title: text, measures: [measure('hjemmebesok'), measure('felles')] },
    ],
  }],
};
const at = (day: string): CommandContext => ({ ...on(day), routine: withProcedure });
const first = opened('2026-08-31');
const choose = (situation: string, from = first, day = '2026-09-01') => after(from, chooseSituation(from, { situation, why: 'Mor sier det.' }, at(day)));
const undone = (of: typeof first) => of.tasks.filter(isUndone).map(({ key }) => key);

describe('a procedure with its clock', () => {
  it.each([
    ['2026-08-31', 1, false],
    ['2026-09-13', 14, false],
    ['2026-09-14', 15, true],
  ])('B34: on %s it is day %i of 14', (day, number, over) => {
    expect(procedureState(first, withProcedure, day)).toMatchObject({ day: number, dueOn: '2026-09-13', isOver: over, chosen: null });
  });

  it('B32: a step without one has none', () => {
    expect(procedureState(first, routine, '2026-09-01')).toBeNull();
  });
});

describe('what the situation is', () => {
  it('B35: its measures become tasks, each with its own deadline', () => {
    const then = choose('flyttet');
    expect(undone(then)).toEqual([...undone(first), 'bekreft-ny-skole', 'felles']);
    expect(then.tasks.find(({ key }) => key === 'bekreft-ny-skole')).toMatchObject({ due: '2026-09-04', responsibleRole: 'head_teacher', required: true });
    expect(procedureState(then, withProcedure, '2026-09-01')?.chosen).toMatchObject({ situation: 'flyttet', why: 'Mor sier det.' });
  });

  it('B35: another situation takes over, what both ask for stays as it is', () => {
    const then = choose('nekter', choose('flyttet'), '2026-09-03');
    expect(undone(then)).toEqual([...undone(first), 'felles', 'hjemmebesok']);
  });

  it('the same again changes nothing', () => {
    expect(chooseSituation(choose('flyttet'), { situation: 'flyttet', why: '' }, at('2026-09-02'))).toEqual([]);
  });

  it.each([
    ['a situation that is not there', 'finnes-ikke', at('2026-09-01')],
    ['a step without a procedure', 'flyttet', on('2026-09-01')],
  ])('refuses %s', (_, situation, context) => {
    const result = chooseSituation(first, { situation, why: '' }, context);
    expect(isRefusal(result) && result.refused).toBe('invalid_input');
  });
});

describe('a procedure as content', () => {
  const errorsOf = async (procedures: Routine['procedures']) => (await checkRoutine({ ...routine, procedures })).errors.filter(({ path }) => path.startsWith('procedures')).map(({ path }) => path);
  const [procedure] = withProcedure.procedures ?? [];
  if (!procedure) throw new Error('There is a procedure');
  it('B32: its step exists and has one only, its keys are its own, and its forms are there', async () => {
    expect(await errorsOf([procedure])).toEqual([]);
    expect(await errorsOf([{ ...procedure, step: 'finnes-ikke' }])).toEqual(['procedures.0.step']);
    expect(await errorsOf([procedure, { ...procedure, key: 'to' }])).toEqual(['procedures.1.step']);
    expect(await errorsOf([{ ...procedure, situations: [{ key: 'en', title: text, measures: [measure('ring-hjem')] }] }])).toEqual(['procedures.0.situations.0.measures.0']);
    expect(await errorsOf([{ ...procedure, situations: [{ key: 'en', title: text, measures: [{ ...measure('ny'), kind: 'conversation', template: 'finnes-ikke' }] }] }])).toEqual(['procedures.0.situations.0.measures.0']);
  });
});
