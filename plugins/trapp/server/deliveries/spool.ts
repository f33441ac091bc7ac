import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that can be read from its beginning, as often as one likes, and that nobody else can change. */
export interface Held {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  /** Number of bytes. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

export interface Spooled extends Held {
  readonly close: () => Promise<void>;
}

const PIECE = 65_536;

/**
 * Takes what is being sent aside, a piece at a time, so that a slow sender never holds the database. The file has no name any more when the first byte
 * is written: nothing is left behind, whatever happens. Null when it is larger than allowed.
 */
export async function spool(sent: AsyncIterable<Uint8Array>, maxBytes: number, signal: AbortSignal): Promise<Spooled | null> {
  const handle = await namelessFile();
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of sent) {
      signal.throwIfAborted();
      bytes += chunk.length;
      if (bytes > maxBytes) {
        await handle.close();
        return null;
      }
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { hash: hash.digest('hex'), size: bytes, open: () => piecesOf(handle), close: () => handle.close() };
}

/** The open file from its first byte. */
export function piecesOf(handle: FileHandle): AsyncIterable<Uint8Array> {
  return handle.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE });
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'trapp-'));
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
