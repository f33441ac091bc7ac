import { addDays, countSchoolDays, type SchoolCalendar } from '../../core/calendar/index';
import type { DataHealthView } from '../../core/contracts/index';
import { bringsFor, type Delivery } from '../../core/imports/index';
import { dayInNorway } from '../clock';
import type { Call } from '../http/handler';
import { before } from '../session/limits';
import { messages, reasonOf } from './messages';
import type { StoredSource } from './source.store';

const LOOKED_BACK_MS = 30 * 24 * 3_600_000;
const MOST = 200;
/** A nightly file may be late, and a system may rest on a day without school. Two whole school days in silence is an answer that did not come. */
const QUIET_SCHOOL_DAYS = 2;

type Missed = DataHealthView['missed'][number];

/** Files that sources should have brought for the school and did not: what was stopped since the last one that came in, and sources that have gone quiet (S78). */
export async function missedFiles({ stores, now, today }: Pick<Call<'viewDataHealth'>, 'stores' | 'now' | 'today'>, schoolId: string, calendar: SchoolCalendar): Promise<Missed[]> {
  const sources = (await stores.importSources.all()).filter((source) => source.enabled && bringsFor(source, schoolId));
  const deliveries = await stores.deliveries.since(sources.map(({ key }) => key), before(now, LOOKED_BACK_MS), MOST);
  return sources.flatMap((source) => {
    const own = deliveries.filter(({ sourceKey }) => sourceKey === source.key);
    return [...quiet(source, calendar, today), ...stopped(source, own)];
  });
}

function quiet({ key, title, lastUsedAt }: StoredSource, calendar: SchoolCalendar, today: string): Missed[] {
  if (lastUsedAt === null) return [];
  const days = countSchoolDays(calendar, addDays(dayInNorway(lastUsedAt), 1), addDays(today, -1));
  return days >= QUIET_SCHOOL_DAYS ? [{ id: key, sourceTitle: title, fileName: null, at: lastUsedAt, reason: messages.silence }] : [];
}

/** The newest first; a file that came in makes up for those before it. */
function stopped({ title }: StoredSource, deliveries: readonly Delivery[]): Missed[] {
  const cameIn = deliveries.findIndex(({ outcome }) => outcome === 'imported');
  const since = cameIn === -1 ? deliveries : deliveries.slice(0, cameIn);
  return since.map((delivery) => ({ id: delivery.id, sourceTitle: title, fileName: delivery.fileName, at: delivery.at, reason: reasonOf(delivery) ?? '' }));
}
