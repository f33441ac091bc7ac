import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Premises } from '../premises';
import { fingerprint } from '../session/token';
import type { StoredSource } from './source.store';

/** What an unknown source's token is compared with: the hash of nothing anybody can send. */
const NOBODY = '0'.repeat(64);
const LONGEST_TOKEN = 200;

/** The source that the token belongs to. Unknown, switched off, without a token and with another one take the same way and the same time (sec-11). */
export async function knownSource({ stores, transaction }: Premises, key: string, token: string | null): Promise<StoredSource | undefined> {
  const held = await transaction(() => stores.importSources.tokenHash(key));
  const isRight = timingSafeEqual(Buffer.from(fingerprint(token ?? ''), 'hex'), Buffer.from(held ?? NOBODY, 'hex'));
  if (!isRight || held === undefined || token === null) return undefined;
  return transaction(() => stores.importSources.find(key));
}

/** The token of `Authorization: Bearer …`. */
export function bearerOf(ctx: Context): string | null {
  const header = ctx.get('Authorization');
  const token = /^Bearer ([\w-]+)$/i.exec(header)?.[1];
  return token !== undefined && token.length <= LONGEST_TOKEN ? token : null;
}
