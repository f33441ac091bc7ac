import { about } from '../../core/audit/index';
import type { OutputOf } from '../../core/contracts/index';
import type { Handler } from '../http/handler';
import { caseObject, groupObject, pupilObject } from '../people/access-objects';
import type { GroupCard, PupilCard } from '../people/people.store';
import { visiblePupils } from '../people/visible-pupils';

/** The groups that the person may open. A pupil whom they may not see is in none of the counts. */
export const listGroups: Handler<'listGroups'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, may } = call;
  const { schoolIds, cards } = await visiblePupils(call, 'pupil.view');
  const groups = (await stores.people.groupsOf(schoolIds)).filter(({ group }) => may('school.oversee', groupObject(group)));
  const findings = await stores.findings.ofSchools(schoolIds, 'new');
  const cases = await stores.cases.ofSchools(schoolIds, 'open');
  const withFinding = findings.flatMap(({ pupilId }) => cards.get(pupilId) ?? []).filter(({ pupil }) => may('finding.view', pupilObject(pupil)));
  const withCase = cases.flatMap((found) => {
    const card = cards.get(found.pupilId);
    return card && may('case.view', caseObject(card.pupil, found)) ? [card] : [];
  });
  const rows = groups.map((card) => presentGroup(card, { pupils: [...cards.values()], withFinding, withCase }));
  return { output: { groups: rows }, about: about({}) };
};

type GroupRow = OutputOf<'listGroups'>['groups'][number];

interface GroupCounts {
  readonly pupils: readonly PupilCard[];
  /** One entry for each new finding, and for each open case. */
  readonly withFinding: readonly PupilCard[];
  readonly withCase: readonly PupilCard[];
}

export function presentGroup({ group, school }: GroupCard, counts: GroupCounts): GroupRow {
  const within = (cards: readonly PupilCard[]) => cards.filter((card) => card.group.id === group.id).length;
  return {
    id: group.id,
    name: group.name,
    grade: group.grade,
    schoolId: school.id,
    schoolName: school.name,
    pupils: within(counts.pupils),
    newFindings: within(counts.withFinding),
    openCases: within(counts.withCase),
  };
}
