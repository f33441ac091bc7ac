import { currentStep, type Case } from '../../core/cases/index';
import type { OperationId, RaisingView } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { fittingRoutines } from './fitting-routines';

type Choices = Pick<RaisingView, 'openCases' | 'routines'>;

/** The open cases about the pupil at the school that the person may work in, and the routines that a new case could follow. */
export async function caseChoices({ stores, may }: Pick<Call<OperationId>, 'stores' | 'may'>, card: PupilCard): Promise<Choices> {
  const open = (await stores.cases.ofPupils([card.pupil.id], 'open')).filter(({ schoolId }) => schoolId === card.school.id);
  const mine = open.filter((found) => may('case.work', caseObject(card.pupil, found)));
  const versionOf = await stores.routines.followedBy(mine);
  const taken = new Set(open.map(({ routineKey }) => routineKey));
  const openCases = mine.flatMap((found: Case) => {
    const routine = versionOf(found)?.document;
    return routine === undefined ? [] : [{ id: found.id, routineTitle: routine.title, stepTitle: currentStep(found, routine).step.title }];
  });
  const routines = (await fittingRoutines(stores, card)).filter(({ routineKey }) => !taken.has(routineKey)).map(({ routineKey, document }) => ({ key: routineKey, title: document.title }));
  return { openCases, routines };
}
