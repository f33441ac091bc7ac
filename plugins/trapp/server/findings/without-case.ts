import type { Day } from '../../core/calendar/index';
import { caseFactsOf } from '../../core/cases/index';
import { choicesKey, type CaseFacts } from '../../core/rules/index';
import type { CaseSide } from './batch';
import type { WhatRulesAsk } from './what-rules-ask';

const NOTHING_WEIGHED: CaseSide['weighed'] = new Map();

/** What is known, by grade, of whoever has no case and of whom nothing has been weighed: made once for all of a grade. */
export function withoutCase({ choices }: Pick<WhatRulesAsk, 'choices'>, today: Day): (grade: number) => Omit<CaseSide, 'routine'> {
  const none = new Map(choices.map((one) => [choicesKey(one), 0]));
  const byGrade = new Map<number, CaseFacts>();
  return (grade) => {
    const caseFacts = byGrade.get(grade) ?? caseFactsOf(null, { today, grade, effect: null });
    byGrade.set(grade, caseFacts);
    return { caseFacts, choices: none, since: {}, weighed: NOTHING_WEIGHED };
  };
}
