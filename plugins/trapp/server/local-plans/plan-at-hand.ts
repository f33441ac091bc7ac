import type { AccessObject } from '../../core/access/index';
import { nothingWritten, standingOf, type LocalPlanDraft, type LocalPlanVersion, type PlanStanding } from '../../core/local-plans/index';
import type { Day } from '../../core/calendar/index';
import type { School } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { isForKind, type Routine, type RoutineVersion } from '../../core/routines/index';
import type { Call } from '../http/handler';
import type { OperationId } from '../../core/contracts/index';
import type { Stores } from '../stores';

/** A routine that leaves something to schools, as it holds today. */
export interface AskingRoutine {
  readonly version: RoutineVersion;
  readonly routine: Routine & { readonly leftToSchools: NonNullable<Routine['leftToSchools']> };
  /** Since when it has asked schools for a plan, and since when it holds as it is now. */
  readonly askedSince: Day;
  readonly versionSince: Day;
  readonly versionOf: (number: number) => Routine | undefined;
}

/** A school's plan under a routine: what holds, what is being written, and how it stands. */
export interface PlanAtHand {
  readonly asking: AskingRoutine;
  readonly school: School;
  readonly approved: LocalPlanVersion | undefined;
  readonly draft: LocalPlanDraft;
  /** Edition of the draft as it is kept; null when nothing has been kept. */
  readonly kept: number | null;
  readonly standing: PlanStanding;
  readonly object: Extract<AccessObject, { kind: 'local_plan' }>;
}

/** The routines that ask schools for a plan. */
async function askingRoutines({ routines }: Pick<Stores, 'routines'>): Promise<AskingRoutine[]> {
  const every = await routines.everyVersion();
  return (await routines.allCurrent()).flatMap((version): AskingRoutine[] => {
    const { document } = version;
    const { leftToSchools } = document;
    if (leftToSchools === undefined) return [];
    const versions = every.filter(({ routineKey }) => routineKey === version.routineKey);
    const first = versions.filter((one) => one.document.leftToSchools !== undefined && one.number <= version.number).at(-1) ?? version;
    return [{
      version, routine: { ...document, leftToSchools }, askedSince: beganOn(first), versionSince: beganOn(version),
      versionOf: (number) => versions.find((one) => one.number === number)?.document,
    }];
  });
}

function beganOn({ startsOn, publishedAt }: RoutineVersion): Day {
  return startsOn ?? publishedAt.slice(0, 10);
}

/** How it stands at the schools that the routines are for. Four statements at most, however many there are. */
export async function plansOf(stores: Stores, schools: readonly School[], today: Day): Promise<PlanAtHand[]> {
  const asking = await askingRoutines(stores);
  if (asking.length === 0) return [];
  const ids = schools.map(({ id }) => id);
  const [approved, drafts] = [await stores.localPlans.inForce(ids), await stores.localPlans.drafts(ids)];
  return asking.flatMap((one) =>
    schools.filter(({ kind }) => isForKind(one.routine, kind)).map((school) => {
      const isOf = (held: { schoolId: string; routineKey: string }) => held.schoolId === school.id && held.routineKey === one.version.routineKey;
      return placed({ asking: one, school, approved: approved.find(isOf), kept: drafts.find(isOf), today });
    }),
  );
}

interface Found {
  readonly asking: AskingRoutine;
  readonly school: School;
  readonly approved: LocalPlanVersion | undefined;
  readonly kept: LocalPlanDraft | undefined;
  readonly today: Day;
}

function placed({ asking, school, approved, kept, today }: Found): PlanAtHand {
  const { routine, askedSince, versionSince, versionOf, version: { routineKey } } = asking;
  // Whoever writes the next plan begins with the one that holds.
  const draft = kept ?? { schoolId: school.id, routineKey, edition: 0, content: approved?.content ?? nothingWritten, savedBy: null, savedAt: null, proposal: null, returned: null, remindedOn: null };
  return {
    asking, school, approved, draft, kept: kept?.edition ?? null,
    standing: standingOf({ now: routine, then: approved && versionOf(approved.routineVersion), approved, draft: kept, askedSince, versionSince, today }),
    object: { kind: 'local_plan', schoolId: school.id, approvedBy: routine.leftToSchools.approvedBy, proposedBy: draft.proposal?.by.id ?? null, isOpen: approved?.content.openToHomes ?? false },
  };
}

type PlanCall = Pick<Call<OperationId>, 'stores' | 'today' | 'guard'> & { readonly params: { readonly schoolId: string; readonly routineKey: string } };

/** The school's plan as it stands, for those whom the guard has let in. */
export async function findPlan({ stores, today, params }: Omit<PlanCall, 'guard'>): Promise<PlanAtHand | undefined> {
  const school = await stores.people.school(params.schoolId);
  return school && (await plansOf(stores, [school], today)).find(({ asking }) => asking.version.routineKey === params.routineKey);
}

/** Finds the school's plan and asks the guard. Whoever may not read it is not told whether there is one. */
export async function planAtHand(call: PlanCall): Promise<PlanAtHand | Refusal> {
  const found = await findPlan(call);
  const { guard, params } = call;
  const refused = guard(found?.object ?? { kind: 'local_plan', schoolId: params.schoolId, approvedBy: 'above', proposedBy: null, isOpen: false });
  if (refused) return refused;
  return found ?? refuse('not_found');
}

/** The plan that holds, for those who read it. */
export async function approvedAtHand(call: PlanCall): Promise<(PlanAtHand & { readonly approved: LocalPlanVersion }) | Refusal> {
  const hand = await planAtHand(call);
  if (isRefusal(hand)) return hand;
  return hand.approved === undefined ? refuse('not_found') : { ...hand, approved: hand.approved };
}
