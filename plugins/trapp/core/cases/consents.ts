import { addDays, addMonths, dueDay, type Day, type Duration, type SchoolCalendar } from '../calendar/index';
import { say } from '../language/index';
import { isSameName, mayBeGiven, plainName, type Guardian } from '../people/index';
import type { ConsentPurpose } from '../routines/index';
import type { Step } from '../staircases/index';
import type { Case, Consent } from './case';
import { words } from './consents.nb';

/** Whole years on the day; null when nobody knows when the child was born. */
export function ageOn(birthDate: Day | null, today: Day): number | null {
  if (birthDate === null) return null;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Who may answer for the child: the guardians with parental responsibility, and the pupil by age. */
export interface Home {
  readonly guardians: readonly { readonly id: string; readonly name: string }[];
  readonly pupil: { readonly name: string; readonly age: number | null };
  /** All whom the register knows, also those who get nothing: an answer is never theirs, whatever name it is written under. */
  readonly register?: readonly Pick<Guardian, 'name' | 'responsibility' | 'blocked'>[];
}

/** Two who answer differently are said as that, and never as one of them being wrong. */
export type ConsentStatus = 'missing' | 'waiting' | 'given' | 'expired' | 'refused' | 'withdrawn' | 'disagree';

export interface ConsentStanding {
  readonly purpose: string;
  readonly status: ConsentStatus;
  /** May the school involve others for this purpose today? */
  readonly open: boolean;
  /** The latest answer of each who has answered. */
  readonly answers: readonly Consent[];
  /** Whose yes is still waited for. */
  readonly waitingFor: readonly string[];
  /** The last day on which it is open as things stand; null when it lasts until somebody takes it back. */
  readonly until: Day | null;
  readonly runsOutSoon: boolean;
  /** What to do, when it is closed; empty when it is open. */
  readonly message: string;
}

interface At {
  readonly today: Day;
  readonly calendar: SchoolCalendar;
  /** Without it nobody knows who else should answer, and one yes is enough. */
  readonly home?: Home | undefined;
}

const usualRenewal: Duration = { amount: 2, unit: 'weeks' };

/** How consent stands for one purpose today (C9, S65, B29). A withdrawal counts at once; a yes that has run out opens nothing. */
export function consentStanding(given: readonly Consent[], purpose: ConsentPurpose, { today, calendar, home }: At): ConsentStanding {
  const asked = whoAnswers(purpose, home);
  const answers = latestByGiver(given.filter((consent) => consent.purpose === purpose.key), home);
  const counted = asked.pupilAlone ? answers.filter((answer) => isPupil(answer, home)) : answers;
  const isValid = ({ answer, until }: Consent) => answer === 'given' && (until === null || until >= today);
  const valid = counted.filter(isValid);
  const against = counted.filter(({ answer }) => answer !== 'given');
  const waitingFor = asked.all.filter((person) => !counted.some((answer) => giverOf(answer, home) === person.key && isValid(answer))).map(({ name }) => name);
  const others = valid.filter((answer) => !isPupil(answer, home));
  const oneIsThere = !asked.oneGuardian || others.length > 0;
  const status = statusOf({ counted, against, valid, complete: waitingFor.length === 0 && oneIsThere });
  const open = status === 'given';
  const until = open ? earliest([...valid.filter((answer) => asked.all.some(({ key }) => key === giverOf(answer, home))).map(({ until: day }) => day), ...(asked.oneGuardian ? [latest(others.map(({ until: day }) => day))] : [])]) : null;
  const runsOutSoon = until !== null && until <= dueDay(calendar, today, purpose.renewBefore ?? usualRenewal);
  const names = (list: readonly Consent[]) => list.map(({ givenBy }) => givenBy.trim());
  const message = open ? '' : words.lacks[status](say(purpose.title, 'nb'), { against: names(against), given: names(valid), waitingFor: waitingFor.length > 0 ? waitingFor : [words.aGuardian] });
  return { purpose: purpose.key, status, open, answers, waitingFor, until, runsOutSoon, message };
}

interface Asked {
  readonly all: readonly { readonly key: string; readonly name: string }[];
  readonly oneGuardian: boolean;
  readonly pupilAlone: boolean;
}

/** Under the pupil's age a purpose of their own takes all guardians' yes: nobody decides for a child alone what the child soon decides. */
export function whoAnswers({ requires = 'one_guardian', pupilFromAge, pupilAnswers }: ConsentPurpose, home: Home | undefined): Asked {
  const guardians = (home?.guardians ?? []).map(({ id, name }) => ({ key: id, name }));
  const age = home?.pupil.age ?? null;
  const isOld = mayBeGiven({ kind: 'pupil', age }, 'consent_answer', { protection: 'none', way: 'in_person', pupilFromAge });
  const pupil = isOld && home ? [{ key: PUPIL, name: home.pupil.name }] : [];
  const pupilAlone = pupil.length > 0 && (pupilAnswers ?? (requires === 'pupil' ? 'alone' : 'with_guardians')) === 'alone';
  if (pupilAlone) return { all: pupil, oneGuardian: false, pupilAlone };
  const everyGuardian = requires !== 'one_guardian' && guardians.length > 0;
  return { all: [...pupil, ...(everyGuardian ? guardians : [])], oneGuardian: !everyGuardian, pupilAlone };
}

/** On the same day the one written down last is the latest. */
export function latestByGiver(consents: readonly Consent[], home?: Home): Consent[] {
  const found = new Map<string, Consent>();
  for (const consent of consents) {
    const giver = giverOf(consent, home);
    const before = found.get(giver);
    if (!before || consent.on >= before.on) found.set(giver, consent);
  }
  return [...found.values()];
}

/** Ways out of the step that do not ask for this consent: a no is no dead end (B29). */
export function waysWithout(purpose: string, step: Step): string[] {
  return step.outcomes.filter(({ gates }) => !gates.some((gate) => gate.kind === 'consent' && gate.purpose === purpose)).map(({ title }) => say(title, 'nb'));
}

/** The day to ask about renewing, in time before it runs out. School days are counted as weeks have them. */
export function renewalDay(until: Day, { renewBefore = usualRenewal }: ConsentPurpose): Day {
  const { amount, unit } = renewBefore;
  if (unit === 'months') return addMonths(until, -amount);
  return addDays(until, -(unit === 'weeks' ? amount * 7 : unit === 'school_days' ? Math.ceil((amount * 7) / 5) : amount));
}

/** Does the purpose stand open in the case today? What the routine does not know opens nothing. */
export function isConsentOpen(current: Case, purpose: string, routine: { readonly consentPurposes: readonly ConsentPurpose[]; readonly calendar: SchoolCalendar }, at: { readonly today: Day; readonly home?: Home | undefined }): boolean {
  const found = routine.consentPurposes.find(({ key }) => key === purpose);
  return found !== undefined && consentStanding(current.consents, found, { ...at, calendar: routine.calendar }).open;
}

const PUPIL = 'pupil';

/** The same person by the register, as the pupil, or by name as it was written. */
function giverOf(consent: Consent, home: Home | undefined): string {
  if (isPupil(consent, home)) return PUPIL;
  if (consent.guardianId) return consent.guardianId;
  return home?.guardians.find(({ name }) => isSameName(name, consent.givenBy))?.id ?? plainName(consent.givenBy);
}

function isPupil({ giver, givenBy, guardianId }: Consent, home: Home | undefined): boolean {
  if (giver !== undefined) return giver === 'pupil';
  return !guardianId && home !== undefined && givenBy.trim() === home.pupil.name;
}

function statusOf({ counted, against, valid, complete }: { counted: readonly Consent[]; against: readonly Consent[]; valid: readonly Consent[]; complete: boolean }): ConsentStatus {
  if (against.length > 0) return valid.length > 0 ? 'disagree' : against.every(({ answer }) => answer === 'withdrawn') ? 'withdrawn' : 'refused';
  if (counted.length === 0) return 'missing';
  if (complete) return 'given';
  return valid.length === 0 ? 'expired' : 'waiting';
}

/** Of what must all last, the first to end; null is for ever. */
function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Of what is enough alone, the last to end; null is for ever. */
function latest(days: readonly (Day | null)[]): Day | null {
  return days.some((day) => day === null) ? null : days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}
