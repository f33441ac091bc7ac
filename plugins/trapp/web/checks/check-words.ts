import type { CheckRow } from '../../core/contracts/index';

/** Where the check is gone through. */
export function addressOfCheck({ routineKey, checkKey, schoolId, groupId }: Pick<CheckRow, 'routineKey' | 'checkKey' | 'schoolId' | 'groupId'>): string {
  return `/sjekker/${routineKey}/${checkKey}/${schoolId}${groupId === null ? '' : `?klasse=${groupId}`}`;
}

/** The class, or the school that the check is about. */
export function placeOf({ groupName, schoolName }: Pick<CheckRow, 'groupName' | 'schoolName'>): string {
  return groupName ?? schoolName;
}
