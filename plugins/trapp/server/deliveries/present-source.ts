import type { Moment } from '../../core/calendar/index';
import type { ImportSourceView } from '../../core/contracts/index';
import type { Delivery } from '../../core/imports/index';
import type { Stores } from '../stores';
import { reasonOf } from './messages';
import type { StoredSource } from './source.store';

const SHOWN_OF_EACH = 10;
const MOST = 500;

/** Sources with their newest deliveries. Two statements, however many sources. */
export async function presentSources(stores: Stores, sources: readonly StoredSource[], since: Moment): Promise<ImportSourceView[]> {
  const deliveries = await stores.deliveries.since(sources.map(({ key }) => key), since, MOST);
  return sources.map((source) => present(source, deliveries));
}

function present(source: StoredSource, deliveries: readonly Delivery[]): ImportSourceView {
  const own = deliveries.filter(({ sourceKey }) => sourceKey === source.key).slice(0, SHOWN_OF_EACH);
  return { ...source, deliveries: own.map((delivery) => ({ ...delivery, reason: reasonOf(delivery) })) };
}
