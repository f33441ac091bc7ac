import { schoolCalendarSchema, type Day, type SchoolCalendar } from '../../core/calendar/index';
import type { ReplayChoices, ReplayContent } from '../../core/contracts/index';
import { problemsOf, textSchema, type Text } from '../../core/language/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { RoutineVersion } from '../../core/routines/index';
import { asksAboutCase, checkRule, replayPeriods, ruleSchema, standingOf, type Rule, type Standing } from '../../core/rules/index';
import type { Stores } from '../stores';

/** Rules that can be replayed, and those that cannot yet. */
export interface ReplayRules {
  readonly title: Text;
  readonly calendar: SchoolCalendar;
  readonly rules: readonly Rule[];
  readonly unreadable: readonly { readonly title: string; readonly message: string }[];
}

/** What is replayed, and the version in force that it is compared with; null before the first. */
export interface ReplayPair {
  readonly asked: ReplayRules;
  readonly current: RoutineVersion | null;
}

/**
 * Reads the draft or the published routine. A draft may be half-done: rules that cannot be read are named.
 * Refusals: `not_found`, `no_routine_published`, and `routine_not_publishable` without a school calendar.
 */
export async function replayPair(stores: Stores, routineKey: string, content: ReplayContent): Promise<ReplayPair | Refusal> {
  const current = (await stores.routines.current(routineKey)) ?? null;
  if (content === 'published') {
    if (current === null) return refuse('no_routine_published');
    const { title, calendar, rules } = current.document;
    return { asked: { title, calendar, rules, unreadable: [] }, current };
  }
  const draft = await stores.authored.draft(routineKey);
  if (draft === undefined) return refuse('not_found');
  const asked = readDraft(draft);
  return isRefusal(asked) ? asked : { asked, current };
}

/** The rules of a draft document as far as they can be replayed. */
function readDraft(draft: Record<string, unknown>): ReplayRules | Refusal {
  const calendar = schoolCalendarSchema.safeParse(draft['calendar']);
  if (!calendar.success) return refuse('routine_not_publishable', problemsOf(calendar.error).map((problem) => ({ ...problem, path: `calendar.${problem.path}`.slice(0, 200) })));
  const rules: Rule[] = [];
  const unreadable: { title: string; message: string }[] = [];
  for (const part of Array.isArray(draft['rules']) ? (draft['rules'] as unknown[]) : []) {
    const [problem] = checkRule(part).errors;
    const rule = problem === undefined ? ruleSchema.safeParse(part) : undefined;
    if (rule?.success) rules.push(rule.data);
    else unreadable.push({ title: titleOf(part), message: problem?.message ?? '' });
  }
  return { title: textSchema.safeParse(draft['title']).data ?? { nb: titleOf(draft) }, calendar: calendar.data, rules, unreadable };
}

function titleOf(part: unknown): string {
  const { key, title } = (part ?? {}) as { key?: unknown; title?: { nb?: unknown } };
  return typeof title?.nb === 'string' ? title.nb : String(key);
}

/** How each rule of either side stands, by key: the asked rules first, in their order. */
export function standingsOf({ asked, current }: ReplayPair): Map<string, Standing> {
  const today = current?.document;
  const sameCalendar = JSON.stringify(asked.calendar) === JSON.stringify(today?.calendar);
  const keys = [...asked.rules, ...(today?.rules ?? [])].map(({ key }) => key);
  const find = (rules: readonly Rule[] | undefined, key: string) => rules?.find((rule) => rule.key === key);
  return new Map(keys.map((key) => [key, standingOf(find(asked.rules, key), find(today?.rules, key), sameCalendar)]));
}

/** What a replay of the routine may be asked. */
export function replayChoices(pair: ReplayPair, today: Day): ReplayChoices {
  const { asked, current } = pair;
  const standings = standingsOf(pair);
  const rules = asked.rules.map((rule) => ({ key: rule.key, title: rule.title, standing: standings.get(rule.key) ?? 'new', enabled: rule.enabled, asksAboutCase: asksAboutCase(rule) }));
  const periods = replayPeriods(asked.calendar, today).map((period) => ({ ...period }));
  return { rules, unreadable: [...asked.unreadable], periods, published: current?.number ?? null };
}
