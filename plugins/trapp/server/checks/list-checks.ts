import { about } from '../../core/audit/index';
import type { CheckRow, UnclearRow } from '../../core/contracts/index';
import { addDays, type Day } from '../../core/calendar/index';
import { isByGroup, stillUnclear } from '../../core/checks/index';
import type { OperationId } from '../../core/contracts/index';
import type { Call, Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { visiblePupils } from '../people/visible-pupils';
import { holdsRole, leads, placesOf, roundsAt, rowOf, withHistory } from './check-places';
import { phonesOf, presentAnswer } from './present-answer';

/** What is not clear after so long is a matter for a concern or a case, not for a list of calls. */
const UNCLEAR_DAYS = 30;

/** The checks that one is to make, and for leaders those of the whole school: made, waiting, and not made in time (S22, S34-S42). */
export const listChecks: Handler<'listChecks'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { schoolIds, cards } = await visiblePupils(call, 'check.run');
  const checks = (await checkRows(call, schoolIds)).filter((row) => row.mine || leads(call.actor, row.schoolId));
  const unclear = await unclearRows(call, schoolIds, cards);
  return { output: { checks, unclear }, about: about({ pupilIds: unclear.map(({ pupil }) => pupil.id).slice(0, 2000) }) };
};

type ListCall = Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'now' | 'may'>;

/** Every check at these schools as it stands today, in the order of the routines. */
export async function checkRows(call: ListCall, schoolIds: readonly string[]): Promise<CheckRow[]> {
  const { stores, today } = call;
  const versions = (await stores.routines.allCurrent()).filter(({ document }) => (document.checks ?? []).length > 0);
  if (versions.length === 0 || schoolIds.length === 0) return [];
  const schools = (await stores.people.schools()).filter(({ id }) => schoolIds.includes(id));
  const places = placesOf(await withHistory(stores, versions), schools, await stores.people.groupsOf(schoolIds));
  const rounds = await roundsAt(stores, schoolIds, today);
  return places.flatMap((place) => rowOf(call, place, rounds) ?? []);
}

/** Whose home has not answered, or who was passed on, for whoever the check says follows up (S35). */
export async function unclearRows({ stores, actor, today, may }: ListCall, schoolIds: readonly string[], cards: ReadonlyMap<string, PupilCard>): Promise<UnclearRow[]> {
  const since: Day = addDays(today, -UNCLEAR_DAYS);
  const unclear = stillUnclear(schoolIds.length === 0 ? [] : await stores.checks.answersAt(schoolIds, since));
  if (unclear.length === 0) return [];
  const routines = await stores.routines.allCurrent();
  const guardians = await stores.people.guardiansOf(unclear.map(({ pupilId }) => pupilId));
  return unclear.flatMap((answer): UnclearRow[] => {
    const card = cards.get(answer.pupilId);
    const check = routines.find(({ routineKey }) => routineKey === answer.routineKey)?.document.checks?.find(({ key }) => key === answer.checkKey);
    const noAnswerTo = check?.noAnswerTo ?? 'department_head';
    if (!card || !check || !may('check.run', pupilObject(card.pupil)) || !holdsRole(actor, noAnswerTo, card)) return [];
    const { routineKey, checkKey, occasion } = answer;
    return [{
      routineKey, checkKey, occasion, noAnswerTo, schoolId: card.school.id, groupId: isByGroup(check) ? card.group.id : null, title: check.title, pupil: presentPupil(card),
      answer: presentAnswer(answer), guardians: phonesOf(guardians.get(answer.pupilId) ?? []),
    }];
  });
}
