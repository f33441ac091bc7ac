import { leads, type Actor } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { CheckRow, UnclearRow } from '../../core/contracts/index';
import { addDays } from '../../core/calendar/index';
import { isByGroup, stillUnclear, type AttendanceCheck, type CheckAnswer } from '../../core/checks/index';
import type { OperationId } from '../../core/contracts/index';
import type { School, StaffRole } from '../../core/people/index';
import type { Call, Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { schoolsOf } from '../people/visible-pupils';
import { dueThere, holdsRole, holdsRoleAnywhere, placesOf, routinesWithHistory, rowsOfChecks, type Where } from './check-places';
import { phonesOf, presentAnswer } from './present-answer';

/** What is not clear after so long is a matter for a concern or a case, not for a list of calls. */
const UNCLEAR_DAYS = 30;

/** The checks that one is to make, and for leaders those of the whole school: made, waiting, and not made in time (S22, S34-S42). */
export const listChecks: Handler<'listChecks'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const schoolIds = schoolsOf(call.actor);
  const schools = await call.stores.people.schoolsIn(schoolIds);
  const checks = await checkRows(call, schools, (place) => isMine(call.actor, place) || (call.actor.kind === 'staff' && leads(call.actor, place.school.id)));
  const answers = await unclearAnswers(call, schoolIds);
  const unclear = await unclearRows(call, answers, await call.stores.people.cards(answers.map(({ pupilId }) => pupilId)));
  return { output: { checks, unclear }, about: about({ pupilIds: unclear.map(({ pupil }) => pupil.id) }) };
};

type ListCall = Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'now' | 'may'>;

/** The checks at these schools that are shown, as they stand today, in the order of the routines. */
export async function checkRows(call: ListCall, schools: readonly School[], isShown: (where: Where) => boolean): Promise<CheckRow[]> {
  const { stores, today } = call;
  const routines = (await routinesWithHistory(stores)).filter(({ version }) => (version.document.checks ?? []).length > 0);
  if (routines.length === 0 || schools.length === 0) return [];
  const places = placesOf(routines, schools, await stores.people.groupsOf(schools.map(({ id }) => id)), isShown);
  return rowsOfChecks(call, dueThere(places, today));
}

export function isMine(actor: Actor, where: Where): boolean {
  return holdsRole(actor, where.check.responsible, where);
}

/** What homes have not answered at these schools, and what was passed on (S35): asked only for those who follow it up somewhere. */
export async function unclearAnswers({ stores, actor, today }: Pick<ListCall, 'stores' | 'actor' | 'today'>, schoolIds: readonly string[]): Promise<CheckAnswer[]> {
  const checks = (await stores.routines.allCurrent()).flatMap(({ document }) => document.checks ?? []);
  if (schoolIds.length === 0 || !checks.some((check) => holdsRoleAnywhere(actor, followsUp(check)))) return [];
  return stillUnclear(await stores.checks.answersAt(schoolIds, addDays(today, -UNCLEAR_DAYS)));
}

function followsUp({ noAnswerTo = 'department_head' }: Pick<AttendanceCheck, 'noAnswerTo'>): StaffRole {
  return noAnswerTo;
}

/** Those of them that the check says this person follows up, with whom to call. */
export async function unclearRows({ stores, actor, may }: ListCall, answers: readonly CheckAnswer[], cards: ReadonlyMap<string, PupilCard>): Promise<UnclearRow[]> {
  if (answers.length === 0) return [];
  const routines = await stores.routines.allCurrent();
  const mine = answers.flatMap((answer) => {
    const card = cards.get(answer.pupilId);
    const check = routines.find(({ routineKey }) => routineKey === answer.routineKey)?.document.checks?.find(({ key }) => key === answer.checkKey);
    return card && check && may('check.run', pupilObject(card.pupil)) && holdsRole(actor, followsUp(check), card) ? [{ answer, card, check, noAnswerTo: followsUp(check) }] : [];
  });
  const guardians = await stores.people.guardiansOf(mine.map(({ answer }) => answer.pupilId));
  return mine.map(({ answer, card, check, noAnswerTo }) => {
    const { routineKey, checkKey, occasion } = answer;
    return {
      routineKey, checkKey, occasion, noAnswerTo, schoolId: card.school.id, groupId: isByGroup(check) ? card.group.id : null, title: check.title, pupil: presentPupil(card),
      answer: presentAnswer(answer), guardians: phonesOf(guardians.get(answer.pupilId) ?? []),
    };
  });
}
