import { isAskedOf } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { Case } from '../../core/cases/index';
import type { CheckRow, FindingRow, MyDay } from '../../core/contracts/index';
import { currentCalendar, presentFreshness } from '../absences/school-absence';
import { presentCaseRows } from '../cases/present-case-row';
import { presentDrafts } from '../cases/present-drafts';
import { presentEscalationRows } from '../cases/present-escalations';
import { presentTasks } from '../cases/present-tasks';
import { checkRows, unclearRows } from '../checks/list-checks';
import { waitingCards } from '../concerns/waiting-cards';
import type { FindingHead } from '../findings/finding.store';
import { isFor } from '../findings/is-for';
import { presentFinding } from '../findings/present-finding';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { visiblePupils } from '../people/visible-pupils';

/** What waits for this person today: findings to assess, tasks, own cases, and what was begun and not finished. */
export const viewMyDay: Handler<'viewMyDay'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const output = await myDayOf(call);
  const shown = [...output.findings, ...output.concerns, ...output.unclear, ...output.tasks, ...output.cases, ...output.drafts].map(({ pupil }) => pupil.id);
  return { output, about: about({ pupilIds: [...new Set(shown)].slice(0, 2000) }) };
};

/** What the page shows, and what the daily mail counts. */
export async function myDayOf(call: MyDayCall): Promise<MyDay> {
  const { stores, today, actor } = call;
  const { schoolIds, cards } = await visiblePupils(call, 'pupil.view');
  const cases = await visibleCases(call, schoolIds, cards);
  const mine = cases.filter((found) => isAskedOf(actor, found.ownerId));
  const waiting = await stores.findings.ofSchools(schoolIds, 'new');
  return {
    today,
    freshness: await freshness(call, schoolIds),
    findings: waiting.flatMap((finding) => mineOf(call, finding, cards)),
    checks: (await checkRows(call, schoolIds)).filter((row) => row.mine && row.state !== 'done').sort(byDue),
    unclear: await unclearRows(call, schoolIds, cards),
    concerns: await waitingCards(call, schoolIds, cards, 'mine', waiting),
    tasks: await presentTasks(stores, cases, cards, { today, actor }),
    cases: await presentCaseRows(stores, mine, cards, today),
    escalations: presentEscalationRows(cases, cards, actor),
    drafts: await presentDrafts(stores, cases, cards, actor),
  };
}

type MyDayCall = Pick<Call<'viewMyDay'>, 'actor' | 'stores' | 'today' | 'now' | 'may'>;

/** A case follows the pupil: one whose pupil goes to another school now is not among them. */
async function visibleCases({ stores, may }: MyDayCall, schoolIds: readonly string[], cards: ReadonlyMap<string, PupilCard>): Promise<Case[]> {
  return (await stores.cases.ofSchools(schoolIds, 'open')).filter((found) => {
    const card = cards.get(found.pupilId);
    return card !== undefined && may('case.view', caseObject(card.pupil, found));
  });
}

/** What is due minutes after school starts goes before what has the whole day. */
function byDue(one: CheckRow, other: CheckRow): number {
  return one.dueOn.localeCompare(other.dueOn) || (one.dueAt ?? '99').localeCompare(other.dueAt ?? '99');
}

function mineOf({ may, today, actor }: MyDayCall, finding: FindingHead, cards: ReadonlyMap<string, PupilCard>): FindingRow[] {
  const card = cards.get(finding.pupilId);
  return card && isFor(finding, card, actor) && may('finding.view', pupilObject(card.pupil)) ? [presentFinding(finding, card, today)] : [];
}

async function freshness({ stores, today }: MyDayCall, schoolIds: readonly string[]) {
  const calendar = await currentCalendar(stores);
  const data = await stores.imports.freshness(schoolIds);
  return (await stores.people.schools()).filter(({ id }) => schoolIds.includes(id)).map((school) => presentFreshness(school, data.get(school.id), calendar, today));
}
