import type { AbsencePicture } from '../../core/absences/index';
import { addDays, type Day, type Moment } from '../../core/calendar/index';
import { hasEscalations, judgeEscalations, type Case } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import type { Plan } from '../../core/plans/index';
import type { Call } from '../http/handler';
import type { PupilCard } from '../people/people.store';
import { versionAt } from '../routines/followed';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';
import { presenceSince } from './effect-of';
import { homeOf } from './home';

/** Whatever is raised is raised by the routine itself, and by nobody. */
const system = { id: 'system', name: 'Trapp' };

/** Escalations may look back about a year, and the effect of a plan is measured over at most thirty school days before it. */
const DAYS_BACK = 400;
const DAYS_BEFORE_PLAN = 120;

/** Asks the routine's escalations about a claimed case, and writes what is new. Answers with the case after it; reads nothing where the routine has none. */
export async function raiseEscalations(at: { readonly stores: Stores; readonly now: Moment }, hand: CaseAtHand): Promise<CaseAtHand> {
  const { current, card, version, context } = hand;
  if (!hasEscalations(current, version.document)) return hand;
  const plans = await signedPlans(at.stores, current);
  const picture = await pictureOf(at.stores, card, plans, context.today);
  const effect = presenceSince(picture, version.document.calendar, plans.at(-1)?.startsOn ?? '', context.today);
  const events = await judgeEscalations(current, { picture, grade: card.group.grade, plans, effect, absenceNames: await at.stores.catalogue.absenceNames.read() }, { ...context, by: system });
  return events.length === 0 ? hand : { ...hand, current: await at.stores.cases.append(current, events, at.now) };
}

/** The same for a claimed or new case whose pupil and routine version are not at hand: one that was just opened, or that a finding or a concern joined. */
export async function raiseIn({ stores, now, today, newId }: Pick<Call<OperationId>, 'stores' | 'now' | 'today' | 'newId'>, current: Case): Promise<Case> {
  const published = await stores.routines.version(current.routineKey, current.routineVersion);
  if (!published || !hasEscalations(current, published.document)) return current;
  const card = await stores.people.pupil(current.pupilId);
  if (!card) return current;
  const version = await versionAt(stores, published, current.schoolId);
  const context = { today, newId, by: system, routine: version.document, home: await homeOf(stores, card, today) };
  return (await raiseEscalations({ stores, now }, { current, card, version, context })).current;
}

async function signedPlans(stores: Stores, { id, signed }: Case): Promise<Plan[]> {
  if (!signed.some(({ kind }) => kind === 'plan')) return [];
  return (await stores.records.weighed([id], ['plan'])).flatMap(({ content }) => (content.kind === 'plan' ? [content.plan] : []));
}

async function pictureOf(stores: Stores, { pupil, school }: PupilCard, plans: readonly Plan[], today: Day): Promise<AbsencePicture> {
  const start = plans.at(-1)?.startsOn ?? '';
  const [back, before] = [addDays(today, -DAYS_BACK), start === '' ? today : addDays(start, -DAYS_BEFORE_PLAN)];
  const absences = await stores.absences.ofPupils([pupil.id], { from: before < back ? before : back, to: today });
  const { dataUntil = null, recordsLessons = false } = (await stores.imports.freshness([school.id])).get(school.id) ?? {};
  return { absences: absences.get(pupil.id) ?? [], dataUntil, recordsLessons };
}
