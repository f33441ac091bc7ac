import { ageOn, type Home } from '../../core/cases/index';
import type { Day } from '../../core/calendar/index';
import type { Language } from '../../core/language/index';
import { fullName, guardiansGiven, type Guardian, type Pupil } from '../../core/people/index';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** Those at home, with the languages of whoever may answer. */
export type Household = Home & { readonly languages: Language[] };

/** Who may answer for the child about consent: the guardians with parental responsibility whom nothing stands in the way of, and the pupil by age. One statement. */
export async function homeOf({ people }: Stores, { pupil }: PupilCard, today: Day): Promise<Household> {
  return householdOf(pupil, await people.guardians(pupil.id), today);
}

/** The same, of guardians that are at hand. They are asked face to face or on a paper that is handed over, so that a protected pupil's answer as well. */
export function householdOf(pupil: Pupil, register: readonly Guardian[], today: Day): Household {
  const found = guardiansGiven(register, 'consent_answer', { protection: pupil.protection, way: 'in_person' });
  return {
    guardians: found.map(({ id, name }) => ({ id, name })),
    register,
    pupil: { name: fullName(pupil), age: ageOn(pupil.birthDate, today) },
    languages: found.map(({ language }) => language),
  };
}
