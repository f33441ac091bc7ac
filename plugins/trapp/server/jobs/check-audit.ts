import { keepHead, newestHead, type KeptHead } from '../audit/heads';
import type { AuditCheck, AuditHead } from '../audit/audit.store';
import type { Premises } from '../premises';

/** When hardly anybody is at work. */
export const EVERY_NIGHT = '30 3 * * *';

/** What a check of the audit log has found: how far it has come, and the first row that is not as it was. */
export type CheckedAudit = AuditCheck & Pick<KeptHead, 'at'>;

/**
 * Follows the audit log from its first row, and past what an earlier check has seen, or `seen` that somebody has kept on paper: what is changed, taken out, put in or cut off is found (sec-6).
 * A log that is whole leaves its head in the file; one that is not leaves nothing, so that it is found again.
 */
export async function checkAudit({ stores, clock, auditHeads }: Premises, seen?: AuditHead): Promise<CheckedAudit> {
  const checked = { ...(await stores.audit.check(seen ?? (await newestHead(auditHeads)))), at: clock.now() };
  if (checked.brokenAt === null) await keepHead(auditHeads, checked);
  return checked;
}

/** As a nightly task: a broken log is told of where faults are told of, every night until somebody has looked. */
export function checkAuditEveryNight(premises: Premises): () => Promise<void> {
  return async () => {
    try {
      const { brokenAt } = await checkAudit(premises);
      if (brokenAt !== null) premises.alarm(`The audit log is broken at row ${brokenAt}: run "npm run audit", and see docs/operations.md`);
    } catch (error) {
      premises.report('checkAudit', error);
    }
  };
}
