import type { Absence, AbsencePicture } from '../../core/absences/index';
import { addDays, type Day, type Moment } from '../../core/calendar/index';
import { caseFactsOf } from '../../core/cases/index';
import type { School } from '../../core/people/index';
import { presenceEffect } from '../../core/plans/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { PupilFacts } from '../../core/rules/index';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** The longest window is about a year, and change compares it with the one before. */
const DAYS_BACK = 830;

/** Everything that the rules may ask about a school's pupils, read as at one moment. */
export interface SchoolFacts {
  readonly school: School;
  readonly today: Day;
  readonly startedAt: Moment;
  readonly routines: readonly RoutineVersion[];
  readonly cards: readonly PupilCard[];
  readonly dataUntil: Day | null;
  readonly importedAt: Moment | null;
  readonly factsOf: (card: PupilCard, version: RoutineVersion) => PupilFacts;
}

/** Reads what the school's evaluation needs; the number of statements does not depend on the number of pupils. */
export async function gatherSchool(stores: Stores, school: School, { today, now }: { readonly today: Day; readonly now: Moment }): Promise<SchoolFacts> {
  const routines = await stores.routines.allCurrent();
  const cards = await stores.people.pupilsOfSchools([school.id]);
  const { dataUntil = null, importedAt = null, recordsLessons = false } = (await stores.imports.freshness([school.id])).get(school.id) ?? {};
  const absences = await absencesOf(stores, cards, today);
  const open = await stores.cases.ofPupils(cards.map(({ pupil }) => pupil.id), 'open');
  const planStarts = await stores.records.planStarts(open.map((found) => found.id));
  const pictureOf = (pupilId: string): AbsencePicture => ({ absences: absences.get(pupilId) ?? [], dataUntil, recordsLessons });
  return {
    school, today, startedAt: now, routines, cards, dataUntil, importedAt,
    factsOf: ({ pupil, group }, version) => {
      const { calendar } = version.document;
      const absence = pictureOf(pupil.id);
      const current = open.find((found) => found.pupilId === pupil.id && found.routineKey === version.routineKey && found.schoolId === school.id) ?? null;
      const day = current === null ? undefined : planStarts.get(current.id);
      const effect = day === undefined ? null : presenceEffect(absence, { calendar, day, today });
      return { absence, calendar, today, caseFacts: caseFactsOf(current, { today, grade: group.grade, effect }) };
    },
  };
}

/** By pupil, not by school: a pupil who has just changed schools brings the year's absence along. */
function absencesOf(stores: Stores, cards: readonly PupilCard[], today: Day): Promise<Map<string, Absence[]>> {
  return stores.absences.ofPupils(cards.map(({ pupil }) => pupil.id), { from: addDays(today, -DAYS_BACK), to: today });
}

