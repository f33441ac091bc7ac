import { papersFor, recordOf, type PaperKind, type PaperTemplate } from '../papers/index';
import type { Routine } from '../routines/index';
import { standardPapers } from './standard-papers';

type OwnPapers = Pick<Routine, 'papers' | 'planTemplates'>;
type MadeByTemplate = 'plan' | 'minutes' | 'team_minutes' | 'case_minutes' | 'conversation' | 'evaluation' | 'referral';

/** By which template the paper of a record, or of a meeting of several cases, is made: the municipality's own for that plan template, meeting template or guide, its own for all of them, or the usual one. */
export function paperToMake({ papers = [] }: Pick<OwnPapers, 'papers'>, kind: MadeByTemplate, template: string | null): PaperTemplate {
  return papersFor(papers, [kind], template)[0] ?? standardPapers[kind];
}

/** What can be printed beside a plan or a meeting: letters to choose between, the agenda, the return plan by itself (S46, B39). */
export function papersBeside(routine: OwnPapers, record: 'plan' | 'meeting', template: string | null): PaperTemplate[] {
  const hasWeeks = routine.planTemplates.some(({ key, returnPlan }) => key === template && returnPlan);
  const kinds: readonly (keyof typeof standardPapers)[] = record === 'meeting' ? ['invitation', 'agenda'] : hasWeeks ? ['return_plan'] : [];
  return kinds.flatMap((kind) => {
    const own = papersFor(routine.papers ?? [], [kind], template);
    return own.length > 0 ? own : [standardPapers[kind]];
  });
}

/** Letters and sheets that can be printed in any case (B73-B76, A31). */
export function papersOfCase({ papers = [] }: OwnPapers): PaperTemplate[] {
  return papers.filter(({ kind }) => recordOf[kind] === null);
}

/** A paper as it is offered to be printed. */
export function offered({ key, title, kind }: PaperTemplate): { key: string; title: PaperTemplate['title']; kind: PaperKind } {
  return { key, title, kind };
}
