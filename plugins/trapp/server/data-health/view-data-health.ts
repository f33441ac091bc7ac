import type { DataHealth } from '../../core/absences/index';
import { about } from '../../core/audit/index';
import { addDays, calendarOfSchool, countSchoolDays } from '../../core/calendar/index';
import type { DataHealthView } from '../../core/contracts/index';
import { refuse } from '../../core/refusals';
import { currentCalendar, presentFreshness } from '../absences/school-absence';
import type { Handler } from '../http/handler';
import { automaticFiles } from '../deliveries/automatic-files';
import { pupilObject } from '../people/access-objects';
import { inspect } from './inspect';

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
  const inspected = await inspect(stores, { school, calendar, data }, ({ pupil }) => may('pupil.view', pupilObject(pupil)));
  const { period, health } = inspected ?? { period: null, health: null };

  const output: DataHealthView = {
    today,
    freshness: presentFreshness(school, data, calendar, today),
    schoolDaysBehind: period === null ? null : countSchoolDays(calendar, addDays(period.to, 1), addDays(today, -1)),
    latest: latest === undefined ? null : { at: latest.at, by: latest.by, fileName: latest.fileName, rows: latest.summary.rows, added: latest.summary.added, changed: latest.summary.changed, rejected: latest.summary.rejected },
    period,
    records: health?.records ?? nothingRecorded,
    classes: groups.flatMap(({ id, name, grade }) => health?.classes.filter(({ groupId }) => groupId === id).map((one) => ({ ...one, name, grade })) ?? []),
    remarks: [...(health?.remarks ?? [])].slice(0, MOST_REMARKS),
    ...(await automaticFiles(call, { schoolId, calendar })),
  };
  return { output, about: about({ schoolId }) };
};
