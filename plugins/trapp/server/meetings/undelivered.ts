import { outstanding, recipientsOf, type Case, type Recipient } from '../../core/cases/index';
import type { UndeliveredRow } from '../../core/contracts/index';
import type { Meeting } from '../../core/meetings/index';
import { fullName, type Guardian } from '../../core/people/index';
import { findMeetingTemplate } from '../../core/routines/index';
import { isLimited } from '../cases/record-at-hand';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { Stores } from '../stores';

/** Who is entitled to the minutes of a meeting in the case. */
export function recipientsIn(current: Case, recordId: string, meeting: Meeting, { pupil }: PupilCard, guardians: readonly Guardian[]): Recipient[] {
  return recipientsOf(current, recordId, meeting, { pupil: fullName(pupil), isProtected: pupil.protection !== 'none', guardians });
}

/** Signed minutes of these open cases that have not reached all, the latest first (S76). Three statements. */
export async function undeliveredIn(stores: Stores, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Promise<UndeliveredRow[]> {
  const open = new Map(cases.filter(({ status }) => status === 'open').map((current) => [current.id, current]));
  if (open.size === 0) return [];
  const signed = await stores.records.signed([...open.keys()], ['meeting']);
  const guardians = await stores.people.guardiansOf([...open.values()].map(({ pupilId }) => pupilId));
  const versionOf = await stores.routines.followedBy(signed.flatMap(({ head }) => ({ routineKey: open.get(head.caseId)?.routineKey ?? '', routineVersion: head.routineVersion })));
  const rows = signed.flatMap(({ head, content }): UndeliveredRow[] => {
    const current = open.get(head.caseId);
    const card = current && cards.get(current.pupilId);
    if (!card || content.kind !== 'meeting' || isLimited(current, head.id)) return [];
    const names = outstanding(recipientsIn(current, head.id, content.meeting, card, guardians.get(card.pupil.id) ?? [])).map(({ name }) => name);
    const routine = versionOf({ routineKey: current.routineKey, routineVersion: head.routineVersion })?.document;
    const title = (routine && findMeetingTemplate(routine, head.template ?? '')?.title) ?? { nb: head.template ?? '' };
    return names.length === 0 ? [] : [{ recordId: head.id, caseId: current.id, title, date: content.meeting.date, pupil: presentPupil(card), names }];
  });
  return rows.reverse();
}
