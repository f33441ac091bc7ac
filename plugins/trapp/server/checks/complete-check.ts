import type { CheckRound } from '../../core/checks/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { checkAtHand } from './check-at-hand';
import { lookAt } from './look-at';
import { messages } from './messages';
import { aboutCheck, presentCheck, pupilsOf } from './view-check';

/** Writes down that the check was made: by whom, when, and how many (S22). One with pupils left is made all the same, and says how many. */
export const completeCheck: Handler<'completeCheck'> = async (call) => {
  const { stores, input, params, actor, today, now, newId } = call;
  const hand = await checkAtHand(call, { ...input, checkKey: params.checkKey });
  if (isRefusal(hand)) return hand;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const { place, row } = hand;
  if (input.occasion !== row.occasion) return refuse('invalid_input', [{ path: 'occasion', message: messages.anotherDay }]);
  const looked = await lookAt(stores, place, row, await pupilsOf(call, hand));
  const { listed } = looked;
  const answered = listed.filter(({ answers }) => answers.length > 0).length;
  const handled = listed.filter((one) => one.handled !== null).length;
  const round: CheckRound = {
    id: newId(), routineKey: row.routineKey, routineVersion: place.version.number, checkKey: row.checkKey, schoolId: row.schoolId, groupId: row.groupId, occasion: row.occasion,
    doneOn: today, doneAt: now, by: { id: actor.id, name: actor.name }, wasLate: row.state === 'overdue',
    counts: { listed: listed.length, handled, answered, left: listed.length - handled - answered },
  };
  if (row.state === 'done' || !(await stores.checks.addRound(round))) return refuse('check_already_done');
  const { doneOn, doneAt, wasLate, counts } = round;
  const done = { ...hand, row: { ...row, state: 'done' as const, done: { doneOn, doneAt, wasLate, counts, by: round.by.name } } };
  return { output: await presentCheck(call, done, looked), about: aboutCheck(hand, looked) };
};
