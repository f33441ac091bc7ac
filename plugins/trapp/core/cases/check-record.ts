import type { Day } from '../calendar/index';
import { checkAnswers } from '../guides/index';
import { checkMeeting } from '../meetings/index';
import { checkEvaluation, checkPlan, type Plan } from '../plans/index';
import type { Problem } from '../refusals';
import { findGuide, findMeetingTemplate, findPlanTemplate, type Routine } from '../routines/index';
import { words } from './messages.nb';
import type { RecordContent } from './record';

interface RecordQuestion {
  readonly routine: Routine;
  readonly template: string | null;
  /** The plan that an evaluation is about, when it is a signed one of the case. */
  readonly plan: Plan | null;
  readonly today: Day;
}

/** What lacks before the record may be signed, whatever its kind; empty when it is ready. */
export function checkRecord(content: RecordContent, { routine, template, plan, today }: RecordQuestion): Problem[] {
  const key = template ?? '';
  switch (content.kind) {
    case 'conversation': {
      const guide = findGuide(routine, key);
      return guide ? checkAnswers(guide, content.answers) : lost;
    }
    case 'plan': {
      const planTemplate = findPlanTemplate(routine, key);
      return planTemplate ? checkPlan(content.plan, planTemplate) : lost;
    }
    case 'meeting': {
      const meetingTemplate = findMeetingTemplate(routine, key);
      return meetingTemplate ? checkMeeting(content.meeting, meetingTemplate, today) : lost;
    }
    case 'evaluation':
      return plan ? checkEvaluation(content.evaluation, plan) : [{ path: 'planRecordId', message: words.planGone }];
  }
}

const lost: Problem[] = [{ path: 'template', message: words.templateMissing }];
