import type { AbsenceNames } from '../absences/index';
import { addDays, type Day } from '../calendar/index';
import { inUnitWords } from '../language/index';
import { choicesKey, evaluateRules, explainCondition, type ChoicesFact, type ConditionNode, type ConditionTrace, type Rule, type Trace, type Verdict } from '../rules/index';
import { titleOfChoices, type Routine } from '../routines/index';
import type { Escalation } from '../staircases/index';
import type { Case } from './case';
import type { RaisedEscalation } from './climb';
import type { CommandContext } from './command';
import { consentFor, escalationsInForce, escalationTitle, type InForce } from './escalations';
import type { CaseEvent } from './event';
import { knownFacts, type CaseGround } from './known-facts';
import { words } from './messages.nb';

/**
 * Asks the escalations of the step and the staircase, in the same rule language as concern rules, and by the same engine. Events for those that
 * are new and for those whose ground is gone before anybody answered; never one on a ground that somebody has answered (S39, B28, B29).
 */
export async function judgeEscalations(current: Case, ground: CaseGround, context: CommandContext): Promise<CaseEvent[]> {
  if (current.status === 'closed') return [];
  const inForce = escalationsInForce(current, context.routine);
  if (inForce.length === 0) return passGone(current, inForce, [], context);
  const rules = inForce.map(({ escalation }) => ruleOf(escalation));
  const verdicts = await evaluateRules(rules, knownFacts(current, ground, rules.flatMap((rule) => choicesIn(rule.conditions)), context));
  return [...passGone(current, inForce, verdicts, context), ...inForce.flatMap((one, index) => raise(current, one, verdicts[index], context, ground.absenceNames))];
}

/** Does any escalation that is in force where the case stands, or waits for an answer, need judging at all? */
export function hasEscalations(current: Case, routine: Routine): boolean {
  return current.status === 'open' && (escalationsInForce(current, routine).length > 0 || current.escalations.some(({ status }) => status === 'raised'));
}

function raise(current: Case, { escalation, scope }: InForce, verdict: Verdict | undefined, context: CommandContext, absence: AbsenceNames | undefined): CaseEvent[] {
  if (verdict?.result !== 'fired') return [];
  const { today, by, newId, routine, unit } = context;
  const before = current.escalations.filter((one) => one.key === escalation.key && one.scope === scope);
  if (before.some(({ status }) => status === 'raised') || consentFor(escalation, current, context).isRefused) return [];
  const decisive = decisiveIn(verdict.trace);
  const ground = groundOf(decisive, current, scope, today);
  if (before.some((one) => one.status !== 'passed' && one.ground === ground)) return [];
  const called = { titleOf: titleOfChoices(routine), absence, unit };
  const reason = decisive.map((trace) => explainCondition(trace, inUnitWords(words.aPupil, unit ?? 'school', 'nb'), 'nb', called).sentence).join(' ').slice(0, 8000);
  const raised: RaisedEscalation = {
    id: newId(), key: escalation.key, scope, step: current.step, title: escalationTitle(escalation), reason, ground, raisedOn: today,
    tells: escalation.then.flatMap((action) => (action.kind === 'tell' ? [action.role] : [])), status: 'raised', answer: null,
  };
  return [{ type: 'escalation.raised', escalation: raised, on: today, by: by.id }];
}

/** What waits for an answer and is no longer so is taken away again: nobody is asked about what has passed. */
function passGone(current: Case, inForce: readonly InForce[], verdicts: readonly Verdict[], context: CommandContext): CaseEvent[] {
  return current.escalations.flatMap((raised): CaseEvent[] => {
    if (raised.status !== 'raised') return [];
    const index = inForce.findIndex(({ escalation, scope }) => escalation.key === raised.key && scope === raised.scope);
    const one = inForce[index];
    const stands = one !== undefined && verdicts[index]?.result !== 'not_fired' && !consentFor(one.escalation, current, context).isRefused;
    return stands ? [] : [{ type: 'escalation.passed', escalationId: raised.id, on: context.today, by: context.by.id }];
  });
}

/** An escalation as the engine knows rules; whom it concerns and how soon is said elsewhere. */
function ruleOf({ key, title, help, when }: Escalation): Rule {
  return {
    key, title, explanation: help, severity: 'notice', assessedBy: 'head_teacher', assessWithinSchoolDays: 0, appliesTo: 'both', enabled: true, conditions: when, sources: [],
  };
}

function choicesIn(node: ConditionNode): ChoicesFact[] {
  if ('fact' in node) return node.fact === 'choices_made' ? [node.params] : [];
  if ('not' in node) return choicesIn(node.not);
  return ('all' in node ? node.all : node.any).flatMap(choicesIn);
}

/** The conditions that made it so: those that hold, and under a "not" those that do not. */
function decisiveIn(trace: Trace, wanted: 'true' | 'false' = 'true'): ConditionTrace[] {
  if (trace.kind === 'condition') return trace.result === wanted ? [trace] : [];
  const inside = trace.group === 'not' ? (wanted === 'true' ? 'false' : 'true') : wanted;
  return trace.children.flatMap((child) => decisiveIn(child, inside));
}

/**
 * What an escalation rests on: how many meetings, evaluations, measures and ticks, since when on the step, and since when nothing was done.
 * Shares and sums of absence move with every day, and are no new ground by themselves; the next visit to a step is.
 */
function groundOf(decisive: readonly ConditionTrace[], current: Case, scope: RaisedEscalation['scope'], today: Day): string {
  const visit = `visit ${current.path.length}`;
  const parts = decisive.flatMap(({ fact, value }): string[] => {
    switch (fact.fact) {
      case 'meetings_held':
      case 'plans_evaluated':
      case 'measures_tried':
        return [`${fact.fact} ${value ?? ''}`];
      case 'choices_made':
        return [`${choicesKey(fact.params)} ${value ?? ''}`];
      case 'days_on_step':
        return [visit];
      case 'days_since_last_action':
        return [`still since ${value === null ? '' : addDays(today, -value)}`];
      case 'absence':
        return [visit];
      default:
        return [];
    }
  });
  const isAboutVisit = scope === 'step' || parts.length === 0;
  return [...new Set([...(isAboutVisit ? [visit] : []), ...parts])].sort().join(', ').slice(0, 2000);
}
