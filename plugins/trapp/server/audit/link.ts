import { createHmac } from 'node:crypto';
import type { AuditRow } from '../../core/audit/index';

/**
 * What binds an audit row to the one before it. Whoever changes, takes out or puts in a row without the installation's key breaks the
 * chain from there on. (Rows cut off at the end are seen by the heads that each night's check keeps outside the database.)
 */
export function linkOf(previous: string, row: AuditRow, key: string): string {
  const { at, actorKind, actorId, operation, access, outcome, refusal, about, emergency } = row;
  const text = JSON.stringify([previous, at, actorKind, actorId, operation, access, outcome, refusal, about.pupilIds, about.caseId, about.schoolId, about.subjectId, ...(emergency === undefined ? [] : [emergency])]);
  return createHmac('sha256', key).update(text).digest('hex');
}
