import { schoolCalendarSchema, type Day, type SchoolCalendar } from '../../core/calendar/index';
import type { ReplayChoices, ReplayContent } from '../../core/contracts/index';
import { guideSchema, type Guide } from '../../core/guides/index';
import { problemsOf, textSchema, type Language, type Text } from '../../core/language/index';
import type { LeavesLimits } from '../../core/local-plans/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { leftLimitSchema, type LeftLimit, type RoutineVersion } from '../../core/routines/index';
import { asksAboutCase, checkRule, differsAt, replayPeriods, ruleSchema, standingOf, type Rule, type Standing } from '../../core/rules/index';
import { limitsOfSchools } from '../findings/school-limits';
import type { Stores } from '../stores';
import { rulesAtSchools, type LimitsAt } from './replay-limits';

/** Rules that can be replayed, and those that cannot yet. */
export interface ReplayRules {
  readonly title: Text;
  readonly calendar: SchoolCalendar;
  readonly rules: readonly Rule[];
  readonly guides: readonly Guide[];
  /** Which limits schools may make stricter. */
  readonly leftToSchools?: LeavesLimits['leftToSchools'];
  readonly unreadable: readonly { readonly title: string; readonly message: string }[];
}

/** What is replayed, and the version in force that it is compared with; null before the first. */
export interface ReplayPair {
  readonly asked: ReplayRules;
  readonly current: RoutineVersion | null;
  /** The stricter limits that schools have in their approved plans, as far as each of the two leaves them to schools (S13). */
  readonly limits: { readonly asked: LimitsAt; readonly current: LimitsAt };
}

/**
 * Reads the draft or the published routine, and what these schools have made stricter. A draft may be half-done: rules that cannot be read are named, and why in the reader's language.
 * Refusals: `not_found`, `no_routine_published`, and `routine_not_publishable` without a school calendar.
 */
export async function replayPair(stores: Stores, routineKey: string, content: ReplayContent, schoolIds: readonly string[], reader: Language): Promise<ReplayPair | Refusal> {
  const current = (await stores.routines.current(routineKey)) ?? null;
  if (content === 'published') {
    if (current === null) return refuse('no_routine_published');
    const { title, calendar, rules, guides, leftToSchools } = current.document;
    const limits = await limitsOfSchools(stores, [current], schoolIds);
    return { asked: { title, calendar, rules, guides, leftToSchools, unreadable: [] }, current, limits: { asked: limits, current: limits } };
  }
  const draft = await stores.authored.draft(routineKey);
  if (draft === undefined) return refuse('not_found');
  const asked = readDraft(draft, reader);
  if (isRefusal(asked)) return asked;
  const limits = { asked: await limitsOfSchools(stores, [{ routineKey, document: asked }], schoolIds), current: await limitsOfSchools(stores, current === null ? [] : [current], schoolIds) };
  return { asked, current, limits };
}

/** The rules of a draft document as far as they can be replayed. */
function readDraft(draft: Record<string, unknown>, reader: Language): ReplayRules | Refusal {
  const calendar = schoolCalendarSchema.safeParse(draft['calendar']);
  if (!calendar.success) return refuse('routine_not_publishable', problemsOf(calendar.error, '', reader).map((problem) => ({ ...problem, path: `calendar.${problem.path}`.slice(0, 200) })));
  const rules: Rule[] = [];
  const unreadable: { title: string; message: string }[] = [];
  for (const part of listOf(draft['rules'])) {
    const [problem] = checkRule(part, ['nb'], {}, reader).errors;
    const rule = problem === undefined ? ruleSchema.safeParse(part) : undefined;
    if (rule?.success) rules.push(rule.data);
    else unreadable.push({ title: titleOf(part), message: problem?.message ?? '' });
  }
  return { title: textSchema.safeParse(draft['title']).data ?? { nb: titleOf(draft) }, calendar: calendar.data, rules, guides: listOf(draft['guides']).flatMap((part) => guideSchema.safeParse(part).data ?? []), leftToSchools: { limits: leftLimits(draft['leftToSchools']) }, unreadable };
}

/** The limits that a draft leaves to schools, as far as they can be read. */
function leftLimits(left: unknown): LeftLimit[] {
  return listOf(((left ?? {}) as { limits?: unknown }).limits).flatMap((part) => leftLimitSchema.safeParse(part).data ?? []);
}

function listOf(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : [];
}

function titleOf(part: unknown): string {
  const { key, title } = (part ?? {}) as { key?: unknown; title?: { nb?: unknown } };
  return typeof title?.nb === 'string' ? title.nb : String(key);
}

/** How each rule of either side stands, by key: the asked rules first, in their order. Schools that one of them lets be stricter, and the other does not, make a rule changed. */
export function standingsOf(pair: ReplayPair): Map<string, Standing> {
  const { asked, current, limits } = pair;
  const today = current?.document;
  const sameCalendar = hasSameCalendar(pair);
  const schools = [...new Set([...limits.asked.keys(), ...limits.current.keys()])];
  const differs = differencesOf(pair);
  const keys = [...asked.rules, ...(today?.rules ?? [])].map(({ key }) => key);
  const find = (rules: readonly Rule[] | undefined, key: string) => rules?.find((rule) => rule.key === key);
  return new Map(keys.map((key) => {
    const standing = standingOf(find(asked.rules, key), find(today?.rules, key), sameCalendar);
    return [key, standing === 'same' && schools.some((school) => differs(key, school)) ? 'changed' : standing];
  }));
}

function hasSameCalendar({ asked, current }: ReplayPair): boolean {
  return JSON.stringify(asked.calendar) === JSON.stringify(current?.document.calendar);
}

/** Tells of a rule and a school: may the two raise other pupils there, each with the limits that the school has under it? */
export function differencesOf(pair: ReplayPair): (key: string, schoolId: string) => boolean {
  const { asked, current, limits } = pair;
  const inForce = current?.document.rules ?? [];
  const sameCalendar = hasSameCalendar(pair);
  const draft = { rules: asked.rules, rulesAt: rulesAtSchools(asked.rules, limits.asked) };
  const today = { rules: inForce, rulesAt: rulesAtSchools(inForce, limits.current) };
  return (key, schoolId) => differsAt(key, draft, today, sameCalendar, schoolId);
}

/** What a replay of the routine may be asked. */
export function replayChoices(pair: ReplayPair, today: Day): ReplayChoices {
  const { asked, current } = pair;
  const standings = standingsOf(pair);
  const rules = asked.rules.map((rule) => ({ key: rule.key, title: rule.title, standing: standings.get(rule.key) ?? 'new', enabled: rule.enabled, asksAboutCase: asksAboutCase(rule) }));
  const periods = replayPeriods(asked.calendar, today).map((period) => ({ ...period }));
  return { rules, unreadable: [...asked.unreadable], periods, published: current?.number ?? null };
}
