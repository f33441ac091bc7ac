import { joinPath, type Fault } from '../language/index';
import { faultsOfRule, type RuleSources } from '../rules/index';
import type { Escalation } from '../staircases/index';
import { taskProblem } from './check-references';
import { findConsentPurpose, findRule } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** T15-T17: what the newer parts of the staircase name in the rest of the routine exists, and their conditions are sound. */
export function checkClimb(routine: Routine, sources: RuleSources): Fault[] {
  const { staircase } = routine;
  const ofSteps = staircase.levels.flatMap((level, l) =>
    level.steps.flatMap((step, s) => (step.escalations ?? []).map((escalation, e) => ({ escalation, path: joinPath('staircase.levels', l, 'steps', s, 'escalations', e) }))),
  );
  const whole = (staircase.escalations ?? []).map((escalation, e) => ({ escalation, path: joinPath('staircase.escalations', e) }));
  return [...checkEntryRules(routine), ...[...whole, ...ofSteps].flatMap(({ escalation, path }) => checkEscalation(routine, escalation, path, sources))];
}

function checkEntryRules(routine: Routine): Fault[] {
  return (routine.staircase.entries ?? []).flatMap(({ title, rules = [] }, index) =>
    rules.flatMap((key, r) => {
      const path = joinPath('staircase.entries', index, 'rules', r);
      const rule = findRule(routine, key);
      if (!rule) return [{ path, message: words.noEntryRule(title, key) }];
      return rule.enabled && rule.makes !== 'list' ? [] : [{ path, message: words.silentEntryRule(title, rule.title) }];
    }),
  );
}

function checkEscalation(routine: Routine, escalation: Escalation, path: string, sources: RuleSources): Fault[] {
  const { key, title, help, when, then, consent } = escalation;
  const asRule = { key, title, explanation: help, severity: 'notice', assessedBy: 'head_teacher', assessWithinSchoolDays: 0, appliesTo: 'both', enabled: true, conditions: when, sources: ['-'] };
  const conditions = faultsOfRule(asRule, ['nb'], sources).errors.filter((fault) => fault.path.startsWith('conditions'));
  return [
    ...conditions.map((fault) => ({ ...fault, path: joinPath(path, fault.path.replace(/^conditions/, 'when')) })),
    ...(consent !== undefined && !findConsentPurpose(routine, consent) ? [{ path: joinPath(path, 'consent'), message: words.noEscalationPurpose(title, consent) }] : []),
    ...then.flatMap((action, a) => {
      const message = action.kind === 'task' ? taskProblem(routine, action.task) : null;
      return message === null ? [] : [{ path: joinPath(path, 'then', a, 'task', 'template'), message }];
    }),
  ];
}
