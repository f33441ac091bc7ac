import { isStale, marksOf, totalsOfMarks, type AbsencePicture, type Totals } from '../../core/absences/index';
import { addDays, schoolYearOf, type Day, type Period, type SchoolCalendar } from '../../core/calendar/index';
import type { Freshness } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { isForKind } from '../../core/routines/index';
import type { SchoolData } from '../imports/import.store';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** Some pupils' absence in the school year that pages show, with what it takes to read it. */
export interface ShownAbsence {
  readonly calendar: SchoolCalendar;
  /** The school year so far; in the summer, the one that ended. */
  readonly period: Period;
  readonly freshness: Freshness;
  readonly pictureOf: (pupilId: string) => AbsencePicture;
}

/** A municipality that has published nothing has no calendar yet: absence is shown, but no share of school days. */
const noCalendar: SchoolCalendar = { schoolYears: [] };

/** The municipality's calendars: schools and kindergartens have that of the first published routine that is for them (A1). */
export async function currentCalendars(stores: Stores): Promise<(kind: School['kind']) => SchoolCalendar> {
  const current = await stores.routines.allCurrent();
  return (kind) => (current.find(({ document }) => isForKind(document, kind)) ?? current[0])?.document.calendar ?? noCalendar;
}

export async function currentCalendar(stores: Stores, { kind }: Pick<School, 'kind'>): Promise<SchoolCalendar> {
  return (await currentCalendars(stores))(kind);
}

/** Reads the absence that a page about these pupils of one school shows. */
export async function showAbsence(stores: Stores, school: School, pupilIds: readonly string[], today: Day): Promise<ShownAbsence> {
  const calendar = await currentCalendar(stores, school);
  const period = shownPeriod(calendar, today);
  const data = (await stores.imports.freshness([school.id])).get(school.id);
  const absences = await stores.absences.ofPupils(pupilIds, period);
  const { dataUntil = null, recordsLessons = false } = data ?? {};
  return {
    calendar,
    period,
    freshness: presentFreshness(school, data, calendar, today),
    pictureOf: (pupilId) => ({ absences: absences.get(pupilId) ?? [], dataUntil, recordsLessons }),
  };
}

/** The pupil's totals of the school year, from what is kept beside the rows. */
export async function totalsOfPupil(stores: Stores, { school, pupil }: PupilCard, today: Day): Promise<Totals> {
  const calendar = await currentCalendar(stores, school);
  const { dataUntil = null } = (await stores.imports.freshness([school.id])).get(school.id) ?? {};
  const marks = (await stores.marks.ofPupils([pupil.id])).get(pupil.id);
  return totalsOfMarks({ marks: marks ?? marksOf([]), dataUntil }, calendar, today);
}

/** How far a school's data reaches, and whether that is too long ago to judge by (S78). */
export function presentFreshness(school: School, data: SchoolData | undefined, calendar: SchoolCalendar, today: Day): Freshness {
  const { dataUntil = null, importedAt = null } = data ?? {};
  return { schoolId: school.id, schoolName: school.name, dataUntil, importedAt, stale: isStale(calendar, dataUntil, today) };
}

export function shownPeriod(calendar: SchoolCalendar, today: Day): Period {
  const year = schoolYearOf(calendar, today) ?? calendar.schoolYears.filter((one) => one.from <= today).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!year) return { from: addDays(today, -365), to: today };
  return { from: year.from, to: today < year.to ? today : year.to };
}
