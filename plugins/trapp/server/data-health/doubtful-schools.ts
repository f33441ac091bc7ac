import { calendarOfSchool, type SchoolCalendar } from '../../core/calendar/index';
import type { MyDay } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { currentCalendars } from '../absences/school-absence';
import { schoolsMissingFiles } from '../deliveries/automatic-files';
import type { Call } from '../http/handler';
import type { SchoolData } from '../imports/import.store';
import { inspect, type Inspected } from './inspect';

type DoubtCall = Pick<Call<'viewMyDay'>, 'stores' | 'now' | 'today'>;

/** Of the schools, those whose absence is probably not true or whose file did not come (S78): whoever leads them is told on My day, and the page says what it is. */
export async function doubtfulSchools(call: DoubtCall, schools: readonly School[], data: ReadonlyMap<string, SchoolData>): Promise<MyDay['doubtful']> {
  if (schools.length === 0) return [];
  const calendarFor = await currentCalendars(call.stores);
  const missing = await schoolsMissingFiles(call, schools.map(({ id, kind, sourceId }) => ({ schoolId: id, calendar: calendarOfSchool(calendarFor(kind), sourceId) })));
  const doubtful: MyDay['doubtful'] = [];
  for (const school of schools) {
    if (missing.has(school.id) || (await isRemarked(call, { school, calendar: calendarFor(school.kind), data: data.get(school.id) }))) doubtful.push({ schoolId: school.id, schoolName: school.name });
  }
  return doubtful;
}

interface Known {
  readonly importedAt: string | null;
  readonly calendar: SchoolCalendar;
  readonly isRemarked: boolean;
}

/** What a file is like does not change until the next one comes or the calendar is another; counting it takes longer than the rest of the page. */
const known = new Map<string, Known>();

/** Without protected pupils, whoever asks: what is remembered is for all who lead the school. */
async function isRemarked({ stores }: DoubtCall, { school, calendar, data }: Inspected): Promise<boolean> {
  const importedAt = data?.importedAt ?? null;
  const before = known.get(school.id);
  if (before !== undefined && before.importedAt === importedAt && before.calendar === calendar) return before.isRemarked;
  const found = await inspect(stores, { school, calendar: calendarOfSchool(calendar, school.sourceId), data }, ({ pupil }) => pupil.protection === 'none');
  const isRemarked = found !== null && found.health.remarks.length > 0;
  known.set(school.id, { importedAt, calendar, isRemarked });
  return isRemarked;
}
