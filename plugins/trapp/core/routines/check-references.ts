import { joinPath, type Fault, type Text } from '../language/index';
import type { Gate, TaskDefinition } from '../staircases/index';
import { checkLeftToSchools } from './check-left-to-schools';
import { checkMeetings } from './check-meetings';
import { checkServices } from './check-services';
import { checklistProblem } from './check-checklist';
import { findConsentPurpose, findGuide, findMeetingTemplate, findPlanTemplate, findRule } from './find';
import { words } from './messages';
import type { Routine } from './routine';

/** Does everything that one part of the routine names in another exist, and each key stand for one thing? */
export function checkReferences(routine: Routine): Fault[] {
  return [...checkKeys(routine), ...checkSteps(routine), ...checkMeasures(routine), ...checkTests(routine), ...checkServices(routine), ...checkMeetings(routine), ...checkLeftToSchools(routine)];
}

function checkKeys(routine: Routine): Fault[] {
  const { kinds } = words;
  const keysOf = (items: readonly { key: string }[]) => items.map((item) => item.key);
  return [
    ...repeats(keysOf(routine.rules), 'rules', kinds.rules),
    ...repeats(keysOf(routine.guides), 'guides', kinds.guides),
    ...repeats(keysOf(routine.planTemplates), 'planTemplates', kinds.planTemplates),
    ...repeats(keysOf(routine.meetingTemplates), 'meetingTemplates', kinds.meetingTemplates),
    ...repeats(keysOf(routine.papers ?? []), 'papers', kinds.papers),
    ...repeats(keysOf(routine.measures), 'measures', kinds.measures),
    ...repeats(keysOf(routine.consentPurposes), 'consentPurposes', kinds.consentPurposes),
    ...repeats(keysOf(routine.tests), 'tests', kinds.tests),
    ...repeats(routine.languages, 'languages', kinds.languages),
    ...repeats(routine.legalReferences.map((reference) => reference.id), 'legalReferences', kinds.legalReferences),
    ...routine.planTemplates.flatMap((template, index) => repeats(keysOf(template.areas), joinPath('planTemplates', index, 'areas'), kinds.areas)),
    ...routine.meetingTemplates.flatMap((template, index) => repeats(keysOf(template.agenda), joinPath('meetingTemplates', index, 'agenda'), kinds.agenda)),
    ...(routine.languages.includes('nb') ? [] : [{ path: 'languages', message: words.bokmål }]),
  ];
}

function repeats(keys: readonly string[], path: string, what: Text): Fault[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => ({ path, message: words.sameKey(what, key) }));
}

function checkSteps(routine: Routine): Fault[] {
  const references = new Set(routine.legalReferences.map((reference) => reference.id));
  return routine.staircase.levels.flatMap((level, l) =>
    level.steps.flatMap((step, s) => {
      const path = joinPath('staircase.levels', l, 'steps', s);
      return [
        ...step.tasks.flatMap((task, t) => missing(taskProblem(routine, task), joinPath(path, 'tasks', t, 'template'))),
        ...step.outcomes.flatMap((outcome, o) =>
          outcome.gates.flatMap((gate, g) => missing(gateProblem(routine, outcome.title, gate), joinPath(path, 'outcomes', o, 'gates', g))),
        ),
        ...step.legalBasis.flatMap((id, index) => missing(references.has(id) ? null : words.noLegalReference(step.title, id), joinPath(path, 'legalBasis', index))),
      ];
    }),
  );
}

function missing(message: Text | null, path: string): Fault[] {
  return message === null ? [] : [{ path, message }];
}

/** Whether a task of this kind must have a template at all is the staircase's own check. */
export function taskProblem(routine: Routine, task: TaskDefinition): Text | null {
  const { kind, template, title } = task;
  if (template === null) return null;
  if (kind === 'conversation' && !findGuide(routine, template)) return words.noGuide(title, template);
  if (kind === 'plan' && !findPlanTemplate(routine, template)) return words.noPlanTemplate(title, template);
  if (kind === 'meeting' && !findMeetingTemplate(routine, template)) return words.noMeetingTemplate(title, template);
  return null;
}

function gateProblem(routine: Routine, outcome: Text, gate: Gate): Text | null {
  if (gate.kind === 'checklist') return checklistProblem(routine, outcome, gate);
  return gate.kind === 'consent' && !findConsentPurpose(routine, gate.purpose) ? words.noPurpose(outcome, gate.purpose) : null;
}

function checkMeasures(routine: Routine): Fault[] {
  const areas = new Set(routine.planTemplates.flatMap((template) => template.areas.map((area) => area.key)));
  return routine.measures.flatMap((measure, index) =>
    missing(areas.has(measure.area) ? null : words.noArea(measure.title, measure.area), joinPath('measures', index, 'area')),
  );
}

function checkTests(routine: Routine): Fault[] {
  return routine.tests.flatMap((test, index) => {
    const path = joinPath('tests', index);
    const unknown = (keys: readonly string[], part: 'fires' | 'silent') =>
      keys.flatMap((key, k) => missing(findRule(routine, key) ? null : words.noRule(test.title, key), joinPath(path, part, k)));
    const bothWays = test.fires.filter((key) => test.silent.includes(key));
    return [...unknown(test.fires, 'fires'), ...unknown(test.silent, 'silent'), ...bothWays.map((key) => ({ path, message: words.bothWays(test.title, key) }))];
  });
}
