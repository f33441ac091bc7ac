import { createHash } from 'node:crypto';
import type { Actor } from '../../core/access/index';
import { refuse, type Refusal } from '../../core/refusals';

/** What a preview saw and what it would write, as one number. The import goes on only while both are the same (P3). */
export function fingerprintOf(parts: { readonly fileHash: string; readonly schoolId: string; readonly writes: unknown; readonly rejected: number }): string {
  return createHash('sha256').update(JSON.stringify([parts.fileHash, parts.schoolId, parts.writes, parts.rejected])).digest('hex');
}

/** Refuses when the import would now write something else than was previewed. With nothing left to write, it is already done. */
export function checkUnchanged(confirmed: string, now: { readonly fingerprint: string; readonly writesNothing: boolean }): Refusal | null {
  return now.writesNothing || now.fingerprint === confirmed ? null : refuse('import_changed_since_preview');
}

/** Who stands behind an import in the school's own list. */
export function importerOf(actor: Actor): { id: string; name: string } {
  return actor.kind === 'anonymous' ? { id: 'anonymous', name: '' } : { id: actor.id, name: actor.name };
}
