import { totalsOf, type Absence } from '../../core/absences/index';
import { about } from '../../core/audit/index';
import { schoolDaysIn, type Day } from '../../core/calendar/index';
import type { Case } from '../../core/cases/index';
import { refuse } from '../../core/refusals';
import { showAbsence, type ShownAbsence } from '../absences/school-absence';
import type { FindingHead } from '../findings/finding.store';
import type { Call, Handler } from '../http/handler';
import { caseObject, groupObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { presentGroup } from './list-groups';
import { markDay } from './mark-day';

const DAYS_SHOWN = 20;

/** A class at a glance: each pupil's totals, the latest school days, what is new and whether there is a case. */
export const viewGroup: Handler<'viewGroup'> = async (call) => {
  const { stores, today, may } = call;
  const found = await stores.people.group(call.params.groupId);
  if (!found) return refuse('not_found');
  const refused = call.guard(groupObject(found.group));
  if (refused) return refused;
  const cards = (await stores.people.pupilsOfGroup(found.group.id)).filter(({ pupil }) => may('pupil.view', pupilObject(pupil)));
  const pupilIds = cards.map(({ pupil }) => pupil.id);
  const shown = await showAbsence(stores, found.school, pupilIds, today);
  const findings = await visibleFindings(call, cards);
  const cases = await visibleCases(call, cards);
  const days = latestDays(shown, today);
  const cardOf = new Map(cards.map((card) => [card.pupil.id, card]));
  const cardsOf = (rows: readonly { readonly pupilId: string }[]) => rows.flatMap(({ pupilId }) => cardOf.get(pupilId) ?? []);
  const output = {
    group: presentGroup(found, { pupils: cards, withFinding: cardsOf(findings), withCase: cardsOf(cases) }),
    freshness: shown.freshness,
    days,
    pupils: cards.map((card) => ({
      pupil: presentPupil(card),
      totals: totalsOf(shown.pictureOf(card.pupil.id), shown.calendar, today),
      marks: marksOf(shown.pictureOf(card.pupil.id).absences, days),
      newFindings: findings.filter(({ pupilId }) => pupilId === card.pupil.id).map(({ id, ruleTitle, severity }) => ({ id, ruleTitle, severity })),
      openCaseId: cases.find(({ pupilId }) => pupilId === card.pupil.id)?.id ?? null,
    })),
  };
  return { output, about: about({ pupilIds, schoolId: found.school.id, subjectId: found.group.id }) };
};

async function visibleFindings({ stores, may }: Call<'viewGroup'>, cards: readonly PupilCard[]): Promise<FindingHead[]> {
  const visible = cards.filter(({ pupil }) => may('finding.view', pupilObject(pupil))).map(({ pupil }) => pupil.id);
  return stores.findings.ofPupils(visible, 'new');
}

async function visibleCases({ stores, may }: Call<'viewGroup'>, cards: readonly PupilCard[]): Promise<Case[]> {
  const pupils = new Map(cards.map(({ pupil }) => [pupil.id, pupil]));
  return (await stores.cases.ofPupils([...pupils.keys()], 'open')).filter((found) => {
    const pupil = pupils.get(found.pupilId);
    return pupil !== undefined && may('case.view', caseObject(pupil, found));
  });
}

/** The latest school days that there is data for, oldest first. */
function latestDays({ calendar, period, freshness }: ShownAbsence, today: Day): Day[] {
  if (freshness.dataUntil === null) return [];
  return schoolDaysIn(calendar, period.from, freshness.dataUntil < today ? freshness.dataUntil : today).slice(-DAYS_SHOWN);
}

function marksOf(absences: readonly Absence[], days: readonly Day[]) {
  return days.map((day) => markDay(absences.filter((row) => row.date === day)));
}
