import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import type { Stores } from '../stores';
import type { Judged } from './batch';
import { gatherBatch, type Gathered } from './gather-batch';
import { judging } from './judging';
import { settleGrounds, type LostGround } from './settle-grounds';
import { storeBatch } from './store-batch';

interface Prepared {
  readonly gathered: Gathered;
  readonly stores: Stores;
}

interface Worked {
  readonly judged: Judged;
  readonly lost: readonly LostGround[];
}

/** Asks the rules about the whole school, at the wish of somebody who leads it. Judging holds no transaction open. On record about everybody who was judged. */
export const evaluateSchool: StagedHandler<'evaluateSchool', Prepared, Worked> = {
  async prepare(call) {
    const { schoolId } = call.input;
    const refused = call.guard({ kind: 'school', schoolId });
    if (refused) return refused;
    const school = await call.stores.people.school(schoolId);
    if (!school) return refuse('not_found');
    const gathered = await gatherBatch(call.stores, [school], 'all', call);
    return gathered.versions.length === 0 ? refuse('no_routine_published') : { gathered, stores: call.stores };
  },

  async outside({ gathered, stores }) {
    const judged = await judging.judge(gathered.batch);
    return { judged, lost: await settleGrounds(stores, gathered, judged, judging) };
  },

  async finish(call, { gathered }, { judged, lost }) {
    const { schoolId } = call.input;
    const refused = call.guard({ kind: 'school', schoolId });
    if (refused) return refused;
    const { runs } = await storeBatch(call.stores, gathered, judged, lost, { now: call.now, newId: call.newId, why: 'asked' });
    const [run] = runs;
    if (!run) throw new Error('The school has not been judged');
    const { pupils, fired, newFindings, alreadyKnown, cannotBeJudged } = run;
    return { output: { pupils, fired, newFindings, alreadyKnown, cannotBeJudged }, about: about({ schoolId, pupilIds: gathered.pupilIds }) };
  },
};
