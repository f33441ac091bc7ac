import { allItemsOf } from '../guides/index';
import { joinPath, type Fault } from '../language/index';
import { faultsOfRule, type RuleSources } from '../rules/index';
import { words } from './messages';
import type { Routine } from './routine';

/** G17: a fact that a form tells is one that can be measured, by the same check as a rule that asks for it. */
export function checkPrefills(routine: Routine, sources: RuleSources): Fault[] {
  return routine.guides.flatMap((guide, index) =>
    allItemsOf(guide).flatMap(({ linkId, text, prefill }): Fault[] => {
      // What the case itself tells is there whatever the files hold.
      if (typeof prefill !== 'object' || (prefill.fact !== 'absence' && prefill.fact !== 'choices_made')) return [];
      const title = { nb: 'Skjema' };
      const asRule = { key: 'skjema', title, explanation: title, severity: 'notice', assessedBy: 'head_teacher', assessWithinSchoolDays: 0, appliesTo: 'both', enabled: true, conditions: { all: [{ ...prefill, operator: 'greaterThanInclusive', value: 1 }] }, sources: ['-'] };
      const faults = faultsOfRule(asRule, ['nb'], sources).errors.filter(({ path }) => path.startsWith('conditions.all.0.params') || path === 'conditions.all.0');
      return faults.map(({ message }) => ({ path: joinPath('guides', index, linkId), message: words.prefill(text, message) }));
    }),
  );
}
