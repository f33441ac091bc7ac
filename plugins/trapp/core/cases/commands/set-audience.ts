import type { Audience } from '../../people/index';
import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import type { Limited } from '../limited';
import { words } from '../messages.nb';

export interface AudienceAsk {
  /** Everything that goes with it: a plan, its revisions and its evaluations are for the same people. */
  readonly of: readonly Omit<Limited, 'audience'>[];
  readonly audience: Audience;
  readonly reason: string;
}

/**
 * Says anew whom something that is written in the case is for, and why; also when the case is over (security.md). Whether they may is the
 * guard's to say. Refuses `invalid_input`.
 */
export function setAudience(current: Case, { of, audience, reason }: AudienceAsk, { today, by }: CommandContext): CaseEvent[] | Refusal {
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  return accept(current, of.filter((one) => isOther(current, one.id, audience)).map((one) => ({ type: 'audience.set', of: { ...one, audience }, reason: reason.trim(), on: today, by: by.id })));
}

/** What is written beside something new, where it is not for everybody with the case. */
export function audienceOfNew(of: Omit<Limited, 'audience' | 'writerId'>, audience: Audience | undefined, { today, by }: Pick<CommandContext, 'today' | 'by'>): CaseEvent[] {
  if (audience === undefined || audience.kind === 'everyone') return [];
  return [{ type: 'audience.set', of: { ...of, writerId: by.id, audience }, reason: '', on: today, by: by.id }];
}

function isOther(current: Case, id: string, audience: Audience): boolean {
  const held = current.limited.find((one) => one.id === id)?.audience ?? { kind: 'everyone' };
  return JSON.stringify(held) !== JSON.stringify(audience);
}
