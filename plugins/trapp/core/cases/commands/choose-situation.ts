import { say } from '../../language/index';
import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { procedureState } from '../procedures';
import { isUndone, taskOf } from '../steps';

/**
 * Says what the situation is, and adds its measures as tasks (B35). Another situation takes over: what the one before asked for and was not done is
 * dropped, what was done stays. The same again changes nothing. Refuses a step without a procedure, and a situation that it does not have.
 */
export function chooseSituation(current: Case, { situation, why }: { readonly situation: string; readonly why: string }, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const state = procedureState(current, context.routine, context.today);
  const found = state?.procedure.situations.find(({ key }) => key === situation);
  if (!state || !found) return wrong('situation', words.noSituation);
  if (state.chosen?.situation === situation) return [];
  const { procedure } = state;
  const before = procedure.situations.find(({ key }) => key === state.chosen?.situation);
  const keys = new Set(before?.measures.map(({ key }) => key));
  const kept = new Set(found.measures.map(({ key }) => key));
  const onStep = current.tasks.filter((task) => task.step === current.step && task.key !== null && !task.dropped);
  const dropped = onStep.filter((task) => isUndone(task) && keys.has(task.key ?? '') && !kept.has(task.key ?? '')).map(({ id }) => id);
  const there = new Set(onStep.map(({ key }) => key));
  const tasks = found.measures.filter(({ key }) => !there.has(key)).map((measure) => taskOf(measure, current.step, context));
  return accept(current, [
    { type: 'situation.chosen', procedure: procedure.key, situation, title: say(found.title, 'nb').slice(0, 500), why, dropped, on: context.today, by: context.by.id },
    ...(tasks.length === 0 ? [] : [{ type: 'tasks.added' as const, tasks, on: context.today, by: context.by.id }]),
  ]);
}
