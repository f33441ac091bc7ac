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

const SHOWN = 10;

type Missed = DataHealthView['missed'][number];

/**
 * What sources bring for the school: the newest files, and those that should have come in and did not, stopped since the last one that did or not sent at
 * all by a source that has gone quiet (S78). Two statements, however many sources.
 */
export async function automaticFiles({ stores, now, today }: Pick<Call<'viewDataHealth'>, 'stores' | 'now' | 'today'>, schoolId: string, calendar: SchoolCalendar): Promise<Pick<DataHealthView, 'missed' | 'automatic'>> {
  const sources = (await stores.importSources.all()).filter((source) => source.enabled && bringsFor(source, schoolId));
  const deliveries = await stores.deliveries.since(sources.map(({ key }) => key), before(now, LOOKED_BACK_MS), MOST);
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  return {
    missed: sources.flatMap((source) => [...quiet(source, calendar, today), ...stopped(source, deliveries.filter(({ sourceKey }) => sourceKey === source.key))]),
    automatic: deliveries.slice(0, SHOWN).map((delivery) => ({ id: delivery.id, sourceTitle: titles.get(delivery.sourceKey) ?? '', fileName: delivery.fileName, at: delivery.at, reason: reasonOf(delivery) })),
  };
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
