import { List } from '@digdir/designsystemet-react';
import type { AccessGround } from '../../core/contracts/index';
import { dayWords, momentWords } from '../dates/index';
import { words } from '../language/words';
import { nbAccess } from '../messages/nb-access';

interface GroundListProps {
  readonly grounds: readonly AccessGround[];
  /** What a role opens, and not what one may with one pupil or case. */
  readonly ofRoles?: boolean;
}

/** The facts that let somebody in, each with what it lets them do. */
export function GroundList({ grounds, ofRoles = false }: GroundListProps) {
  return (
    <List.Unordered>
      {grounds.map((ground) => (
        <List.Item key={sentence(ground)}>
          {sentence(ground)} {ground.purpose !== null && nbAccess.why.purpose(ground.purpose)} {ground.by !== 'named' && <span className="trapp-subtle">{consequence(ground, ofRoles ? nbAccess.mayByRole : nbAccess.may)}</span>}
        </List.Item>
      ))}
    </List.Unordered>
  );
}

/** "Du er kontaktlærer for 8A ved Tindelia skole." */
export function sentence({ by, role, standsInFor, until }: AccessGround): string {
  const day = until === null ? null : dayWords(until.slice(0, 10));
  switch (by) {
    case 'role': {
      const name = role === null ? '' : words(role.name);
      const place = role === null ? '' : (role.groupName === null ? '' : nbAccess.inClass(role.groupName)) + (role.schoolName === null ? nbAccess.everySchool : nbAccess.atSchool(role.schoolName));
      return standsInFor === null ? nbAccess.role(name, place) : nbAccess.roleOf(name, place, standsInFor.name, lastDay(standsInFor.until));
    }
    case 'owner':
    case 'team':
    case 'offered':
      return standsInFor === null ? nbAccess.reasons[by] : nbAccess.substituteReasons[by](standsInFor.name, lastDay(standsInFor.until));
    case 'insight':
      return nbAccess.insight(day);
    case 'referral':
      return nbAccess.referral(role === null ? null : words(role.name), day);
    case 'emergency':
      return nbAccess.emergency(until === null ? '' : momentWords(until));
    case 'transfer':
    case 'brought_up':
    case 'named':
      return nbAccess.reasons[by];
  }
}

function lastDay(day: string | null): string | null {
  return day === null ? null : dayWords(day);
}

function consequence({ may }: AccessGround, wordsOf: typeof nbAccess.may): string {
  const told = may.flatMap((action) => wordsOf[action] ?? []);
  const last = told.at(-1);
  if (last === undefined) return nbAccess.why.nothing;
  return nbAccess.why.therefore(told.length === 1 ? last : told.slice(0, -1).join(', ') + nbAccess.why.and + last);
}
