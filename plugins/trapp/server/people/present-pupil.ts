import type { PupilBrief } from '../../core/contracts/index';
import { fullName } from '../../core/people/index';
import { onceFor } from '../frozen';
import type { PupilCard } from './people.store';

/** What every page shows of a pupil. */
export function presentPupil(card: PupilCard): PupilBrief {
  return briefOf(card, null);
}

const briefOf = onceFor(({ pupil, group, school }: PupilCard, _: null): PupilBrief => ({
  id: pupil.id,
  name: fullName(pupil),
  groupId: group.id,
  groupName: group.name,
  schoolId: school.id,
  schoolName: school.name,
  grade: group.grade,
  protected: pupil.protection !== 'none',
}));
