import { about } from '../../core/audit/index';
import { addDays, type Now } from '../../core/calendar/index';
import { ownerStanding, workloadOf, type Case } from '../../core/cases/index';
import type { LateRow, LeavingRow, OrphanRow, UnseenRow, WorkloadRow } from '../../core/contracts/index';
import { isAway, lastDayAt, type Staff, type StaffAbsence } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import { unreadCases } from '../audience/unread';
import { nowIn } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { unseenPupils, type UnseenPupil } from '../people/unseen-pupils';
import { followedAt } from '../routines/followed';
import { presentAbsences } from '../staff-absences/present-absence';
import { limitedRoles } from './limited-roles';
import { lateWork } from './late-work';

/** What those who lead the school look after. A pupil whom the reader may not see is in none of it, and in no count (S20, B97). */
export const viewSchoolWork: Handler<'viewSchoolWork'> = async (call) => {
  const { schoolId } = call.params;
  const refused = call.guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const { stores, today } = call;
  const now = nowIn(call);
  const school = await stores.people.school(schoolId);
  if (!school) return refuse('not_found');
  const seen = await seenCases(call);
  const staff = await stores.staff.ofSchool(schoolId);
  const absences = await stores.absentStaff.ofSchools([schoolId], today);
  const owners = new Map([...staff, ...(await strangers(call, seen, staff))].map((one) => [one.id, one]));
  const versionOf = await followedAt(stores, seen.map(({ current }) => current));
  const signed = await stores.records.signed(seen.map(({ current }) => current.id), ['plan', 'evaluation']);
  const nameOf = (id: string) => owners.get(id)?.name ?? '';

  const orphans = seen.flatMap(({ current, card }): OrphanRow[] => {
    const version = versionOf(current);
    if (!version) return [];
    const { calendar } = version.document;
    const standing = ownerStanding({ owner: owners.get(current.ownerId), schoolId, absences, calendar, today });
    const reason = card.school.id !== schoolId ? 'pupil_moved' : !card.pupil.active ? 'pupil_left' : standing;
    const row = { caseId: current.id, pupil: presentPupil(card), ownerName: nameOf(current.ownerId), schoolName: reason === 'pupil_moved' ? card.school.name : null };
    return reason === 'holds' ? [] : [{ ...row, reason }];
  });
  const late = seen.flatMap(({ current, card }): LateRow[] => {
    const version = versionOf(current);
    if (!version) return [];
    const rows = lateWork(current, { version, signed: signed.filter(({ head }) => head.caseId === current.id), now });
    return rows.map((row) => ({ ...row, caseId: current.id, pupil: presentPupil(card), ownerName: nameOf(current.ownerId) }));
  });
  const groups = new Map((await stores.people.groupsOf([schoolId])).map(({ group }) => [group.id, group.name]));
  const pupils = await stores.people.pupilsOfSchools([schoolId]);
  const unseen = call.may('shield.name', { kind: 'school', schoolId }) ? unseenPupils(await stores.people.shieldedOf([schoolId]), staff) : [];
  const unread = (await unreadCases(call, [schoolId])).map(({ current, card }) => ({ caseId: current.id, pupil: presentPupil(card) }));
  const output = {
    schoolName: school.name,
    orphans,
    leaving: staff.flatMap((one) => leavingRow(one, { seen, schoolId, now })),
    limited: (await limitedRoles(call, schoolId)).map((held) => ({
      ...held,
      groupName: (held.groupId !== null && groups.get(held.groupId)) || null,
      isOver: held.until < today,
      openCases: seen.filter(({ current }) => current.ownerId === held.staffId).length,
    })),
    unseen: unseen.map(presentUnseen),
    unread,
    classesWithoutTeacher: classesWithoutTeacher(pupils, staff),
    late: late.sort((one, other) => one.since.localeCompare(other.since)),
    workload: staff.map((one) => presentWorkload(one, { seen, groups, schoolId, absences, now })),
    absences: await presentAbsences(stores, absences),
    staff: staff.map(({ id, name }) => ({ id, name })),
  };
  return { output, about: about({ schoolId, pupilIds: [...orphans, ...late, ...unread, ...output.leaving.flatMap(({ cases }) => cases)].map(({ pupil }) => pupil.id).concat(unseen.map(({ card }) => card.pupil.id)) }) };
};

/** Not who it is: whoever names somebody may be another than the one who is to see. */
function presentUnseen({ card, candidates }: UnseenPupil): UnseenRow {
  return { pupilId: card.pupil.id, groupName: card.group.name, staff: candidates.map(({ id, name }) => ({ id, name })) };
}

function classesWithoutTeacher(pupils: readonly PupilCard[], staff: readonly Staff[]): string[] {
  const taken = new Set(staff.flatMap(({ assignments }) => assignments.flatMap(({ role, groupId }) => (role === 'contact_teacher' ? (groupId ?? []) : []))));
  const without = new Map(pupils.filter(({ group }) => !taken.has(group.id)).map(({ group }) => [group.id, group]));
  return [...without.values()].sort((one, other) => one.grade - other.grade || one.name.localeCompare(other.name, 'nb')).map(({ name }) => name);
}

interface Seen {
  readonly current: Case;
  readonly card: PupilCard;
}

async function seenCases({ stores, params, may }: Call<'viewSchoolWork'>): Promise<Seen[]> {
  const cases = await stores.cases.ofSchools([params.schoolId], 'open');
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  return cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    return card && may('case.view', caseObject(card.pupil, current)) ? [{ current, card }] : [];
  });
}

/** Owners who work at the school no more; each is asked for by themselves, because there are few. */
async function strangers({ stores }: Call<'viewSchoolWork'>, seen: readonly Seen[], staff: readonly Staff[]): Promise<Staff[]> {
  const known = new Set(staff.map(({ id }) => id));
  const found: Staff[] = [];
  for (const id of new Set(seen.map(({ current }) => current.ownerId))) {
    const one = known.has(id) ? undefined : await stores.staff.staff(id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** So long before somebody's last day is it told what they hold. */
const SOON_DAYS = 14;

function leavingRow(staff: Staff, { seen, schoolId, now }: Pick<WorkloadQuestion, 'seen' | 'schoolId' | 'now'>): LeavingRow[] {
  const until = lastDayAt(staff.assignments, schoolId);
  if (until === null || until > addDays(now.today, SOON_DAYS)) return [];
  const own = seen.filter(({ current }) => current.ownerId === staff.id);
  const { openTasks } = workloadOf(staff, seen.map(({ current, card }) => ({ current, groupId: card.group.id })), now);
  return [{ id: staff.id, name: staff.name, until, cases: own.map(({ current, card }) => ({ caseId: current.id, pupil: presentPupil(card) })), openTasks }];
}

interface WorkloadQuestion {
  readonly seen: readonly Seen[];
  readonly groups: ReadonlyMap<string, string>;
  readonly schoolId: string;
  readonly absences: readonly StaffAbsence[];
  readonly now: Now;
}

function presentWorkload(staff: Staff, { seen, groups, schoolId, absences, now }: WorkloadQuestion): WorkloadRow {
  const here = staff.assignments.filter((held) => held.schoolId === schoolId);
  const classes = new Set(here.flatMap(({ role, groupId }) => (role === 'contact_teacher' && groupId !== null ? (groups.get(groupId) ?? []) : [])));
  return {
    id: staff.id,
    name: staff.name,
    roles: [...new Set(here.map(({ role }) => role))],
    classes: [...classes],
    ...workloadOf(staff, seen.map(({ current, card }) => ({ current, groupId: card.group.id })), now),
    away: absences.some((absence) => absence.staffId === staff.id && isAway(absence, now.today)),
  };
}
