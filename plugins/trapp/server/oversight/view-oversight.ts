import { caseNumber } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { countSchoolDays, type Now } from '../../core/calendar/index';
import { currentStep, roleToTell, standingTasks, waitingAbove, type Case } from '../../core/cases/index';
import type { OversightRow } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import type { RoutineVersion } from '../../core/routines/index';
import { nowIn } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { followedAt } from '../routines/followed';
import { schoolsBelow } from './schools-below';

/**
 * What has been brought up to those above the schools, and what stands still there with nobody nearer to tell: by number, school, step and reason.
 * A protected pupil's case is not among them, for those who may see it are named (S39, B91, sec-10).
 */
export const viewOversight: Handler<'viewOversight'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const seen = await seenFromAbove(call);
  const rows = seen.map(({ row }) => row).sort((one, other) => Number(other.mayAnswer) - Number(one.mayAnswer) || other.schoolDays - one.schoolDays);
  return { output: { rows }, about: about({ pupilIds: seen.map(({ current }) => current.pupilId) }) };
};

type Looking = Pick<Call<'viewOversight'>, 'actor' | 'stores' | 'today' | 'now' | 'may'>;

/** The cases that one above schools is told of, each with why: what the page shows, and what the daily mail counts. None for everybody else. */
export async function seenFromAbove(call: Looking): Promise<{ readonly current: Case; readonly row: OversightRow }[]> {
  const { stores, may } = call;
  const schools = await schoolsBelow(call);
  if (schools.length === 0) return [];
  const cases = await stores.cases.ofSchools(schools.map(({ id }) => id), 'open');
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  const versionOf = await followedAt(stores, cases);
  const held = await stores.staff.rolesAt(schools.map(({ id }) => id));
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const now = nowIn(call);
  return cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    const version = versionOf(current);
    // Whether it is up is what the reasons below say.
    if (!card || !version || !may('case.oversee', { ...caseObject(card.pupil, current), isUp: true })) return [];
    const row = presentRow(call, current, { now, version, schoolName: names.get(current.schoolId) ?? '', held: held.get(current.schoolId) ?? new Set() });
    return row === null ? [] : [{ current, row }];
  });
}

interface Known {
  readonly now: Now;
  readonly version: RoutineVersion;
  readonly schoolName: string;
  /** The roles that somebody holds at the school. */
  readonly held: ReadonlySet<StaffRole>;
}

function presentRow({ actor, today }: Looking, current: Case, { now, version: { document: routine }, schoolName, held }: Known): OversightRow | null {
  const up = waitingAbove(current);
  const withMe = new Set([...held, 'area_leader' as const]);
  const standing = standingTasks(current, routine, now).filter(({ responsibleRole }) => roleToTell(responsibleRole, withMe) === 'area_leader');
  const proposals = current.escalations.filter(({ status, tells }) => status === 'raised' && tells.includes('area_leader'));
  const reasons: OversightRow['reasons'] = [
    ...(up === undefined ? [] : [{ kind: 'brought_up' as const, text: up.why, since: up.on }]),
    // What a meeting has agreed on may name somebody; what the routine asks for does not.
    ...standing.map(({ key, title, due }) => ({ kind: 'standing' as const, text: key === null ? '' : title, since: due })),
    ...proposals.map(({ title, raisedOn }) => ({ kind: 'proposal' as const, text: title, since: raisedOn })),
  ];
  if (reasons.length === 0) return null;
  const insight = up?.insight ?? null;
  const isMine = insight !== null && actor.kind === 'staff' && insight.staffId === actor.id && insight.until >= today;
  return {
    caseId: current.id,
    number: caseNumber(current.id),
    schoolName,
    stepTitle: currentStep(current, routine).step.title,
    stepSince: current.stepSince,
    schoolDays: countSchoolDays(routine.calendar, current.stepSince, today),
    reasons,
    insight: isMine ? { until: insight.until, purpose: insight.purpose } : null,
    mayAnswer: up !== undefined,
  };
}
