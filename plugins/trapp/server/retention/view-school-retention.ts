import { about } from '../../core/audit/index';
import { addDays } from '../../core/calendar/index';
import { caseKept } from '../../core/retention/index';
import type { Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';

/** Somebody has to decide what is done with a case, and is told half a year before. */
const TOLD_BEFORE = 183;

/** How long things are kept, and the closed cases whose time is over or soon is, the oldest first: only those that the leader may see. */
export const viewSchoolRetention: Handler<'viewSchoolRetention'> = async ({ guard, stores, params: { schoolId }, today, may }) => {
  const refused = guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const times = await stores.catalogue.retention.read();
  const closed = await stores.cases.ofSchools([schoolId], 'closed');
  const due = closed.flatMap((current) => {
    const kept = caseKept(current, times, today);
    return kept === null || kept.until > addDays(today, TOLD_BEFORE) ? [] : [{ current, kept }];
  });
  const cards = await stores.people.cards(due.map(({ current }) => current.pupilId));
  const cases = due.flatMap(({ current, kept: { until, isOver } }) => {
    const card = cards.get(current.pupilId);
    if (card === undefined || !may('case.view', caseObject(card.pupil, current))) return [];
    return [{ caseId: current.id, pupil: presentPupil(card), closedOn: current.closedOn ?? until, until, isOver }];
  });
  cases.sort((one, other) => one.until.localeCompare(other.until));
  return { output: { times, cases }, about: about({ schoolId, pupilIds: cases.map(({ pupil }) => pupil.id) }) };
};
