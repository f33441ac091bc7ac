import type { AbsencePicture } from '../../core/absences/index';
import { addDays, type Day } from '../../core/calendar/index';
import type { CaseGround } from '../../core/cases/index';
import type { Plan } from '../../core/plans/index';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';
import { presenceSince } from './effect-of';
import type { StoredRecord } from './record.store';

/** Facts may look back about a year, and the effect of a plan is measured over at most thirty school days before it. */
const DAYS_BACK = 400;
const DAYS_BEFORE_PLAN = 120;

/** What rules and forms may ask of a pupil besides the case itself. `plans`: the signed ones that are to be looked at, oldest first. */
export async function caseGround(stores: Stores, { card, version, context: { today } }: CaseAtHand, plans: readonly Plan[]): Promise<CaseGround> {
  const start = plans.at(-1)?.startsOn ?? '';
  const picture = await pictureOf(stores, card, start, today);
  const effect = presenceSince(picture, version.document.calendar, start, today);
  return { picture, grade: card.group.grade, plans, effect, absenceNames: await stores.catalogue.absenceNames.read() };
}

export function plansIn(records: readonly StoredRecord[]): Plan[] {
  return records.flatMap(({ content }) => (content.kind === 'plan' ? [content.plan] : []));
}

async function pictureOf(stores: Stores, { pupil, school }: PupilCard, start: Day | '', today: Day): Promise<AbsencePicture> {
  const [back, before] = [addDays(today, -DAYS_BACK), start === '' ? today : addDays(start, -DAYS_BEFORE_PLAN)];
  const absences = await stores.absences.ofPupils([pupil.id], { from: before < back ? before : back, to: today });
  const { dataUntil = null, recordsLessons = false } = (await stores.imports.freshness([school.id])).get(school.id) ?? {};
  return { absences: absences.get(pupil.id) ?? [], dataUntil, recordsLessons };
}
