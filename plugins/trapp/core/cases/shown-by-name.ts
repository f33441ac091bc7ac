import type { Day } from '../calendar/index';
import { say } from '../language/index';
import { findService, type Routine } from '../routines/index';
import type { Case } from './case';
import type { Home } from './consents';
import { referralLacks } from './referral-consent';

/** Somebody at a meeting that takes several cases, seen from one of them. */
export interface Hearer {
  readonly name: string;
  /** The service of the directory that they come from. */
  readonly service: string | null;
  /** May they open the case anyway, by the guard? */
  readonly seesCase: boolean;
  /** Are they there, as far as anybody has said? Whoever stays away hears nothing. */
  readonly absent: boolean;
}

/** How a case is spoken of in the meeting; without a name, why, and who is there whom nobody has consented to share it with. */
export type Showing = { readonly named: true } | { readonly named: false; readonly because: 'protected' | 'chosen' | 'not_shared'; readonly lacking: readonly string[] };

interface Asked {
  readonly isProtected: boolean;
  /** Somebody has chosen to bring it up without a name. */
  readonly anonymous: boolean;
  readonly hearers: readonly Hearer[];
}

interface At {
  readonly routine: Routine;
  readonly today: Day;
  readonly home?: Home | undefined;
}

/**
 * May the case be brought up by name among these people today (B48, B49, S63)? Only when each who is there may open it anyway, or comes from a
 * service that a consent which holds today is for. A protected pupil is never named, whoever consents. A withdrawal counts at once.
 */
export function howShown(current: Case, { isProtected, anonymous, hearers }: Asked, at: At): Showing {
  if (isProtected) return { named: false, because: 'protected', lacking: [] };
  if (anonymous) return { named: false, because: 'chosen', lacking: [] };
  const lacking = hearers.filter((hearer) => !hearer.absent && !mayHear(current, hearer, at)).map(({ name }) => name);
  return lacking.length === 0 ? { named: true } : { named: false, because: 'not_shared', lacking };
}

/** Does this reader learn whom it is about? Also minutes that name somebody for the room do not name them for each who reads them later. */
export function readsName(current: Case, showing: Showing, reader: Pick<Hearer, 'service' | 'seesCase'>, at: At): boolean {
  return showing.named && mayHear(current, reader, at);
}

/** A service that the routine asks no consent for is no way round it: the duty to report is no seat at the table. */
function mayHear(current: Case, { service, seesCase }: Pick<Hearer, 'service' | 'seesCase'>, at: At): boolean {
  if (seesCase) return true;
  const found = service === null ? undefined : findService(at.routine, service);
  if (!found || found.consentPurpose === null) return false;
  return referralLacks(current, { consentPurpose: found.consentPurpose, service: found.key, serviceTitle: say(found.title, 'nb') }, at) === '';
}

/** In a grade with fewer pupils than this, the grade alone would tell who it is. */
const FEWEST_IN_GRADE = 10;

/** The grade that may be said of a case without a name; null where it would tell too much. */
export function gradeShown(showing: Showing, grade: number, pupilsInGrade: number): number | null {
  if (!showing.named && showing.because === 'protected') return null;
  return grade < 1 || pupilsInGrade < FEWEST_IN_GRADE ? null : grade;
}
