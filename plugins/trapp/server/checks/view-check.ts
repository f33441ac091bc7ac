import { about } from '../../core/audit/index';
import { isByGroup } from '../../core/checks/index';
import type { CheckView } from '../../core/contracts/index';
import { isRefusal } from '../../core/refusals';
import { explainVerdict } from '../../core/rules/index';
import { metIn, PUPIL } from '../concerns/figures';
import type { Call, Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { checkAtHand, type CheckAtHand } from './check-at-hand';
import { lookAt, type LookedAt } from './look-at';
import { phonesOf, presentAnswer } from './present-answer';

type ViewCall = Pick<Call<'viewCheck' | 'completeCheck'>, 'stores' | 'may'>;

/** The check as a list to go through: the pupils with the figures, those who are followed up counted beside (S34-S42). */
export const viewCheck: Handler<'viewCheck'> = async (call) => {
  const hand = await checkAtHand(call, { ...call.input, checkKey: call.params.checkKey });
  if (isRefusal(hand)) return hand;
  const looked = await lookAt(call.stores, hand.place, hand.row, await pupilsOf(call, hand));
  return { output: await presentCheck(call, hand, looked), about: aboutCheck(hand, looked) };
};

/** The pupils of the place whom the person may follow up. */
export async function pupilsOf({ stores, may }: ViewCall, { place: { check, school, group } }: CheckAtHand): Promise<PupilCard[]> {
  const cards = isByGroup(check) && group !== null ? await stores.people.pupilsOfGroup(group.id) : await stores.people.pupilsOfSchools([school.id]);
  return cards.filter(({ pupil }) => may('check.run', pupilObject(pupil)));
}

/** Who is on the list, and the telephone numbers of those who may be called. */
export async function presentCheck({ stores }: ViewCall, { place: { check }, row }: CheckAtHand, { day, dataUntil, listed }: LookedAt): Promise<CheckView> {
  const shown = listed.filter(({ handled }) => handled === null);
  const absence = await stores.catalogue.absenceNames.read();
  const guardians = await stores.people.guardiansOf(shown.map(({ card }) => card.pupil.id));
  return {
    row,
    help: check.help ?? null,
    sources: check.sources,
    noAnswerTo: check.noAnswerTo ?? 'department_head',
    lookedAt: day,
    dataUntil,
    pupils: shown.map(({ card, seen, answers }) => ({
      pupil: presentPupil(card),
      figures: seen.verdicts.flatMap((verdict) => metIn(explainVerdict(verdict, PUPIL[card.school.kind], 'nb', { absence, unit: card.school.kind }).part)),
      guardians: phonesOf(guardians.get(card.pupil.id) ?? []),
      answers: answers.map(presentAnswer).reverse(),
    })),
    handled: listed.flatMap(({ card, handled }) => (handled === null ? [] : [{ pupil: presentPupil(card), by: handled }])),
  };
}

export function aboutCheck({ row }: CheckAtHand, { listed }: LookedAt) {
  return about({ schoolId: row.schoolId, subjectId: `${row.checkKey} ${row.occasion}`, pupilIds: listed.map(({ card }) => card.pupil.id) });
}
