import { caseAndTakenIn, extentInWords, patternInWords, type Case, type Referral, type Share } from '../../core/cases/index';
import { listed, say, type Language } from '../../core/language/index';
import { paperToMake, referralOutline, type Outline, type ReferralLetter } from '../../core/documents/index';
import { fullName } from '../../core/people/index';
import { triedMeasures } from '../../core/plans/index';
import { findConsentPurpose, findService } from '../../core/routines/index';
import { showAbsence } from '../absences/school-absence';
import type { CaseAtHand } from '../cases/case-at-hand';
import { dayInNorway } from '../clock';
import { anybody, shownTo, storesFor } from '../audience/stores-for-reader';
import type { Stores } from '../stores';

export interface LetterAsk {
  readonly referral: Referral;
  readonly language: Language;
  readonly revision: number;
  readonly today: string;
}

/** The letter of a referral: only the parts that were chosen, of what is for everybody with the case, and of the child's words only what is written down to be shared. */
export async function outlineOfReferral(stores: Stores, hand: CaseAtHand, { referral, language, revision, today }: LetterAsk): Promise<Outline> {
  const { current, card, version } = hand;
  const municipality = await stores.municipality.read();
  const writer = (await stores.staff.names([referral.preparedBy])).get(referral.preparedBy) ?? '';
  const head = {
    language,
    municipality: municipality.name,
    school: referral.anonymous ? '' : card.school.name,
    group: referral.anonymous ? '' : card.group.name,
    pupil: referral.anonymous ? '' : fullName(card.pupil),
    writtenBy: referral.anonymous ? '' : writer,
    signedOn: referral.sentOn,
    revision,
    madeOn: today,
    routine: { ...version.document, version: version.number },
  };
  return referralOutline(head, await letterOf(storesFor(stores, anybody), hand, referral, today, shownTo(anybody, current), language), paperToMake(version.document, 'referral', null));
}

/** What the letter says; a part that was not chosen is empty. */
export async function letterOf(stores: Stores, { card, version: { document: routine } }: CaseAtHand, referral: Referral, today: string, current: Case, language: Language): Promise<ReferralLetter> {
  const shares = (part: Share) => referral.shares.includes(part);
  const written = shares('tried') || shares('plan') ? await writtenIn(stores, current) : { tried: [], plan: null };
  return {
    service: findService(routine, referral.service)?.title ?? { nb: referral.serviceTitle },
    anonymous: referral.anonymous,
    purpose: referral.purpose,
    necessity: referral.necessity,
    ground: groundOf(current, referral, routine, language),
    concern: shares('concern') ? current.concern : '',
    absence: shares('absence') ? await absenceOf(stores, card, routine.calendar, today) : '',
    childVoice: shares('child_voice') ? current.childHeard.filter(({ heard, what }) => heard && what.trim() !== '').map(({ what, byWhom, on }) => ({ what, byWhom, on })) : [],
    tried: shares('tried') ? written.tried : [],
    plan: shares('plan') ? written.plan : null,
    answerBy: referral.answerBy,
  };
}

function groundOf(current: Case, { consentPurpose, noConsentBecause }: Referral, routine: Parameters<typeof findConsentPurpose>[0], language: Language): string {
  if (consentPurpose === null) return noConsentBecause;
  const purpose = findConsentPurpose(routine, consentPurpose);
  const givers = [...new Set(current.consents.filter(({ purpose: key, answer }) => key === consentPurpose && answer === 'given').map(({ givenBy }) => givenBy.trim()))];
  return [purpose ? say(purpose.title, language) : '', listed(givers, language === 'en' ? 'and' : 'og')].filter((part) => part !== '').join(': ');
}

async function absenceOf(stores: Stores, { school, pupil }: CaseAtHand['card'], calendar: Parameters<typeof extentInWords>[0]['calendar'], today: string): Promise<string> {
  const { pictureOf } = await showAbsence(stores, school, [pupil.id], today);
  const source = { picture: pictureOf(pupil.id), calendar, today, names: await stores.catalogue.absenceNames.read(), unit: school.kind };
  return `${extentInWords(source)}\n${patternInWords(source)}`;
}

/** What earlier plans held and how it worked, and the plan as it is now. */
async function writtenIn(stores: Stores, current: Case): Promise<Pick<ReferralLetter, 'tried' | 'plan'>> {
  const signed = await stores.records.signed(caseAndTakenIn(current), ['plan', 'evaluation']);
  const plans = signed.flatMap(({ head, content }) => (content.kind === 'plan' ? [{ recordId: head.id, plan: content.plan, signedOn: dayInNorway(head.signedAt ?? head.savedAt) }] : []));
  const evaluations = signed.flatMap(({ content }) => (content.kind === 'evaluation' ? [content.evaluation] : []));
  const latest = plans.at(-1)?.plan;
  return {
    tried: triedMeasures(plans, evaluations).map(({ what, effect }) => ({ what, effect })),
    plan: latest ? { goal: latest.longTermGoal, measures: latest.measures.map(({ what }) => what).filter((what) => what.trim() !== '') } : null,
  };
}
