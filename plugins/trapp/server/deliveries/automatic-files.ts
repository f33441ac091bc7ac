import { addDays, countSchoolDays, type Day, type SchoolCalendar } from '../../core/calendar/index';
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

type FilesCall = Pick<Call<'viewDataHealth'>, 'stores' | 'now' | 'today'>;

/** A school as its files are looked for. */
export interface Awaiting {
  readonly schoolId: string;
  readonly calendar: SchoolCalendar;
}

/**
 * What sources bring for the school: the newest files, and those that should have come in and did not, stopped since the last one that did or not sent at
 * all by a source that has gone quiet (S78). Two statements, however many sources.
 */
export async function automaticFiles(call: FilesCall, awaiting: Awaiting): Promise<Pick<DataHealthView, 'missed' | 'automatic'>> {
  const brought = await read(call, [awaiting]);
  const titles = new Map(brought.sources.map(({ key, title }) => [key, title]));
  return {
    missed: missedIn(brought, awaiting, call.today),
    automatic: brought.deliveries.slice(0, SHOWN).map((delivery) => ({ id: delivery.id, sourceTitle: titles.get(delivery.sourceKey) ?? '', fileName: delivery.fileName, at: delivery.at, reason: reasonOf(delivery) })),
  };
}

/** Those of the schools that an automatic file should have come in for and did not. Two statements, however many schools. */
export async function schoolsMissingFiles(call: FilesCall, awaiting: readonly Awaiting[]): Promise<Set<string>> {
  const brought = await read(call, awaiting);
  return new Set(awaiting.filter((one) => missedIn(brought, one, call.today).length > 0).map(({ schoolId }) => schoolId));
}

interface Brought {
  readonly sources: readonly StoredSource[];
  readonly deliveries: readonly Delivery[];
}

async function read({ stores, now }: FilesCall, awaiting: readonly Awaiting[]): Promise<Brought> {
  const sources = (await stores.importSources.all()).filter((source) => source.enabled && awaiting.some(({ schoolId }) => bringsFor(source, schoolId)));
  return { sources, deliveries: sources.length === 0 ? [] : await stores.deliveries.since(sources.map(({ key }) => key), before(now, LOOKED_BACK_MS), MOST) };
}

function missedIn({ sources, deliveries }: Brought, { schoolId, calendar }: Awaiting, today: Day): Missed[] {
  return sources.filter((source) => bringsFor(source, schoolId)).flatMap((source) => [...quiet(source, calendar, today), ...stopped(source, deliveries.filter(({ sourceKey }) => sourceKey === source.key))]);
}

function quiet({ key, title, lastUsedAt }: StoredSource, calendar: SchoolCalendar, today: Day): Missed[] {
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
