import type { Rule } from '../rules/index';
import { fits } from './index';

const rule = (more: Partial<Rule>) => ({ enabled: true, appliesTo: 'school', ...more }) as Rule;
const grade8 = { kind: 'school', grade: 8 } as const;
const child = { kind: 'kindergarten', grade: 0 } as const;

describe('which pupils a routine is for', () => {
  it.each([
    ['A6: a school\'s routine is not for the kindergarten', { rules: [rule({})] }, child, false],
    ['U11: rules for both are for both', { rules: [rule({ appliesTo: 'both' })] }, child, true],
    ['a rule that is switched off says nothing', { rules: [rule({ enabled: false }), rule({ appliesTo: 'kindergarten' })] }, grade8, false],
    ['grades as the rules have them', { rules: [rule({ grades: { from: 1, to: 7 } })] }, grade8, false],
    ['what the routine itself says goes first', { appliesTo: { kind: 'school', grades: { from: 8, to: 10 } }, rules: [rule({ appliesTo: 'kindergarten' })] }, grade8, true],
    ['a routine that says nothing is for everybody', { rules: [] }, child, true],
  ] as const)('%s', (_, { rules, ...said }, place, is) => {
    expect(fits({ ...said, rules: [...rules] }, place)).toBe(is);
  });
});
