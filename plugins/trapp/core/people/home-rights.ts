import { areReachedAlike, isSameName, plainName } from './names';
import type { Guardian, Protection } from './people';

/** Whoever is at home, as far as it matters for what they may have. They do not log in: what is decided here is what the school gives them. */
export type AtHome =
  | ({ readonly kind: 'guardian' } & Pick<Guardian, 'responsibility' | 'blocked'>)
  /** `age` in whole years; null when nobody knows when the child was born. */
  | { readonly kind: 'pupil'; readonly age: number | null };

/**
 * What the home can be given, or asked: to be called or written to, to be asked to a meeting, papers, and questions whose answer counts.
 * `in_confidence` and `school_only` are what is said to somebody alone and what the school keeps for itself.
 */
export const homeThings = ['contact', 'invitation', 'letter', 'plan', 'minutes', 'consent_form', 'consent_answer', 'agreement', 'in_confidence', 'school_only', 'limited'] as const;
export type HomeThing = (typeof homeThings)[number];

export interface HomeAbout {
  readonly protection: Protection;
  /** Handed over or said face to face, or sent in any other way. */
  readonly way: 'in_person' | 'sent';
  /** From which age the pupil answers for themselves, where the routine says so. */
  readonly pupilFromAge?: number | undefined;
}

const NEVER: readonly HomeThing[] = ['in_confidence', 'school_only', 'limited'];
/** Questions that the pupil answers from the age that the content says; what is not said is no. */
const BY_AGE: readonly HomeThing[] = ['consent_form', 'consent_answer'];

/**
 * May the school give this to somebody at home, or ask it of them? All who have parental responsibility get the same, whoever the child lives with;
 * a guardian who is blocked, or whose responsibility is not known, gets nothing at all; of a protected pupil everything goes from hand to hand (sec-10, S76, B29).
 */
export function mayBeGiven(person: AtHome, thing: HomeThing, { protection, way, pupilFromAge }: HomeAbout): boolean {
  if (NEVER.includes(thing)) return false;
  if (protection !== 'none' && way !== 'in_person') return false;
  if (person.kind === 'guardian') return person.responsibility === 'yes' && !person.blocked;
  return !BY_AGE.includes(thing) || (pupilFromAge !== undefined && person.age !== null && person.age >= pupilFromAge);
}

/** Somebody decided that this guardian gets nothing; of whom nothing is known, nobody has decided anything. */
export function isBarred({ blocked, responsibility }: Pick<Guardian, 'responsibility' | 'blocked'>): boolean {
  return blocked || responsibility === 'no';
}

/** A guardian of the register, as somebody at home. */
export function asGuardian({ responsibility, blocked }: Pick<Guardian, 'responsibility' | 'blocked'>): AtHome {
  return { kind: 'guardian', responsibility, blocked };
}

/** Those of the guardians whom this may be given to; they are all alike. */
export function guardiansGiven<T extends Pick<Guardian, 'responsibility' | 'blocked'>>(guardians: readonly T[], thing: HomeThing, about: HomeAbout): T[] {
  return guardians.filter((guardian) => mayBeGiven(asGuardian(guardian), thing, about));
}

/**
 * May a brother or sister be named in what this home is given? When everybody who is given it is given the same about them: nobody is told of a child
 * who is not theirs to be told of. Never of a child with a protected address.
 */
export function mayNameSibling(home: readonly Guardian[], sibling: { readonly isProtected: boolean; readonly guardians: readonly Guardian[] }): boolean {
  const about: HomeAbout = { protection: 'none', way: 'in_person' };
  const given = guardiansGiven(home, 'plan', about);
  const theirs = guardiansGiven(sibling.guardians, 'plan', about);
  return !sibling.isProtected && given.length > 0 && given.every((guardian) => theirs.some((other) => isSameName(guardian.name, other.name) && areReachedAlike(guardian, other)));
}

/** "Emma" and "Mor til Emma" are written for people whom the register knows by their whole names. */
export function isPartOfName(name: string, whole: string): boolean {
  return plainName(name).split(' ').every((word) => plainName(whole).split(/[\s-]+/).includes(word));
}

/** Is the name that somebody has written that of a guardian who gets nothing, and of nobody who does? */
export function isShutOutName(name: string, guardians: readonly Pick<Guardian, 'name' | 'responsibility' | 'blocked'>[]): boolean {
  if (name.trim() === '') return false;
  const may = guardiansGiven(guardians, 'contact', { protection: 'none', way: 'in_person' });
  return guardians.some((guardian) => !may.includes(guardian) && isPartOfName(name, guardian.name)) && !may.some((guardian) => isSameName(guardian.name, name));
}
