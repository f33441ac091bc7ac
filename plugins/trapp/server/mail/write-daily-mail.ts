import { can, type AccessObject, type Action, type StaffActor } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { isWaitingForWayOn } from '../../core/contracts/index';
import { addDays, calendarOfSchool, isSchoolDay, type Day, type Moment } from '../../core/calendar/index';
import type { ReferralStatus } from '../../core/cases/index';
import { isAway, type School, type Staff } from '../../core/people/index';
import { currentCalendars } from '../absences/school-absence';
import { myDayOf } from '../my-day/view-my-day';
import { seenFromAbove } from '../oversight/view-oversight';
import { actorOn } from '../people/stand-ins';
import type { Premises } from '../premises';
import type { Stores } from '../stores';

const CLAIM_MS = 30 * 60_000;
/** What was mailed is remembered so long, to answer whether it was. */
const DAYS_KEPT = 30;
/** A referral waits for the service until it has said yes or no. */
const UNANSWERED: readonly ReferralStatus[] = ['sent', 'received'];

/**
 * Once each school day, a mail for everybody who wants one and for whom something waits: how many things, and nothing of what they are. Whoever is away
 * gets none; what waits for them is among what waits for their substitute. Of several instances one writes, and a crash before the end writes nothing.
 */
export async function writeDailyMail(premises: Premises): Promise<void> {
  const { stores, clock, newId, transaction } = premises;
  const [today, now] = [clock.today(), clock.now()];
  const claim = { holder: newId(), slots: [`mail|${today}`] };
  const until = new Date(Date.parse(now) + CLAIM_MS).toISOString();
  const mine = await transaction(() => stores.evaluations.claim(claim.holder, claim.slots, { now, until }));
  if (mine.length === 0) return;
  const schools = await schoolsAtWork(stores, today);
  const mails: { id: string; staffId: string; day: Day; to: string; things: number }[] = [];
  for (const { staffId, address } of schools.length === 0 ? [] : await stores.mail.recipients()) {
    const things = await transaction(() => thingsFor(stores, staffId, { today, now }, schools));
    if (things > 0) mails.push({ id: newId(), staffId, day: today, to: address, things });
  }
  await transaction(async () => {
    if (!(await stores.evaluations.done(claim, now))) return;
    await stores.mail.put(mails, now);
    await stores.mail.forget(addDays(today, -DAYS_KEPT));
    const row = { at: now, actorKind: 'system', actorId: 'system', operation: 'writeDailyMail', access: 'read', outcome: 'done', refusal: null } as const;
    await stores.audit.append({ ...row, about: about({ subjectId: `${mails.length}` }) });
  });
}

/** The schools that have school today. */
async function schoolsAtWork(stores: Stores, today: Day): Promise<School[]> {
  const calendarFor = await currentCalendars(stores);
  return (await stores.people.schools()).filter(({ kind, sourceId }) => isSchoolDay(calendarOfSchool(calendarFor(kind), sourceId), today));
}

/**
 * How many things wait for the person today: the same that their day shows when they log in, what a service has not answered, and for one above the
 * schools the cases that have been told to them. None where they have no school today, or are away.
 */
async function thingsFor(stores: Stores, staffId: string, { today, now }: { readonly today: Day; readonly now: Moment }, schools: readonly School[]): Promise<number> {
  const staff = await stores.staff.staff(staffId);
  if (!staff?.active || !(await isAtWork(stores, staff, today, schools))) return 0;
  const actor: StaffActor = await actorOn(stores, staff, today);
  const may = (action: Action, object: AccessObject) => can(actor, action, object);
  const day = await myDayOf({ stores, actor, today, now, may });
  const { offers, transfers, standing } = day.waiting;
  const referrals = day.waiting.referrals.filter(({ status }) => UNANSWERED.includes(status));
  const fromBelow = await seenFromAbove({ stores, actor, today, now, may });
  const tasks = day.tasks.filter(({ mine, overdue, soon, due }) => mine && (overdue || soon || due === today));
  const waysOn = day.cases.filter(isWaitingForWayOn);
  return tasks.length + waysOn.length + day.concernsInAll + day.escalations.length + offers.length + transfers.length + standing.length + referrals.length + fromBelow.length + day.localPlans.length + day.waiting.emergencies.toReview;
}

async function isAtWork(stores: Stores, { id, assignments }: Staff, today: Day, schools: readonly School[]): Promise<boolean> {
  const absences = (await stores.absentStaff.ofStaff(id, today)).filter((absence) => isAway(absence, today));
  // An area leader may have a role for all schools.
  return schools.some((school) => assignments.some((held) => held.schoolId === null || held.schoolId === school.id) && !absences.some((absence) => absence.schoolId === school.id));
}
