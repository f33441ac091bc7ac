import type { Day } from '../calendar/index';
import { createJudge, type Judge, type PupilFacts, type Rule, type Trace, type Verdict } from '../rules/index';
import type { SchoolCalendar } from '../calendar/index';
import type { AttendanceCheck } from './attendance-check';

/** A pupil on the list: what put them there, and the latest day that counted. */
export interface Seen {
  readonly verdicts: readonly Verdict[];
  readonly latestDay: Day | null;
}

/** Looks at one pupil; null when there is nothing to look at. One at a time: the engine's runs must never overlap. */
export type Look = (pupil: PupilFacts) => Promise<Seen | null>;

/** The check made ready for a day: the conditions of its rules, or its own, are judged by the rules' engine and explained in the same words. */
export function createLook(check: Pick<AttendanceCheck, 'key' | 'title' | 'responsible' | 'appliesTo' | 'looksAt'>, rules: readonly Rule[], calendar: SchoolCalendar, today: Day): Look {
  const asked = rulesOf(check, rules);
  const judge: Judge = createJudge(asked, calendar, today);
  return async (pupil) => {
    const verdicts: Verdict[] = [];
    for (const index of asked.keys()) {
      const verdict = await judge(index, pupil);
      if (verdict.result === 'fired') verdicts.push(verdict);
    }
    if (verdicts.length === 0) return null;
    const days = verdicts.flatMap(({ trace }) => countedDays(trace)).sort();
    return { verdicts, latestDay: days.at(-1) ?? null };
  };
}

/** The rules that the check looks with; conditions of its own are a rule that nobody has to assess. */
function rulesOf({ key, title, responsible, appliesTo, looksAt }: Parameters<typeof createLook>[0], rules: readonly Rule[]): Rule[] {
  if ('rules' in looksAt) return looksAt.rules.flatMap((wanted) => rules.find((rule) => rule.key === wanted) ?? []);
  return [{ key, title, explanation: title, severity: 'notice', assessedBy: responsible, assessWithinSchoolDays: 0, appliesTo, makes: 'list', enabled: true, conditions: looksAt.conditions, sources: [] }];
}

function countedDays(trace: Trace): Day[] {
  if (trace.kind === 'group') return trace.children.flatMap(countedDays);
  return trace.result === 'true' ? trace.days.filter(({ counted }) => counted > 0).map(({ date }) => date) : [];
}
