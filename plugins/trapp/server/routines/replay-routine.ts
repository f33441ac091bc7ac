import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { presentReplay } from './present-replay';
import { replayPair } from './replay-content';
import type { ReplayFound } from './replay-job';
import { gatherPupils, type ReplayedPupils } from './replay-pupils';
import { jobOf, replayRequest, type ReplayRequest } from './replay-request';
import { replaying } from './replaying';

interface Prepared {
  readonly request: ReplayRequest;
  readonly pupils: ReplayedPupils;
}

/** How many the draft would have raised in the municipality. Pupils are read here and judged in the thread; what leaves is figures that hide the small ones. */
export const replayRoutine: StagedHandler<'replayRoutine', Prepared, ReplayFound> = {
  async prepare(call) {
    const refused = call.guard({ kind: 'routine' });
    if (refused) return refused;
    const schools = await call.stores.people.schools();
    const pair = await replayPair(call.stores, call.params.routineKey, 'draft', schools.map(({ id }) => id), call.reader);
    if (isRefusal(pair)) return pair;
    const request = replayRequest(pair, call.input, call);
    if (isRefusal(request)) return request;
    return { request, pupils: await gatherPupils(call.stores, schools) };
  },

  outside: ({ request, pupils }, meanwhile) => replaying.run(jobOf(request, pupils), meanwhile),

  async finish(call, { request, pupils }, found) {
    const refused = call.guard({ kind: 'routine' });
    if (refused) return refused;
    const { from, to } = request.period;
    return { output: presentReplay({ request, schools: pupils.schools, pupils, found }), about: about({ subjectId: `${call.params.routineKey} ${from} ${to}` }) };
  },
};
