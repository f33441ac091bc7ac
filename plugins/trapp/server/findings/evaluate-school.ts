import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { gatherSchool, type SchoolFacts } from './gather-school';
import { judgeSchool, type Judged } from './judge-school';
import { storeFindings } from './store-findings';

/** Asks the rules about the whole school, at the wish of somebody who leads it. Judging holds no transaction open. */
export const evaluateSchool: StagedHandler<'evaluateSchool', SchoolFacts, Judged> = {
  async prepare(call) {
    const { schoolId } = call.input;
    const refused = call.guard({ kind: 'school', schoolId });
    if (refused) return refused;
    const school = await call.stores.people.school(schoolId);
    if (!school) return refuse('not_found');
    const facts = await gatherSchool(call.stores, school, call);
    return facts.routines.length === 0 ? refuse('no_routine_published') : facts;
  },

  outside: judgeSchool,

  async finish(call, facts, judged) {
    const schoolId = facts.school.id;
    const refused = call.guard({ kind: 'school', schoolId });
    if (refused) return refused;
    const output = await storeFindings(call.stores, facts, judged, call);
    const pupilIds = [...new Set(judged.fired.map(({ pupilId }) => pupilId))].slice(0, 2000);
    return { output, about: about({ schoolId, pupilIds }) };
  },
};
