import { about } from '../../core/audit/index';
import { addDays } from '../../core/calendar/index';
import type { RuleList } from '../../core/contracts/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';

/** Lists of older days are history; the findings themselves are kept. */
const DAYS_SHOWN = 120;
const ENTRIES_SHOWN = 2000;

/** Whom rules that make lists have listed lately: gone through together, and assessed by nobody one by one (S40). */
export const listRuleLists: Handler<'listRuleLists'> = async (call) => {
  const { schoolId } = call.input;
  const refused = call.guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const { stores, today, may } = call;
  if (!(await stores.people.school(schoolId))) return refuse('not_found');
  const entries = await stores.findings.listed(schoolId, addDays(today, -DAYS_SHOWN), ENTRIES_SHOWN);
  const cards = await stores.people.cards(entries.map(({ pupilId }) => pupilId));
  const lists = new Map<string, RuleList>();
  for (const { id, pupilId, routineKey, ruleKey, ruleTitle, ruleExplanation, raisedOn, ground, explanation } of entries) {
    const card = cards.get(pupilId);
    if (!card || !may('finding.view', pupilObject(card.pupil))) continue;
    const key = [raisedOn, routineKey, ruleKey].join('|');
    const list = lists.get(key) ?? { ruleKey, ruleTitle, ruleExplanation, on: raisedOn, entries: [] };
    list.entries.push({ id, pupil: presentPupil(card), ground, explanation });
    lists.set(key, list);
  }
  const pupilIds = [...lists.values()].flatMap((list) => list.entries.map(({ pupil }) => pupil.id));
  return { output: { lists: [...lists.values()] }, about: about({ schoolId, pupilIds }) };
};
