import type { MyDay } from '../../core/contracts/index';
import { byUrgency } from '../findings/urgency';
import { words } from '../language/words';

/** The one thing that is best done first, and where it is done. */
export type NextStep =
  | { readonly kind: 'overdue_task' | 'task'; readonly what: string; readonly pupil: string; readonly to: string }
  | { readonly kind: 'overdue_finding' | 'finding'; readonly pupil: string; readonly to: string }
  | { readonly kind: 'draft'; readonly what: string; readonly pupil: string; readonly to: string }
  | { readonly kind: 'nothing' };

/** Earliest deadline first. */
export function byDue<T extends { readonly due: string }>(tasks: readonly T[]): T[] {
  return [...tasks].sort((one, other) => one.due.localeCompare(other.due));
}

/** What has waited too long comes first, then what was begun, then what is new, then what is to come. */
export function nextStep({ tasks, findings, drafts }: Pick<MyDay, 'tasks' | 'findings' | 'drafts'>): NextStep {
  const [task] = byDue(tasks.filter(({ mine }) => mine));
  const [finding] = byUrgency(findings);
  const [draft] = drafts;
  if (task?.overdue) return { kind: 'overdue_task', what: task.title, pupil: task.pupil.name, to: `/saker/${task.caseId}` };
  if (finding?.overdue) return { kind: 'overdue_finding', pupil: finding.pupil.name, to: `/funn/${finding.id}` };
  if (draft) return { kind: 'draft', what: words(draft.title), pupil: draft.pupil.name, to: `/notater/${draft.record.id}` };
  if (finding) return { kind: 'finding', pupil: finding.pupil.name, to: `/funn/${finding.id}` };
  if (task) return { kind: 'task', what: task.title, pupil: task.pupil.name, to: `/saker/${task.caseId}` };
  return { kind: 'nothing' };
}
