import type { Day } from '../calendar/index';
import type { Language } from '../language/index';
import type { Guide } from '../guides/index';
import type { MeetingTemplate } from '../meetings/index';
import { recordOf, type PaperTemplate } from '../papers/index';
import type { PlanTemplate } from '../plans/index';
import { conversationFields } from './conversation.outline';
import { evaluationFields } from './evaluation.outline';
import { meetingFields } from './invitation.outline';
import { madeUpDiscussion, madeUpEvaluated, madeUpLetter, madeUpMeeting, madeUpPlanOnPaper, madeUpSaid, madeUpTeamMinutes } from './made-up';
import { madeUpWords } from './made-up-words';
import { minutesFields } from './minutes.outline';
import type { Outline } from './outline';
import type { PaperHead } from './paper';
import { planFields } from './plan.outline';
import { referralFields } from './referral.outline';
import { caseMinutesFields, teamMinutesFields } from './team-minutes.outline';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

/** What of the draft routine a paper is shown with. */
export interface ShownWith {
  readonly language: Language;
  readonly municipality: string;
  readonly today: Day;
  readonly routine: PaperHead['routine'];
  readonly plan: PlanTemplate;
  /** Of one case or of several, as the paper is for. */
  readonly meeting: MeetingTemplate;
  readonly guide: Guide;
}

/** A paper as it would look, about somebody who is not: seen beside the editor while it is written. */
export function madeUpPaper(template: PaperTemplate, { language, municipality, today, routine, plan, meeting, guide }: ShownWith): Outline {
  const words = madeUpWords(language);
  const isAboutNobody = template.kind === 'information';
  const head: PaperHead = {
    language, municipality, routine, school: words.school, group: isAboutNobody ? '' : words.group, pupil: isAboutNobody ? '' : words.pupil,
    writtenBy: words.adult, owner: words.adult, signedOn: today, revision: 1, madeOn: today,
  };
  const filled = (): Filled => {
    switch (recordOf[template.kind]) {
      case 'plan':
        return planFields(head, plan, madeUpPlanOnPaper(plan, today, language));
      case 'meeting':
        return template.kind === 'minutes' ? minutesFields(head, meeting, madeUpMeeting(meeting, today, language)) : meetingFields(head, meeting, madeUpMeeting(meeting, today, language));
      case 'team_meeting':
        return teamMinutesFields(head, meeting, madeUpTeamMinutes(meeting, today, language));
      case 'discussion':
        return caseMinutesFields(head, madeUpDiscussion(meeting, today, language));
      case 'conversation':
        return conversationFields(head, madeUpSaid(guide, today, language));
      case 'evaluation':
        return evaluationFields(head, madeUpEvaluated(plan, today, language));
      case 'referral':
        return referralFields(head, madeUpLetter(routine.services?.[0]?.title, today, language));
      case null:
        return usualFields(head);
    }
  };
  return templatedPaper(head, template, filled());
}
