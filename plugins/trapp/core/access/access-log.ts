import type { AccessObject } from './access';

type CaseObject = Extract<AccessObject, { kind: 'case' }>;

/**
 * Whoever decides in a case reads who has seen it; and who has seen a pupil is read by whoever would decide in any case of theirs: those who lead the
 * pupil's school, for a protected pupil those of them who are named. Nobody reads it by what is lent to them or opened in an emergency.
 */
export function readsLog(object: AccessObject, decidesIn: (followed: CaseObject) => boolean): boolean {
  if (object.kind === 'case') return decidesIn(object);
  return object.kind === 'pupil' && decidesIn({ ...object, kind: 'case', ownerId: '', team: [] });
}
