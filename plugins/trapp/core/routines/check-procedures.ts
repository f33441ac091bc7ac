import type { Fault } from '../language/index';
import { findStep, type TaskDefinition } from '../staircases/index';
import { findGuide, findMeetingTemplate, findPlanTemplate } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** Do the procedures hold together: a step each, keys that no task of the step has, and forms that are in the routine (B32-B35)? */
export function checkProcedures(routine: Routine): Fault[] {
  const procedures = routine.procedures ?? [];
  return procedures.flatMap(({ step: key, title, situations }, p) => {
    const path = `procedures.${p}`;
    const found = findStep(routine.staircase, key);
    if (!found) return [{ path: `${path}.step`, message: words.noProcedureStep(title, key) }];
    const faults: Fault[] = procedures.findIndex((other) => other.step === key) === p ? [] : [{ path: `${path}.step`, message: words.procedureTwice(found.step.title) }];
    const taken = new Set(found.step.tasks.map((task) => task.key));
    situations.forEach(({ measures }, s) => {
      measures.forEach((measure, m) => {
        const wrong = taken.has(measure.key) ? words.sameKey(words.kinds.measures, measure.key) : lacksForm(routine, measure) ? words.noForm(measure.title) : null;
        if (wrong !== null) faults.push({ path: `${path}.situations.${s}.measures.${m}`, message: wrong });
      });
    });
    return faults;
  });
}

/** A task that opens a form names one that is there, and the others name none. */
function lacksForm(routine: Routine, { kind, template }: TaskDefinition): boolean {
  switch (kind) {
    case 'conversation':
      return template === null || !findGuide(routine, template);
    case 'plan':
      return template === null || !findPlanTemplate(routine, template);
    case 'meeting':
      return template === null || !findMeetingTemplate(routine, template);
    default:
      return template !== null;
  }
}
