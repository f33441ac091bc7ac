import { joinPath } from '../language/index';
import { takesSeveral } from '../meetings/index';
import { checkPaper, isOfSeveralCases, paperWords, templatesOf } from '../papers/index';
import type { Check, Problem } from '../refusals';
import type { Routine } from './routine';

/** The papers of the routine: each by itself, and whether the template that one is for is there and of its kind: a meeting of one case, or of several. */
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
  const list = templatesOf[paper.kind];
  if (list === null) return [{ path, message: paperWords.templateOfNothing(paper.title.nb, paper.kind) }];
  const isFound = routine[list].some(({ key }) => key === paper.template);
  if (!isFound) return [{ path, message: paperWords.unknownTemplate(paper.title.nb, paper.template) }];
  const meeting = list === 'meetingTemplates' ? routine.meetingTemplates.find(({ key }) => key === paper.template) : undefined;
  const several = isOfSeveralCases(paper.kind);
  return meeting !== undefined && takesSeveral(meeting) !== several ? [{ path, message: paperWords.otherMeeting(paper.title.nb, meeting.title.nb, several) }] : [];
}
