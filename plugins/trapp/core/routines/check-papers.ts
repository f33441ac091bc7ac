import { joinPath } from '../language/index';
import { checkPaper, paperWords, recordOf } from '../papers/index';
import type { Check, Problem } from '../refusals';
import { findMeetingTemplate, findPlanTemplate } from './find';
import type { Routine } from './routine';

/** The papers of the routine: each by itself, and whether the template that one is for is there and of its kind. */
export function checkPapers(routine: Routine): Check {
  const checks = (routine.papers ?? []).map((paper, index): Check => {
    const { errors, advice } = checkPaper(paper);
    const path = joinPath('papers', index);
    const placed = (problems: readonly Problem[]) => problems.map((problem) => ({ ...problem, path: joinPath(path, problem.path) }));
    return { errors: [...placed(errors), ...checkTemplate(routine, index)], advice: placed(advice) };
  });
  return { errors: checks.flatMap(({ errors }) => errors), advice: checks.flatMap(({ advice }) => advice) };
}

function checkTemplate(routine: Routine, index: number): Problem[] {
  const paper = routine.papers?.[index];
  if (paper?.template === undefined) return [];
  const path = joinPath('papers', index, 'template');
  const of = recordOf[paper.kind];
  if (of === null) return [{ path, message: paperWords.templateOfNothing(paper.title.nb, paper.kind) }];
  const found = of === 'plan' ? findPlanTemplate(routine, paper.template) : findMeetingTemplate(routine, paper.template);
  return found === undefined ? [{ path, message: paperWords.unknownTemplate(paper.title.nb, paper.template) }] : [];
}
