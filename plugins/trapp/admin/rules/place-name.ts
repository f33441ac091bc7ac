import { say as inWords } from '../../core/language/index';
import type { PartValue } from '../../core/routines/index';
import { useReader, useWords } from '../messages/index';
import { choiceOf } from './facts';
import { at, isCondition, readTree, type NodePath } from './tree';

const fields = ['title', 'explanation', 'severity', 'assessedBy', 'assessWithinSchoolDays', 'appliesTo', 'grades', 'cadence', 'makes', 'counting', 'protectedPupils', 'sources', 'conditions'] as const;

/** What a place in a rule is called, for the links of the check: the field, or the condition. */
export function usePlaceName(value: PartValue): (path: string) => string | undefined {
  const say = useWords();
  const { language } = useReader();
  return (path) => {
    const [first = '', ...rest] = path.split('.');
    const field = fields.find((one) => one === first);
    if (field === undefined) return undefined;
    if (field !== 'conditions') return say(`rules.field.${field}`);
    const root = readTree(value['conditions']);
    const steps: NodePath = rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    for (let length = steps.length; length > 0; length -= 1) {
      const node = at(root, steps.slice(0, length));
      if (node !== undefined && typeof node === 'object' && isCondition(node)) {
        const entry = choiceOf(node)?.entry;
        return entry === undefined ? node.fact : inWords(entry.label, language);
      }
    }
    return say('rules.field.conditions');
  };
}
