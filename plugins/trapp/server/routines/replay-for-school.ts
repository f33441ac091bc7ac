import { about } from '../../core/audit/index';
import type { School } from '../../core/people/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentSchoolReplay } from './present-replay';
import { replayPair } from './replay-content';
import type { ReplayFound } from './replay-job';
import { gatherPupils, type ReplayedPupils } from './replay-pupils';
import { jobOf, replayRequest, type ReplayRequest } from './replay-request';
import { replaying } from './replaying';

interface Prepared {
  readonly request: ReplayRequest;
  readonly school: School;
  readonly cards: ReadonlyMap<string, PupilCard>;
  readonly pupils: ReplayedPupils;
}

/** Whom the rules would have raised at one's own school, by name. Pupils whom the leader may not see are not asked about, and are in no number. */
export const replayForSchool: StagedHandler<'replayForSchool', Prepared, ReplayFound> = {
  async prepare(call) {
    const { schoolId, routineKey, content } = call.input;
    const refused = call.guard({ kind: 'school', schoolId });
    if (refused) return refused;
    const school = await call.stores.people.school(schoolId);
    if (!school) return refuse('not_found');
    const pair = await replayPair(call.stores, routineKey, content, [schoolId], call.reader);
    if (isRefusal(pair)) return pair;
    const request = replayRequest(pair, call.input, call);
    if (isRefusal(request)) return request;
    const seen = (await call.stores.people.pupilsOfSchools([schoolId])).filter(({ pupil }) => call.may('pupil.view', pupilObject(pupil)));
    const cards = new Map(seen.map((card) => [card.pupil.id, card]));
    return { request, school, cards, pupils: await gatherPupils(call.stores, [school], [...cards.keys()]) };
  },

  outside: ({ request, pupils }, meanwhile) => replaying.run(jobOf(request, pupils), meanwhile),

  async finish(call, { request, school, cards, pupils }, found) {
    const refused = call.guard({ kind: 'school', schoolId: school.id });
    if (refused) return refused;
    const output = presentSchoolReplay({ request, schools: [school], pupils, found }, school.id, cards);
    return { output, about: about({ schoolId: school.id, pupilIds: [...cards.keys()], subjectId: `${call.input.routineKey} ${request.period.from} ${request.period.to}` }) };
  },
};
