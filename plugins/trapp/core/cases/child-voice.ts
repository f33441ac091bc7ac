import { isAnswered, visibleAnswers, type Guide, type Item } from '../guides/index';
import { say } from '../language/index';
import { findGuide } from '../routines/index';
import type { ChildHeard } from './case';
import type { CommandContext } from './command';
import { words } from './messages.nb';
import type { RecordContent } from './record';

type Voice = Omit<ChildHeard, 'id' | 'step' | 'recordId'>;

/**
 * C10: what a signed record says of the child's voice, or null when it says nothing: the minutes' own part, the pupil's part of a
 * conversation, what the pupil says about a plan or its evaluation (U15, U16, S64, A24).
 */
export function childVoiceIn(content: RecordContent, template: string | null, { today, by, routine }: CommandContext): Voice | null {
  const heard = (how: string, what: string): Voice => ({ heard: true, byWhom: by.name, how: how.slice(0, 500), what, whyNot: '', on: today });
  switch (content.kind) {
    case 'meeting': {
      const { childVoice, date } = content.meeting;
      if (childVoice.heard === '') return null;
      const on = date === '' ? today : date;
      if (childVoice.heard === 'not_heard') return { heard: false, byWhom: '', how: '', what: '', whyNot: childVoice.whyNot, on };
      const how = childVoice.heard === 'in_meeting' ? words.heardInMeeting : words.heardBeforehand;
      return { ...heard(how, childVoice.what), byWhom: childVoice.byWhom, on };
    }
    case 'conversation': {
      const guide = findGuide(routine, template ?? '');
      if (!guide || !pupilHasAnswered(guide, content)) return null;
      return heard(words.heardInConversation(say(guide.title, 'nb')), '');
    }
    case 'plan':
      return content.plan.childVoice.trim() === '' ? null : heard(words.heardAboutPlan, content.plan.childVoice);
    case 'evaluation':
      return content.evaluation.childVoice.trim() === '' ? null : heard(words.heardAboutEvaluation, content.evaluation.childVoice);
  }
}

/** Something in a part that is the pupil's own, and that the system did not fill in. */
function pupilHasAnswered(guide: Guide, { answers }: Extract<RecordContent, { kind: 'conversation' }>): boolean {
  const shown = visibleAnswers(guide, answers);
  const said = (items: readonly Item[]): boolean =>
    items.some((item) => (item.prefill === undefined && isAnswered(shown[item.linkId])) || said(item.item ?? []));
  return guide.parts.some((part) => part.respondent === 'pupil' && said(part.item));
}
