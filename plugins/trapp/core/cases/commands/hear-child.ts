import type { Audience } from '../../people/index';
import type { Refusal } from '../../refusals';
import type { Case, ChildHeard } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { writtenBefore, type Sent } from '../written-before';
import { audienceOfNew } from './set-audience';

type Spoken = Omit<ChildHeard, 'id' | 'step' | 'recordId'>;

/**
 * Writes down the child's voice on the step: who heard the child and what was said, or why not and what is planned (U15, S64, A24).
 * What was told in confidence may be left out; that the child was heard, and by whom, may not.
 */
export function hearChild(current: Case, { id, ...voice }: Sent<Spoken>, context: CommandContext, audience?: Audience): CaseEvent[] | Refusal {
  const { today, by, newId } = context;
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<Spoken>(current.childHeard, { id, ...voice });
  if (before) return before;
  if (voice.on > today) return wrong('on', words.future);
  if (voice.heard && voice.byWhom.trim() === '') return wrong('byWhom', words.heardByWhom);
  if (!voice.heard && voice.whyNot.trim() === '') return wrong('whyNot', words.whyNotHeard);
  const voiceId = id ?? newId();
  return accept(current, [
    { type: 'child.heard', childHeard: { ...voice, id: voiceId, step: current.step }, on: today, by: by.id },
    ...audienceOfNew({ kind: 'child_voice', id: voiceId, writtenOn: voice.on }, audience, context),
  ]);
}
