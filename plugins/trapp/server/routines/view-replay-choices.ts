import { about } from '../../core/audit/index';
import type { SchoolReplayChoices } from '../../core/contracts/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { replayChoices, replayPair, standingsOf, type ReplayPair } from './replay-content';

/** What a replay of the draft may be asked. */
export const viewReplayChoices: Handler<'viewReplayChoices'> = async (call) => {
  const { routineKey } = call.params;
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  const schools = await call.stores.people.schools();
  const pair = await replayPair(call.stores, routineKey, 'draft', schools.map(({ id }) => id), call.reader);
  if (isRefusal(pair)) return pair;
  return { output: replayChoices(pair, call.today), about: about({ subjectId: routineKey }) };
};

/** The routines that may be tried on a school: as they are in force, and the draft where it says something else. */
export const viewSchoolReplayChoices: Handler<'viewSchoolReplayChoices'> = async (call) => {
  const { schoolId } = call.input;
  const refused = call.guard({ kind: 'school', schoolId });
  if (refused) return refused;
  if (!(await call.stores.people.school(schoolId))) return refuse('not_found');
  const keys = [...(await call.stores.routines.allCurrent()).map((version) => version.routineKey), ...(await call.stores.authored.routines()).map(({ key }) => key)];
  const routines: SchoolReplayChoices['routines'] = [];
  for (const key of new Set(keys)) {
    const published = await replayPair(call.stores, key, 'published', [schoolId], call.reader);
    const draft = await replayPair(call.stores, key, 'draft', [schoolId], call.reader);
    const contents: SchoolReplayChoices['routines'][number]['contents'] = [];
    if (!isRefusal(published)) contents.push({ ...replayChoices(published, call.today), content: 'published' });
    if (!isRefusal(draft) && saysSomethingElse(draft)) contents.push({ ...replayChoices(draft, call.today), content: 'draft' });
    const title = [published, draft].map((pair) => (isRefusal(pair) ? undefined : pair.asked.title)).find((one) => one !== undefined);
    if (title !== undefined && contents.length > 0) routines.push({ key, title, contents });
  }
  return { output: { routines }, about: about({ schoolId }) };
};

/** Would the draft's rules raise other pupils than the version in force? */
function saysSomethingElse(pair: ReplayPair): boolean {
  return pair.asked.unreadable.length > 0 || [...standingsOf(pair).values()].some((standing) => standing !== 'same');
}
