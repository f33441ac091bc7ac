import type { Case, RecordContent } from '../../core/cases/index';
import type { RecordForm } from '../../core/contracts/index';
import type { Stores } from '../stores';

/** Those of the staff on the list of a case's meeting see it on their own page (B23). */
export async function askStaff(stores: Stores, { id: caseId, schoolId }: Case, recordId: string, content: RecordContent): Promise<void> {
  if (content.kind !== 'meeting') return;
  const { date, attendees } = content.meeting;
  await stores.invitations.ask({ meetingId: recordId, kind: 'case', schoolId, caseId, date }, attendees.flatMap(({ staffId }) => staffId ?? []));
}

type BesideMeeting = Pick<Extract<RecordForm, { kind: 'meeting' }>, 'staff' | 'prepared'>;

/** Whom of the staff may be asked, and what they have shared beforehand. */
export async function besideMeeting(stores: Stores, { schoolId }: Case, recordId: string): Promise<BesideMeeting> {
  const staff = (await stores.staff.ofSchool(schoolId)).map(({ id, name }) => ({ id, name }));
  const shared = (await stores.invitations.ofMeeting(recordId)).filter(({ preparation: { shared: isShared, text } }) => isShared && text.trim() !== '');
  const names = await stores.staff.names(shared.map(({ staffId }) => staffId));
  return { staff, prepared: shared.map(({ staffId, preparation }) => ({ name: names.get(staffId) ?? '', text: preparation.text })) };
}
