import { joinPath, type Fault } from '../language/index';
import { adviseBeside, gradesAsked } from '../rules/index';
import { findRule } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** The rules beside each other: those that say nothing of their own, pupils whom none is for, and limits of rules that are switched off. */
export function adviseRulesTogether(routine: Routine): Fault[] {
  return [...adviseBeside(routine.rules).map((fault) => ({ ...fault, path: joinPath('rules', fault.path) })), ...adviseGaps(routine), ...adviseLimits(routine)];
}

/** Compulsory school; who has pupils in other grades says so in whom the routine is for. */
const SCHOOL = { from: 1, to: 10 };

/** Grades, and kindergarten, that the routine is for and no rule is asked for (A1). Where it is not said whom it is for, only gaps between grades are told. */
function adviseGaps({ rules, appliesTo }: Routine): Fault[] {
  const asked = rules.filter(({ enabled, makes }) => enabled && makes !== 'list').map(gradesAsked);
  if (asked.length === 0) return [];
  const has = (grade: number) => asked.some(({ from, to }) => from <= grade && grade <= to);
  const school = asked.filter(({ to }) => to > 0);
  const between = school.length === 0 ? { from: 1, to: 0 } : { from: Math.max(1, Math.min(...school.map(({ from }) => from))), to: Math.max(...school.map(({ to }) => to)) };
  const isFor = (kind: 'school' | 'kindergarten') => appliesTo?.kind === kind || appliesTo?.kind === 'both';
  const { from, to } = appliesTo === undefined ? between : isFor('school') ? (appliesTo.grades ?? SCHOOL) : { from: 1, to: 0 };
  const grades = Array.from({ length: Math.max(0, to - Math.max(1, from) + 1) }, (_, more) => Math.max(1, from) + more).filter((grade) => !has(grade));
  const path = appliesTo === undefined ? 'rules' : 'appliesTo';
  return [
    ...(isFor('kindergarten') && !has(0) ? [{ path, message: words.noRuleForKindergarten }] : []),
    ...stretches(grades).map(([first, last]) => ({ path, message: words.noRuleForGrades(first, last) })),
  ];
}

function stretches(grades: readonly number[]): [number, number][] {
  return grades.reduce<[number, number][]>((found, grade) => {
    const last = found.at(-1);
    return last?.[1] === grade - 1 ? [...found.slice(0, -1), [last[0], grade]] : [...found, [grade, grade]];
  }, []);
}

/** A limit that schools are to fill in for a rule that nobody is judged by (B50). */
function adviseLimits(routine: Routine): Fault[] {
  return (routine.leftToSchools?.limits ?? []).flatMap(({ rule: key }, index) => {
    const rule = findRule(routine, key);
    return rule !== undefined && !rule.enabled ? [{ path: joinPath('leftToSchools.limits', index, 'rule'), message: words.silentLimit(rule.title) }] : [];
  });
}
