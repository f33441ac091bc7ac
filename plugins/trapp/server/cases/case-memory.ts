import { caseSchema, type Case } from '../../core/cases/index';
import { textMemory } from '../text-memory';

/** As many as a large municipality has in hand at once, some tens of megabytes. */
const MOST_KEPT = 1000;

/** Reads cases from their stored text. */
export function caseMemory(): (caseId: string, text: string) => Case {
  return textMemory((text) => caseSchema.parse(JSON.parse(text)), MOST_KEPT);
}
