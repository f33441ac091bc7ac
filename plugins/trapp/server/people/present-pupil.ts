import type { PupilBrief } from '../../core/contracts/index';
import { fullName } from '../../core/people/index';
import type { PupilCard } from './people.store';

/** What every page shows of a pupil. */
export function presentPupil({ pupil, group, school }: PupilCard): PupilBrief {
  return {
    id: pupil.id,
    name: fullName(pupil),
    groupId: group.id,
    groupName: group.name,
    schoolId: school.id,
    schoolName: school.name,
    grade: group.grade,
    protected: pupil.protection !== 'none',
  };
}
