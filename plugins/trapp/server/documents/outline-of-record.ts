import type { Day } from '../../core/calendar/index';
import { inConfidenceOf } from '../../core/cases/index';
import { conversationOutline, evaluationOutline, minutesOutline, paperToMake, placeUnsaid, planOutline, type Outline, type PaperHead } from '../../core/documents/index';
import type { Answers } from '../../core/guides/index';
import type { Language } from '../../core/language/index';
import type { Meeting } from '../../core/meetings/index';
import { fullName } from '../../core/people/index';
import type { PresenceEffect } from '../../core/plans/index';
import { refuse, type Refusal } from '../../core/refusals';
import { findGuide, findMeetingTemplate, findPlanTemplate } from '../../core/routines/index';
import { showAbsence } from '../absences/school-absence';
import { presenceSince } from '../cases/effect-of';
import type { RecordAtHand } from '../cases/record-at-hand';
import { changesOfPlan, signedPlan } from '../cases/signed-plan';
import { dayInNorway } from '../clock';
import type { Stores } from '../stores';

export interface RecordPaper {
  readonly hand: Pick<RecordAtHand, 'record' | 'current' | 'card' | 'written'>;
  readonly language: Language;
  readonly revision: number;
  readonly today: Day;
  /** With the school's own parts, for the archive. */
  readonly whole?: boolean;
}

/** The paper of a record, by the routine version that it was begun under. Refusals: `unknown_template`, `not_found` when an evaluation's plan is gone. */
export async function outlineOfRecord(stores: Stores, paper: RecordPaper): Promise<Outline | Refusal> {
  const { record: { head: { template }, content }, current, written: { document: routine } } = paper.hand;
  const key = template ?? '';
  const head = await paperHead(stores, paper);
  switch (content.kind) {
    case 'plan': {
      const found = findPlanTemplate(routine, key);
      return found === undefined ? refuse('unknown_template') : planOutline(head, found, { plan: content.plan, changes: await changesOfPlan(stores, paper.hand, head.language) }, paperToMake(routine, 'plan', key));
    }
    case 'meeting': {
      const found = findMeetingTemplate(routine, key);
      return found === undefined ? refuse('unknown_template') : minutesOutline(head, found, meetingOnPaper(paper, content.meeting), paperToMake(routine, 'minutes', key));
    }
    case 'conversation': {
      const found = findGuide(routine, key);
      return found === undefined ? refuse('unknown_template') : conversationOutline(head, { guide: found, answers: withoutConfidence(content.answers, inConfidenceOf(current, paper.hand.record.head.id)), whole: paper.whole }, paperToMake(routine, 'conversation', key));
    }
    case 'evaluation': {
      const found = await signedPlan(stores, current.id, content.evaluation.planRecordId);
      return found === null ? refuse('not_found') : evaluationOutline(head, { plan: found.plan, evaluation: content.evaluation, effect: await effectFrom(stores, paper, found.plan.startsOn) }, paperToMake(routine, 'evaluation', key));
    }
  }
}

/** What was told in confidence is on no paper, for whatever it is made (security.md). */
function withoutConfidence(answers: Answers, inConfidence: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([linkId]) => !inConfidence.has(linkId)));
}

/** The meeting as paper tells of it: where a protected pupil is to be is said by word of mouth (sec-10). */
export function meetingOnPaper({ hand: { card }, language }: Pick<RecordPaper, 'hand' | 'language'>, meeting: Meeting): Meeting {
  return card.pupil.protection === 'none' ? meeting : { ...meeting, place: placeUnsaid(meeting.place, language) };
}

/** What every paper of a record says of itself. */
export async function paperHead(stores: Stores, { hand, language, revision, today }: RecordPaper): Promise<PaperHead> {
  const { record, current, card, written } = hand;
  const { signedBy, signedAt, savedBy } = record.head;
  const writer = signedBy ?? savedBy;
  const names = await stores.staff.names([writer, current.ownerId]);
  const municipality = await stores.municipality.read();
  // The case stays at the school where it was opened, also when the pupil has moved on.
  const school = current.schoolId === card.school.id ? card.school : await stores.people.school(current.schoolId);
  return {
    language,
    municipality: municipality.name,
    school: (school ?? card.school).name,
    unit: (school ?? card.school).kind,
    group: current.schoolId === card.school.id ? card.group.name : '',
    pupil: fullName(card.pupil),
    writtenBy: names.get(writer) ?? '',
    signedOn: signedAt === null ? null : dayInNorway(signedAt),
    revision,
    madeOn: today,
    routine: { ...written.document, version: written.number },
    owner: names.get(current.ownerId) ?? '',
  };
}

/** Presence before and from a day; a signed evaluation shows it as it was on the day it was signed (S57). */
async function effectFrom(stores: Stores, { hand: { record, card, written }, today }: RecordPaper, day: Day | ''): Promise<PresenceEffect | null> {
  const { signedAt } = record.head;
  const { pictureOf } = await showAbsence(stores, card.school, [card.pupil.id], today);
  return presenceSince(pictureOf(card.pupil.id), written.document.calendar, day, signedAt === null ? today : dayInNorway(signedAt));
}
