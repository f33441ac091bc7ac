import { dueDay } from '../../core/calendar/index';
import { consentStanding, nextStatuses, referralLacks, waitOf, whoAnswers, type Case, type Home } from '../../core/cases/index';
import type { ConsentStandingView, CooperationView, OperationId, ReferralView } from '../../core/contracts/index';
import type { ConsentPurpose, Routine } from '../../core/routines/index';
import type { CaseAtHand } from '../cases/case-at-hand';
import { homeOf } from '../cases/home';
import { mayBeGivenOut } from '../documents/untold';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';

type PresentCall = Pick<Call<OperationId>, 'stores' | 'today' | 'may'>;

/** The page about those outside the school; as many statements however much there is. */
export async function presentCooperation(call: PresentCall, { current, card, version }: CaseAtHand): Promise<CooperationView> {
  const { stores, today, may } = call;
  const routine = version.document;
  const home = await homeOf(stores, card, today);
  const at = { routine, home, today };
  const object = caseObject(card.pupil, current);
  const letters = (await stores.documents.ofCase(current.id)).filter((document) => document.kind === 'referral' && mayBeGivenOut(document, card));
  const people = [...current.referrals.flatMap(({ preparedBy, moves }) => [preparedBy, ...moves.map(({ by }) => by)]), ...current.concernReports.map(({ by }) => by)];
  return {
    caseId: current.id,
    open: current.status === 'open',
    pupil: presentPupil(card),
    guardians: home.guardians.map((guardian) => ({ ...guardian })),
    homeLanguages: home.languages,
    consents: routine.consentPurposes.map((purpose) => presentStanding(current, purpose, at)),
    history: [...current.consents].reverse(),
    services: routine.services ?? [],
    referrals: [...current.referrals].reverse().map((referral) => presentReferral(current, referral, at)),
    grants: [...current.grants].reverse(),
    letters: letters.map(({ id, recordId, revision, language, title }) => ({ id, referralId: recordId, revision, language, title })),
    concernReport: routine.concernReport ?? null,
    reports: [...current.concernReports].reverse(),
    people: Object.fromEntries(await stores.staff.names([...new Set(people)])),
    may: { work: may('case.work', object), makeDocument: may('document.make', object) },
  };
}

interface At {
  readonly routine: Routine;
  readonly home: Home;
  readonly today: string;
}

function presentStanding(current: Case, purpose: ConsentPurpose, { routine, home, today }: At): ConsentStandingView {
  const standing = consentStanding(current.consents, purpose, { today, calendar: routine.calendar, home });
  const { all, pupilAlone } = whoAnswers(purpose, home);
  const pupilAnswers = pupilAlone ? 'alone' : all.some(({ key }) => key === 'pupil') ? 'with_guardians' : 'no';
  return {
    ...standing,
    purpose,
    requires: purpose.requires ?? 'one_guardian',
    pupilAnswers,
    usualUntil: purpose.lasts ? dueDay(routine.calendar, today, purpose.lasts) : null,
    answers: [...standing.answers],
    waitingFor: [...standing.waitingFor],
  };
}

function presentReferral(current: Case, referral: Case['referrals'][number], { routine, home, today }: At): ReferralView {
  const lacks = nextStatuses(referral.status).length === 0 ? '' : referralLacks(current, referral, { routine, home, today });
  const wait = waitOf(referral, today);
  return { ...referral, wait: wait && { ...wait }, next: [...nextStatuses(referral.status)], lacks };
}
