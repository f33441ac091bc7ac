import { ageOn, type Home } from '../../core/cases/index';
import type { Day } from '../../core/calendar/index';
import type { Language } from '../../core/language/index';
import { fullName, mayBeContacted } from '../../core/people/index';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** Who may answer for the child about consent: the guardians with parental responsibility whom nothing stands in the way of, and the pupil by age. One statement. */
export async function homeOf({ people }: Stores, { pupil }: PupilCard, today: Day): Promise<Home & { readonly languages: Language[] }> {
  const found = (await people.guardians(pupil.id)).filter(mayBeContacted);
  const guardians = found.map(({ id, name }) => ({ id, name }));
  return { guardians, pupil: { name: fullName(pupil), age: ageOn(pupil.birthDate, today) }, languages: found.map(({ language }) => language) };
}
