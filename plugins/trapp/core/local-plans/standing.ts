import { addMonths, type Day } from '../calendar/index';
import { say, type Text } from '../language/index';
import type { LeftToSchools, Routine } from '../routines/index';
import { lacksIn, wrongIn } from './check-content';
import { localLimits } from './at-school';
import type { LocalPlanContent, LocalPlanDraft, LocalPlanVersion } from './local-plan';
import { words } from './messages.nb';

/**
 * How it stands with a school's plan. `renew`: one is in force, and it is old, or the routine now asks for something else.
 * `lacking`: nothing is in force and nothing is written; `draft`, `proposed`, `returned`: nothing is in force yet.
 */
export const planStates = ['approved', 'renew', 'proposed', 'returned', 'draft', 'lacking'] as const;
export type PlanState = (typeof planStates)[number];

export interface PlanStanding {
  readonly state: PlanState;
  /** Since when a plan has been lacking, waiting or too old; for an approved one, from when it holds. */
  readonly since: Day;
  /** The day that an approved plan is to be gone through again, where the routine says how old it may be. */
  readonly renewBy: Day | null;
  /** What the routine asks for now that it did not when the plan was written, in whole sentences. */
  readonly changes: readonly string[];
}

interface Held {
  /** The routine as it holds now, and the one that the plan was written for. */
  readonly now: Routine;
  readonly then: Routine | undefined;
  readonly approved: LocalPlanVersion | undefined;
  readonly draft: Pick<LocalPlanDraft, 'proposal' | 'returned' | 'savedAt'> | undefined;
  /** The first day that the routine, as it holds, asked the schools for a plan; and since when it holds in its present version. */
  readonly askedSince: Day;
  readonly versionSince: Day;
  readonly today: Day;
}

/** Which schools lack what, since when (B50, B51); a plan is renewed when it is too old or when what is left to schools has changed. */
export function standingOf(held: Held): PlanStanding {
  const { now, then, approved, draft, askedSince, versionSince, today } = held;
  const left = now.leftToSchools;
  const changes = approved && left ? changesSince(then, now, approved.content) : [];
  const renewBy = approved && left?.renewAfterMonths ? addMonths(approved.validFrom, left.renewAfterMonths) : null;
  if (draft?.proposal) return { state: 'proposed', since: dayOf(draft.proposal.at), renewBy, changes };
  if (approved) {
    if (changes.length > 0) return { state: 'renew', since: versionSince > approved.validFrom ? versionSince : approved.validFrom, renewBy, changes };
    return renewBy !== null && renewBy < today ? { state: 'renew', since: renewBy, renewBy, changes } : { state: 'approved', since: approved.validFrom, renewBy, changes };
  }
  const state = draft?.returned ? 'returned' : draft?.savedAt ? 'draft' : 'lacking';
  return { state, since: askedSince, renewBy, changes };
}

const dayOf = (moment: string): Day => moment.slice(0, 10);

/** What is left to schools in `now` that `then` left otherwise, as far as this plan has to do with it. */
function changesSince(then: Routine | undefined, now: Routine, content: LocalPlanContent): string[] {
  const [before, after] = [then?.leftToSchools, now.leftToSchools];
  if (after === undefined || (isSame(before, after) && isSame(then?.rules, now.rules))) return [];
  const lists = ['people', 'fora', 'contacts', 'texts'] as const;
  const title = (one: { title: Text }) => say(one.title, 'nb');
  const asked = lists.flatMap((list) => {
    const was = new Map((before?.[list] ?? []).map((one) => [one.key, one]));
    const isNow = new Set(after[list].map(({ key }) => key));
    return [
      ...after[list].flatMap((one): string[] => {
        const old = was.get(one.key);
        if (old === undefined) return [words.now(title(one))];
        if (one.required && !old.required) return [words.nowRequired(title(one))];
        return title(one) === title(old) && one.help?.nb === old.help?.nb ? [] : [words.rewritten(title(one))];
      }),
      ...[...was.values()].filter(({ key }) => !isNow.has(key)).map((one) => words.gone(title(one))),
    ];
  });
  return [...asked, ...limitChanges(then, now, content), ...lostTasks(now, content)];
}

function limitChanges(then: Routine | undefined, now: Routine, content: LocalPlanContent): string[] {
  const held = then ? localLimits(then, content) : [];
  const holds = localLimits(now, content);
  return held.flatMap(({ rule, condition, usual }) => {
    const titled = now.rules.find(({ key }) => key === rule) ?? then?.rules.find(({ key }) => key === rule);
    const name = titled ? say(titled.title, 'nb') : rule;
    const still = holds.find((one) => one.rule === rule && one.condition === condition);
    if (still === undefined) return [words.limitLost(name)];
    return still.usual === usual ? [] : [words.limitMoved(name)];
  });
}

function lostTasks(now: Routine, content: LocalPlanContent): string[] {
  const steps = now.leftToSchools?.extraTasks?.steps ?? [];
  const lost = content.extraTasks.filter(({ step }) => !steps.includes(step)).length;
  return lost === 0 ? [] : [words.tasksLost(lost)];
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Everything that keeps the plan from being put forward. */
export function problemsIn(routine: Routine, content: LocalPlanContent): ReturnType<typeof lacksIn> {
  const left: LeftToSchools | undefined = routine.leftToSchools;
  return [...(left ? lacksIn(left, content) : []), ...wrongIn(routine, content)];
}
