import { titleOfChoices } from '../../core/routines/index';
import { choicesAsked, titlesAsked, type ChoicesTitles, type Explanation } from '../../core/rules/index';
import type { Stores } from '../stores';

/** What the questions behind an explanation are called, in the version of the routine that it was made by. Reads nothing when it asked none. */
export async function choicesTitles(stores: Pick<Stores, 'routines'>, { verdict, routineKey, routineVersion }: Explanation): Promise<ChoicesTitles> {
  if (choicesAsked(verdict.trace).length === 0) return {};
  const version = await stores.routines.version(routineKey, routineVersion);
  return version ? titlesAsked(verdict.trace, titleOfChoices(version.document)) : {};
}
