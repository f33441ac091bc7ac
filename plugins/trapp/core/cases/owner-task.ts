import type { Day } from '../calendar/index';
import type { Case, CaseTask } from './case';

/** A task for the case owner that the case makes by itself. It belongs to no step's definition, so it goes with the case (C7). */
export function ownerTask(current: Case, task: { readonly id: string; readonly title: string; readonly due: Day; readonly required?: boolean }): CaseTask {
  return {
    id: task.id,
    key: null,
    step: current.step,
    title: task.title.slice(0, 500),
    kind: 'do',
    template: null,
    responsibleRole: null,
    responsibleName: null,
    required: task.required ?? false,
    due: task.due,
    doneOn: null,
    doneBy: null,
    recordId: null,
    dropped: false,
  };
}
