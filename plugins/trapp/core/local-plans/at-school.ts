import type { LeftToSchools, Routine } from '../routines/index';
import { isStricter, numberedConditions, withLimits, type Rule } from '../rules/index';
import { findStep, type Staircase, type TaskDefinition } from '../staircases/index';
import type { ExtraTask, LocalPlanContent } from './local-plan';

/** A limit of a rule as a school has it. */
export interface LocalLimit {
  readonly rule: string;
  readonly condition: number;
  /** The municipality's limit, and the school's. */
  readonly usual: number;
  readonly value: number;
}

/** The part of a routine that says which limits a school may make stricter. Of a draft there may be no more. */
export interface LeavesLimits {
  readonly rules: readonly Rule[];
  readonly leftToSchools?: Pick<LeftToSchools, 'limits'> | undefined;
}

/** A school's limits that the routine lets it have; every other is as if it were not there, so that a plan can never loosen a rule (S13). */
export function localLimits({ rules, leftToSchools }: LeavesLimits, { limits }: Pick<LocalPlanContent, 'limits'>): LocalLimit[] {
  return limits.flatMap(({ key, value }): LocalLimit[] => {
    const left = leftToSchools?.limits.find((one) => one.key === key);
    const rule = left && rules.find((one) => one.key === left.rule);
    const found = rule && numberedConditions(rule).find(({ number }) => number === left.condition);
    if (!left || !found || !isStricter(found.stricter, value, found.condition.value, left.strictest)) return [];
    return [{ rule: left.rule, condition: left.condition, usual: found.condition.value, value }];
  });
}

/** The rules with a school's limits. A rule without any is the very same. */
export function rulesWith(rules: readonly Rule[], limits: readonly Pick<LocalLimit, 'rule' | 'condition' | 'value'>[]): readonly Rule[] {
  if (limits.length === 0) return rules;
  return rules.map((rule) => withLimits(rule, new Map(limits.filter((one) => one.rule === rule.key).map(({ condition, value }) => [condition, value]))));
}

/** The routine as it is followed at a school with this plan: stricter limits, and the school's own tasks on its steps. The same document when nothing differs (B50, S13). */
export function atSchool(routine: Routine, content: LocalPlanContent | null): Routine {
  if (content === null || routine.leftToSchools === undefined) return routine;
  const limits = localLimits(routine, content);
  const tasks = allowedTasks(routine, routine.leftToSchools, content);
  if (limits.length === 0 && tasks.length === 0) return routine;
  return { ...routine, rules: [...rulesWith(routine.rules, limits)], staircase: withTasks(routine.staircase, tasks) };
}

function allowedTasks({ staircase }: Routine, { extraTasks }: LeftToSchools, content: LocalPlanContent): ExtraTask[] {
  if (extraTasks === undefined) return [];
  const { steps, atMost } = extraTasks;
  return steps.flatMap((step) => (findStep(staircase, step) ? content.extraTasks.filter((task) => task.step === step && task.title.nb.trim() !== '').slice(0, atMost) : []));
}

function withTasks(staircase: Staircase, tasks: readonly ExtraTask[]): Staircase {
  if (tasks.length === 0) return staircase;
  const levels = staircase.levels.map((level) => ({
    ...level,
    steps: level.steps.map((step) => {
      const own = tasks.filter((task) => task.step === step.key);
      return own.length === 0 ? step : { ...step, tasks: [...step.tasks, ...own.map(asTask)] };
    }),
  }));
  return { ...staircase, levels };
}

/** Its key is no key of the municipality's, so that neither is taken for the other. */
const LOCAL_TASK = 'lokal-';

function asTask({ key, title, kind, responsible, required, deadline }: ExtraTask): TaskDefinition {
  const { nb, nn, en } = title;
  return { key: `${LOCAL_TASK}${key}`, title: { nb, ...(nn ? { nn } : {}), ...(en ? { en } : {}) }, kind, template: null, responsible, required, deadline };
}
