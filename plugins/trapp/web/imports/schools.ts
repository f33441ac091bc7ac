import type { Me } from '../../core/contracts/index';

/** The schools that the one who is logged in leads, each once. */
export function schoolsToImportFor(assignments: Me['assignments']): { id: string; name: string }[] {
  const led = assignments.filter(({ may }) => may.includes('bring_files'));
  const schools = new Map(led.flatMap(({ schoolId, schoolName }) => (schoolId === null ? [] : [[schoolId, schoolName ?? schoolId]] as const)));
  return [...schools].map(([id, name]) => ({ id, name }));
}
