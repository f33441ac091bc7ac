import type { DeliveryWay } from '../../core/imports/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import type { Answer, Meanwhile } from '../http/handler';
import { runOperation } from '../http/run-operation';
import type { Premises } from '../premises';
import type { Held } from './spool';
import type { StoredSource } from './source.store';

export interface Arrived extends Held {
  readonly way: DeliveryWay;
  readonly fileName: string;
}

/**
 * Brings a file in as its source, through the same door as everybody. Whatever becomes of it is in the journal: with the import itself when it came in,
 * else by a row of its own. Throws for bugs, and when the sender has left.
 */
export async function deliver(premises: Premises, source: StoredSource, file: Arrived, meanwhile: Meanwhile): Promise<Answer<'deliverAbsences'> | Refusal> {
  const actor = { kind: 'source', id: source.key, name: source.title, schoolIds: source.schoolIds } as const;
  const { way, fileName, hash, size, open } = file;
  const asked = { actor, caller: { address: way, sessionToken: null }, params: { sourceKey: source.key }, input: { way, fileName, fileHash: hash, size, open }, meanwhile };
  try {
    const answer = await runOperation(premises, 'deliverAbsences', asked);
    if (isRefusal(answer)) await note(premises, source, file, answer.refused);
    return answer;
  } catch (error) {
    await note(premises, source, file, null);
    throw error;
  }
}

/** Writes down a file that did not come in; without a refusal it was our fault, or broken off. */
async function note({ stores, transaction, clock, newId }: Premises, { key }: StoredSource, { way, fileName, hash }: Arrived, refusal: string | null): Promise<void> {
  const at = clock.now();
  await transaction(async () => {
    await stores.importSources.used(key, at);
    await stores.deliveries.record({
      id: newId(), sourceKey: key, way, fileName, fileHash: hash, at, outcome: refusal === null ? 'failed' : 'refused', refusal, rows: 0, added: 0, changed: 0, withdrawn: 0, rejected: 0,
    });
  });
}
