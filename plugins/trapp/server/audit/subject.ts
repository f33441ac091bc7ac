import type { AccessObject } from '../../core/access/index';
import { about, type AuditAbout } from '../../core/audit/index';
import type { Case } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { refuse, type Refusal } from '../../core/refusals';
import { aboutCase } from '../cases/case-at-hand';
import type { Call } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';

/** Whom it is asked about, who has seen them and why one does: a pupil, or one of their cases. */
export interface Subject {
  readonly card: PupilCard;
  /** The case when one is asked about, and not the pupil as such. */
  readonly current: Case | null;
  readonly object: Extract<AccessObject, { kind: 'pupil' | 'case' }>;
  readonly about: AuditAbout;
}

type SubjectCall = Pick<Call<OperationId>, 'stores' | 'guard'>;

/** The pupil, once the guard has been asked; `not_found` when there is none. */
export async function pupilSubject({ stores, guard }: SubjectCall, pupilId: string): Promise<Subject | Refusal> {
  const card = await stores.people.pupil(pupilId);
  if (!card) return refuse('not_found');
  const object = pupilObject(card.pupil);
  return guard(object) ?? { card, current: null, object, about: about({ pupilIds: [pupilId], schoolId: card.school.id }) };
}

/** The case with its pupil, likewise. */
export async function caseSubject({ stores, guard }: SubjectCall, caseId: string): Promise<Subject | Refusal> {
  const current = await stores.cases.find(caseId);
  const card = current && (await stores.people.pupil(current.pupilId));
  if (!card) return refuse('not_found');
  const object = caseObject(card.pupil, current);
  return guard(object) ?? { card, current, object, about: aboutCase(current) };
}
