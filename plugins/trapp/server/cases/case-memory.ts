import { caseSchema, type Case } from '../../core/cases/index';
import { frozen } from '../frozen';

/** As many as a large municipality has in hand at once, some tens of megabytes. */
const MOST_KEPT = 1000;

/**
 * Reads cases from their stored text. What stands as it did when it was last read is not parsed again: the text is compared, so that nothing here can be
 * older than the database.
 */
export function caseMemory(): (caseId: string, text: string) => Case {
  const kept = new Map<string, { readonly text: string; readonly current: Case }>();
  return (caseId, text) => {
    const known = kept.get(caseId);
    if (known?.text === text) return known.current;
    const current = frozen(caseSchema.parse(JSON.parse(text)));
    kept.delete(caseId);
    kept.set(caseId, { text, current });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? caseId);
    return current;
  };
}
