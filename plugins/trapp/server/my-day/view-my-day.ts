import { isAskedOf } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { byDue } from '../../core/calendar/index';
import type { Case } from '../../core/cases/index';
import type { MyDay } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { currentCalendars, presentFreshness } from '../absences/school-absence';
import { presentCaseRows } from '../cases/present-case-row';
import { presentDrafts } from '../cases/present-drafts';
import { presentEscalationRows } from '../cases/present-escalations';
import { presentTasks } from '../cases/present-tasks';
import { checkRows, isMine, unclearAnswers, unclearRows } from '../checks/list-checks';
import { nowIn } from '../clock';
import { toldAbove } from '../concerns/told-above';
import { waitingCards } from '../concerns/waiting-cards';
import { doubtfulSchools } from '../data-health/doubtful-schools';
import type { Call, Handler } from '../http/handler';
import type { SchoolData } from '../imports/import.store';
import { waitingPlans } from '../local-plans/list-plans';
import { myMeetings } from '../meetings/my-meetings';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { placesOf } from '../people/visible-pupils';
import { waitingFor } from './waiting';

/** The others are one step away, in the list of everybody. */
const MOST_CONCERNS = 5;

/** What waits for this person today: whom to assess, tasks, own cases, the baton, and what was begun and not finished. */
export const viewMyDay: Handler<'viewMyDay'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const output = await myDayOf(call);
  const { offers, transfers, moved, standing, referrals } = output.waiting;
  const rows = [...output.concerns, ...output.unclear, ...output.tasks, ...output.cases, ...output.drafts, ...output.escalations, ...offers, ...transfers, ...moved, ...standing, ...referrals, ...output.meetings.undelivered];
  const invited = output.meetings.coming.flatMap(({ pupil }) => pupil?.id ?? []);
  return { output, about: about({ pupilIds: [...rows.map(({ pupil }) => pupil.id), ...invited] }) };
};

type MyDayCall = Pick<Call<'viewMyDay'>, 'actor' | 'stores' | 'today' | 'now' | 'may'>;

/** What the page shows, and what the daily mail counts. Only the pupils that something waits about are read, and the number of statements does not depend on how much that is. */
export async function myDayOf(call: MyDayCall): Promise<MyDay> {
  const { stores, today, actor } = call;
  const now = nowIn(call);
  const places = placesOf(actor);
  const { schoolIds } = places;
  const findings = await stores.findings.waitingAt(places);
  const concerns = await stores.concerns.waitingAt(places, today);
  const answers = await unclearAnswers(call, schoolIds);
  const open = await stores.cases.ofSchools(schoolIds, 'open');
  const led = schoolIds.filter((schoolId) => call.may('school.oversee', { kind: 'school', schoolId }));
  const leftBehind = led.length === 0 ? [] : await stores.cases.leftBehind(led);
  const schools = await stores.people.schoolsIn(schoolIds);
  const everybody = await stores.people.cards([...findings, ...concerns, ...answers, ...open, ...leftBehind].map(({ pupilId }) => pupilId));
  const cards = new Map([...everybody].filter(([, { pupil }]) => pupil.active && schoolIds.includes(pupil.schoolId)));
  const cases = visibleCases(call, open, cards);
  const own = cases.filter(({ ownerId }) => isAskedOf(actor, ownerId));
  const pressing = await waitingCards(call, { findings, concerns }, cards, { whose: 'mine', most: MOST_CONCERNS, toldOf: await toldAbove({ stores, actor, today, led }) });
  const data = await stores.imports.freshness(schoolIds);
  return {
    today,
    freshness: await freshness(call, schools, data),
    doubtful: await doubtfulSchools(call, schools.filter(({ id }) => call.may('import.run', { kind: 'school', schoolId: id })), data),
    checks: (await checkRows(call, schools, (place) => isMine(actor, place))).filter(({ state }) => state !== 'done').sort(({ dueOn: due, dueAt }, other) => byDue({ due, dueAt }, { due: other.dueOn, dueAt: other.dueAt })),
    unclear: await unclearRows(call, answers, cards),
    concerns: pressing.cards,
    concernsInAll: pressing.inAll,
    tasks: await presentTasks(stores, cases, cards, { now, actor }),
    cases: await presentCaseRows(stores, own, cards, now),
    escalations: presentEscalationRows(cases, cards, actor),
    drafts: await presentDrafts(stores, cases, cards, actor),
    meetings: await myMeetings(call, { cases: own, cards, schools }),
    localPlans: await waitingPlans(call),
    waiting: await waitingFor(call, { led, cases: open, own, leftBehind, cards: everybody }),
  };
}

/** A case follows the pupil: one whose pupil goes to another school now is not among them. */
function visibleCases({ may }: MyDayCall, open: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Case[] {
  return open.filter((found) => {
    const card = cards.get(found.pupilId);
    return card !== undefined && may('case.view', caseObject(card.pupil, found));
  });
}

async function freshness({ stores, today }: MyDayCall, schools: readonly School[], data: ReadonlyMap<string, SchoolData>) {
  const calendarFor = await currentCalendars(stores);
  return schools.map((school) => presentFreshness(school, data.get(school.id), calendarFor(school.kind), today));
}
