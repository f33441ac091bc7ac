import { about } from '../../core/audit/index';
import { nowIn } from '../clock';
import type { Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { schoolsOf } from '../people/visible-pupils';
import { presentCaseRows } from './present-case-row';

/** The cases at the person's schools that they may see, those over their deadline first. */
export const listCases: Handler<'listCases'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, may, actor, input } = call;
  const all = await stores.cases.ofSchools(schoolsOf(actor), input.status);
  const cards = await stores.people.cards(all.map(({ pupilId }) => pupilId));
  const visible = all.filter((current) => {
    const card = cards.get(current.pupilId);
    return card !== undefined && may('case.view', caseObject(card.pupil, current));
  });
  return { output: { cases: await presentCaseRows(stores, visible, cards, nowIn(call)) }, about: about({ pupilIds: visible.map(({ pupilId }) => pupilId) }) };
};
