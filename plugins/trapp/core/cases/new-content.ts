import { newMeeting } from '../meetings/index';
import type { StaffRole } from '../people/index';
import { newEvaluation, newPlan, revisePlan, type Plan } from '../plans/index';
import type { AbsenceNames, AbsencePicture } from '../absences/index';
import { findGuide, findMeetingTemplate, findPlanTemplate, titleOfChoices } from '../routines/index';
import type { PupilFacts } from '../rules/index';
import type { CommandContext } from './command';
import { prefilledAnswers } from './prefill';
import type { RecordContent, RecordKind } from './record';

interface NewRecord {
  readonly kind: RecordKind;
  readonly template: string | null;
  readonly picture: AbsencePicture;
  /** What the municipality calls kinds of absence (F1). */
  readonly absenceNames?: AbsenceNames;
  /** What a form that tells facts is filled in from. */
  readonly facts?: PupilFacts | undefined;
  /** The signed plan that a plan revises, or that an evaluation is about. */
  readonly plan: { readonly recordId: string; readonly plan: Plan } | null;
  readonly ownerName: string;
  /** Who usually takes part in a meeting. */
  readonly attendees: readonly { readonly id: string; readonly name: string; readonly role: string; readonly staffId?: string }[];
  /** Who holds a role that a point of a meeting is the responsibility of (B23). */
  readonly responsible?: (role: StaffRole) => string;
}

/** What a record holds when it is begun: filled in as far as the system knows, the rest empty (S51, S67, S73). */
export function newContent(begun: NewRecord, { routine, today, by, unit }: CommandContext): RecordContent {
  const key = begun.template ?? '';
  const { calendar } = routine;
  switch (begun.kind) {
    case 'conversation':
      return { kind: 'conversation', answers: prefilledAnswers(found(findGuide(routine, key)), { picture: begun.picture, calendar, today, names: begun.absenceNames, facts: begun.facts, unit, titleOf: titleOfChoices(routine) }) };
    case 'plan': {
      const template = found(findPlanTemplate(routine, key));
      const start = { calendar, today, contactPerson: begun.ownerName };
      return { kind: 'plan', plan: begun.plan ? revisePlan(begun.plan.plan, template, start) : newPlan(template, start) };
    }
    case 'meeting':
      return { kind: 'meeting', meeting: newMeeting(found(findMeetingTemplate(routine, key)), { today, leader: by.name, attendees: begun.attendees, ...(begun.responsible ? { responsible: begun.responsible } : {}) }) };
    case 'evaluation': {
      const { plan, recordId } = found(begun.plan ?? undefined);
      return { kind: 'evaluation', evaluation: newEvaluation(plan, recordId) };
    }
  }
}

/** `startRecord` has refused what is not there. */
function found<T>(held: T | undefined): T {
  if (held === undefined) throw new Error('A record was begun without what it is made from');
  return held;
}
