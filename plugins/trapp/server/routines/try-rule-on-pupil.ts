import { about } from '../../core/audit/index';
import { calendarOfSchool } from '../../core/calendar/index';
import type { RuleTrial } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { titleOfChoices } from '../../core/routines/index';
import { evaluateRules, rulesFor, titlesAsked, type PupilFacts, type Rule } from '../../core/rules/index';
import { HEAD, marksAt, type BatchSchool } from '../findings/batch';
import { isMeantFor } from '../findings/bench';
import { gatherBatch } from '../findings/gather-batch';
import { gatherSides } from '../findings/gather-sides';
import { whatRulesAsk } from '../findings/what-rules-ask';
import { withoutCase } from '../findings/without-case';
import type { Call, Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { replayPair, type ReplayPair } from './replay-content';
import { rulesAtSchools } from './replay-limits';

/**
 * What one rule, of the draft too, says of one pupil today, judged and explained as a finding is (pain 11). For those who lead the pupil's school; a pupil whom
 * they may not see is not there. Refusals: `not_found`, and those of reading the routine.
 */
export const tryRuleOnPupil: Handler<'tryRuleOnPupil'> = async (call) => {
  const { routineKey, content, rule: ruleKey } = call.input;
  const card = await call.stores.people.pupil(call.params.pupilId);
  if (!card || !call.may('pupil.view', pupilObject(card.pupil))) return refuse('not_found');
  const refused = call.guard({ kind: 'school', schoolId: card.school.id });
  if (refused) return refused;
  const pair = await replayPair(call.stores, routineKey, content, [card.school.id], call.reader);
  const output = isRefusal(pair) ? pair : await tryOn(call, pair, card);
  if (isRefusal(output)) return output;
  return { output, about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id, subjectId: `${routineKey} ${ruleKey}` }) };
};

async function tryOn(call: Call<'tryRuleOnPupil'>, { asked, limits }: ReplayPair, card: PupilCard): Promise<RuleTrial | Refusal> {
  const { school } = card;
  const usual = asked.rules.find(({ key }) => key === call.input.rule);
  if (usual === undefined) return refuse('not_found');
  const own = rulesAtSchools([usual], limits.asked).get(school.id)?.[0];
  // Somebody who tries a rule wants its answer, also of one that is switched off for now.
  const rule: Rule = { ...(own ?? usual), enabled: true };
  const { batch } = await gatherBatch(call.stores, [school], [card.pupil.id], call);
  const [place] = batch.schools;
  if (place === undefined || batch.heads.length === 0) return refuse('not_found');
  const grade = batch.heads[HEAD.grade] as number;
  const calendar = calendarOfSchool(asked.calendar, school.sourceId);
  const { dataUntil, recordsLessons } = place;
  const absence = { marks: marksAt(batch, 0), dataUntil, recordsLessons, grade };
  const [verdict] = await evaluateRules([rule], { absence, ...(await sideOf(call, { rule, calendar: asked.calendar }, place, grade)), calendar, today: call.today });
  if (verdict === undefined) return refuse('not_found');
  return {
    pupil: presentPupil(card),
    ruleTitle: rule.title,
    isMeant: rulesFor([rule], school.kind).length > 0 && isMeantFor(rule, grade, batch.heads[HEAD.shielded] === 1),
    hasOwnLimit: own !== undefined,
    explanation: { verdict, evaluatedOn: call.today, dataUntil },
    choices: titlesAsked(verdict.trace, titleOfChoices(asked)),
  };
}

/** What the rule asks about the pupil besides absence: of the case as it is now, and of what has been weighed. */
async function sideOf({ stores, params, input, today }: Call<'tryRuleOnPupil'>, { rule, calendar }: { rule: Rule; calendar: ReplayPair['asked']['calendar'] }, school: BatchSchool, grade: number): Promise<Pick<PupilFacts, 'caseFacts' | 'since' | 'choices' | 'weighed'>> {
  const get = (pupilId: string) => (pupilId === params.pupilId ? { place: 0, grade, school } : undefined);
  const sides = await gatherSides(stores, [{ routineKey: input.routineKey, document: { rules: [rule], calendar } }], { ids: [params.pupilId], schools: [school], get }, today);
  return sides.get(0)?.[0] ?? withoutCase(whatRulesAsk([rule]), today)(grade);
}
