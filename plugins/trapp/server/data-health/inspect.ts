import { inspectedPeriod, inspectSchool, type DataHealth } from '../../core/absences/index';
import { addDays, type Day, type Period, type SchoolCalendar } from '../../core/calendar/index';
import type { School } from '../../core/people/index';
import { dayInNorway } from '../clock';
import type { SchoolData } from '../imports/import.store';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** A school's absence as it is looked at. */
export interface Inspected {
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly data: SchoolData | undefined;
}

/** The period that is looked at and what there is to say of it; null until there is data in a school year. A pupil who is not `isSeen` is in none of the counts. */
export async function inspect(stores: Stores, { school, calendar, data }: Inspected, isSeen: (card: PupilCard) => boolean): Promise<{ period: Period; health: DataHealth } | null> {
  const period = inspectedPeriod(calendar, data?.dataUntil ?? null);
  if (period === null) return null;
  const cards = await stores.people.pupilsOfSchools([school.id]);
  const counted = { schoolId: school.id, period, leaveOut: cards.filter((card) => !isSeen(card)).map(({ pupil }) => pupil.id) };
  const sizes = new Map<string, number>();
  for (const { group } of cards.filter(isSeen)) sizes.set(group.id, (sizes.get(group.id) ?? 0) + 1);
  const health = inspectSchool({
    groups: [...sizes].map(([groupId, pupils]) => ({ groupId, pupils })),
    days: await stores.absenceCounts.classDays(counted),
    habits: await stores.absenceCounts.habits(counted),
    period,
    fileDay: lastDayBefore(data, period),
    calendar,
  });
  return { period, health };
}

/** A file of this morning has at best yesterday whole. */
function lastDayBefore(data: SchoolData | undefined, period: Period): Day | null {
  if (data === undefined || data.importedAt === null) return null;
  const day = addDays(dayInNorway(data.importedAt), -1);
  return day > period.to ? day : null;
}
