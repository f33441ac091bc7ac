import { inspectedPeriod, inspectSchool, type DataHealth } from '../../core/absences/index';
import { about } from '../../core/audit/index';
import { addDays, calendarOfSchool, countSchoolDays, type Day, type Period, type SchoolCalendar } from '../../core/calendar/index';
import type { DataHealthView } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import { currentCalendar, presentFreshness } from '../absences/school-absence';
import { dayInNorway } from '../clock';
import type { Call, Handler } from '../http/handler';
import { automaticFiles } from '../deliveries/automatic-files';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import type { SchoolData } from '../imports/import.store';

const MOST_REMARKS = 40;
const LATEST_LOOKED_AT = 30;
const nothingRecorded: DataHealth['records'] = { lessons: false, late: false, leftEarly: false, subjects: false, documentation: false, messages: false };

/** Is the school's absence up to date, and is it likely to be true? A pupil whom the reader may not see is in none of the counts. */
export const viewDataHealth: Handler<'viewDataHealth'> = async (call) => {
  const { schoolId } = call.params;
  const refusal = call.guard({ kind: 'school', schoolId });
  if (refusal !== null) return refusal;
  const { stores, today, may } = call;
  const school = await stores.people.school(schoolId);
  if (school === undefined) return refuse('not_found');
  const calendar = calendarOfSchool(await currentCalendar(stores, school), school.sourceId);
  const data = (await stores.imports.freshness([schoolId])).get(schoolId);
  const latest = (await stores.imports.latest(schoolId, LATEST_LOOKED_AT)).find(({ kind }) => kind === 'absences');
  const groups = (await stores.people.groupsOf([schoolId])).map(({ group }) => group);
  const cards = await stores.people.pupilsOfSchools([schoolId]);
  const isSeen = ({ pupil }: PupilCard) => may('pupil.view', pupilObject(pupil));
  const period = inspectedPeriod(calendar, data?.dataUntil ?? null);
  const health = period === null ? null : await inspect(call, { school, calendar, data, period, cards: cards.filter(isSeen), leaveOut: cards.filter((card) => !isSeen(card)).map(({ pupil }) => pupil.id) });

  const output: DataHealthView = {
    today,
    freshness: presentFreshness(school, data, calendar, today),
    schoolDaysBehind: period === null ? null : countSchoolDays(calendar, addDays(period.to, 1), addDays(today, -1)),
    latest: latest === undefined ? null : { at: latest.at, by: latest.by, fileName: latest.fileName, rows: latest.summary.rows, added: latest.summary.added, changed: latest.summary.changed, rejected: latest.summary.rejected },
    period,
    records: health?.records ?? nothingRecorded,
    classes: groups.flatMap(({ id, name, grade }) => health?.classes.filter(({ groupId }) => groupId === id).map((one) => ({ ...one, name, grade })) ?? []),
    remarks: [...(health?.remarks ?? [])].slice(0, MOST_REMARKS),
    ...(await automaticFiles(call, schoolId, calendar)),
  };
  return { output, about: about({ schoolId }) };
};

interface Inspected {
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly data: SchoolData | undefined;
  readonly period: Period;
  readonly cards: readonly PupilCard[];
  readonly leaveOut: readonly string[];
}

async function inspect({ stores }: Call<'viewDataHealth'>, { school, calendar, data, period, cards, leaveOut }: Inspected): Promise<DataHealth> {
  const counted = { schoolId: school.id, period, leaveOut };
  const sizes = new Map<string, number>();
  for (const { group } of cards) sizes.set(group.id, (sizes.get(group.id) ?? 0) + 1);
  return inspectSchool({
    groups: [...sizes].map(([groupId, pupils]) => ({ groupId, pupils })),
    days: await stores.absenceCounts.classDays(counted),
    habits: await stores.absenceCounts.habits(counted),
    period,
    fileDay: lastDayBefore(data, period),
    calendar,
  });
}

/** A file of this morning has at best yesterday whole. */
function lastDayBefore(data: SchoolData | undefined, period: Period): Day | null {
  if (data === undefined || data.importedAt === null) return null;
  const day = addDays(dayInNorway(data.importedAt), -1);
  return day > period.to ? day : null;
}
