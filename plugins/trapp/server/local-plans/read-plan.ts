import { about } from '../../core/audit/index';
import type { OperationId } from '../../core/contracts/index';
import { localPlanOutline } from '../../core/documents/index';
import { keyOf, type Language } from '../../core/language/index';
import { localPlanPage, type LocalPlanPage } from '../../core/local-plans/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { printing } from '../documents/printing';
import type { Answer, Call, Handler } from '../http/handler';
import { approvedAtHand, type PlanAtHand } from './plan-at-hand';

type ReadingId = 'viewLocalPlan' | 'printLocalPlan' | 'viewOpenLocalPlan' | 'viewSchoolPlan';
type ReadingCall = Pick<Call<OperationId>, 'stores'>;
type Approved = PlanAtHand & { readonly approved: NonNullable<PlanAtHand['approved']> };

/** The plan as it holds, in the words of the routine's version that it was written for, so that nothing it answers to is missing. */
async function pageOf({ stores }: ReadingCall, { asking, school, approved }: Approved, readers: 'staff' | 'homes', language: Language): Promise<LocalPlanPage> {
  const { name } = await stores.municipality.read();
  const roleNames = await stores.roles.names();
  const absenceNames = await stores.catalogue.absenceNames.read();
  return localPlanPage({ routine: asking.versionOf(approved.routineVersion) ?? asking.routine, plan: approved, school, municipality: name, roleNames, absenceNames }, readers, language);
}

const reading = async <Id extends Exclude<ReadingId, 'printLocalPlan'>>(call: Call<Id>, readers: 'staff' | 'homes', language: Language): Promise<Answer<Id> | Refusal> => {
  const hand = await approvedAtHand(call);
  if (isRefusal(hand)) return hand;
  return { output: (await pageOf(call, hand, readers, language)) as Answer<Id>['output'], about: aboutPlan(hand) };
};

/** Everybody who works at the school knows its plan (B54). */
export const viewLocalPlan: Handler<'viewLocalPlan'> = (call) => reading(call, call.input.for, call.input.language);
/** The municipality reads what its schools have written. */
export const viewSchoolPlan: Handler<'viewSchoolPlan'> = (call) => reading(call, call.input.for, call.input.language);
/** Homes find the plan without logging in, where the school has opened it (B74). */
export const viewOpenLocalPlan: Handler<'viewOpenLocalPlan'> = (call) => reading(call, 'homes', call.input.language);

/** The same on paper, to hang up or to hand out. */
export const printLocalPlan = printing<'printLocalPlan', Approved>({
  // In the reader's language, and of a school or a kindergarten, as the paper itself.
  fileName: (_hand, title) => `${keyOf(title)}.pdf`,
  find: approvedAtHand,
  outline: async (call, hand) => localPlanOutline(await pageOf(call, hand, call.input.for, call.input.language)),
  whose: () => null,
  about: aboutPlan,
});

export function aboutPlan({ school, asking }: PlanAtHand) {
  return about({ schoolId: school.id, subjectId: asking.version.routineKey });
}
