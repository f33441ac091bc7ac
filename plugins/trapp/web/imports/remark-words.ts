import type { DataHealthView } from '../../core/contracts/index';
import { nbDataHealth } from '../messages/nb-data-health';

type Remark = DataHealthView['remarks'][number];

interface RemarkWords {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
}

const say = nbDataHealth.remarks;

/** A remark as a person reads it: what is unusual, why we think so, and what to do about it. */
export function remarkWords(remark: Remark, groupName: string | null): RemarkWords {
  const name = groupName ?? say.whole;
  const isSchool = remark.groupId === null;
  switch (remark.kind) {
    case 'silent':
      return {
        title: isSchool ? say.silent.school : say.silent.class(name),
        why: (remark.usualFrom === 'own' ? say.silent.own : say.silent.fromSchool)(remark.schoolDays, remark.expected),
        todo: isSchool ? say.silent.doSchool : say.silent.doClass,
      };
    case 'crowded':
      return {
        title: isSchool ? say.crowded.school : say.crowded.class(name),
        why: say.crowded.why(remark.away, remark.pupils),
        todo: isSchool ? say.crowded.doSchool : say.crowded.doClass,
      };
    case 'twice':
      return { title: say.twice.title, why: say.twice.why(remark.schoolDays, remark.away), todo: say.twice.do };
    case 'unknown_cause':
    case 'undocumented':
    case 'few_parts':
      return { title: say[remark.kind].title(name), why: say[remark.kind].why(remark.share, remark.usual), todo: say[remark.kind].do };
  }
}
