import { itemsOf, neverShown } from '../guides/index';
import type { Text } from '../language/index';
import type { Gate } from '../staircases/index';
import { findGuide } from './find';
import { words } from './messages';
import type { Routine } from './routine';
import { mostChoices } from './rule-sources';

/** T17: what a checklist counts is answered by ticking, and there are points enough. Null when all is well. */
export function checklistProblem(routine: Routine, outcome: Text, gate: Extract<Gate, { kind: 'checklist' }>): Text | null {
  const guide = findGuide(routine, gate.guide);
  if (!guide) return words.noChecklistGuide(outcome, gate.guide);
  const item = itemsOf(guide).find(({ linkId }) => linkId === gate.field);
  const most = item ? mostChoices(item) : null;
  if (most === null) return words.noChecklistField(outcome, gate.field, guide.title);
  if (neverShown(guide).some(({ linkId }) => linkId === gate.field)) return words.neverTicked(outcome, item?.text ?? gate.field);
  return most >= gate.atLeast ? null : words.checklistTooShort(outcome, gate.atLeast, most);
}
