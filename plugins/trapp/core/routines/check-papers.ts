import { joinPath, type Fault, type Faults } from '../language/index';
import { takesSeveral } from '../meetings/index';
import { faultsOfPaper, isOfSeveralCases, paperWords, templatesOf } from '../papers/index';
import type { Routine } from './routine';

/** The papers of the routine: each by itself, and whether the template that one is for is there and of its kind: a meeting of one case, or of several. */
export function faultsOfPapers(routine: Routine): Faults {
  const checks = (routine.papers ?? []).map((paper, index): Faults => {
    const { errors, advice } = faultsOfPaper(paper);
    const path = joinPath('papers', index);
    const placed = (faults: readonly Fault[]) => faults.map((fault) => ({ ...fault, path: joinPath(path, fault.path) }));
    return { errors: [...placed(errors), ...checkTemplate(routine, index)], advice: placed(advice) };
  });
  return { errors: checks.flatMap(({ errors }) => errors), advice: checks.flatMap(({ advice }) => advice) };
}

function checkTemplate(routine: Routine, index: number): Fault[] {
  const paper = routine.papers?.[index];
  if (paper?.template === undefined) return [];
  const path = joinPath('papers', index, 'template');
  const list = templatesOf[paper.kind];
  if (list === null) return [{ path, message: paperWords.templateOfNothing(paper.title, paperWords.kinds[paper.kind]) }];
  const isFound = routine[list].some(({ key }) => key === paper.template);
  if (!isFound) return [{ path, message: paperWords.unknownTemplate(paper.title, paper.template) }];
  const meeting = list === 'meetingTemplates' ? routine.meetingTemplates.find(({ key }) => key === paper.template) : undefined;
  const several = isOfSeveralCases(paper.kind);
  return meeting !== undefined && takesSeveral(meeting) !== several ? [{ path, message: paperWords.otherMeeting(paper.title, meeting.title, several) }] : [];
}
