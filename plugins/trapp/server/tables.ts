import { absenceModel } from './absences/absence.store';
import { dueModel } from './absences/due.store';
import { marksModel } from './absences/marks.store';
import { auditModel } from './audit/audit.store';
import { auditPupilModel } from './audit/by-pupil';
import { deliveryModel } from './deliveries/delivery.store';
import { importSourceModel } from './deliveries/source.store';
import { documentModel } from './documents/document.store';
import { caseEventModel, caseModel } from './cases/case.store';
import { fieldChangeModel } from './cases/field-change.store';
import { recordModel } from './cases/record.store';
import { catalogueChangeModel, catalogueModel } from './catalogue/catalogue.store';
import { checkAnswerModel, checkRoundModel } from './checks/check.store';
import { concernModel } from './concerns/concern.store';
import { emergencyModel } from './emergency/emergency.store';
import { evaluationClaimModel, evaluationRunModel } from './findings/evaluation.store';
import { findingModel } from './findings/finding.store';
import { judgedModel } from './findings/judged.store';
import { importModel } from './imports/import.store';
import { localPlanDraftModel, localPlanVersionModel } from './local-plans/local-plan.store';
import { mailSettingsModel, outboxModel } from './mail/mail.store';
import { invitationModel } from './meetings/invitation.store';
import { teamMeetingModel } from './meetings/team-meeting.store';
import { staffAbsenceModel } from './people/absent-staff.store';
import { municipalityModel } from './people/municipality.store';
import { groupModel, guardianModel, pupilModel, schoolModel } from './people/people.store';
import { assignmentModel, staffModel } from './people/staff.store';
import { keptDraftModel } from './routines/kept-draft.store';
import { routineVersionModel } from './routines/routine.store';
import { roleChangeModel, roleModel } from './roles/role.store';
import { loginCodesModel } from './session/account.store';
import { loginAttemptModel, sessionModel } from './session/session.store';

/**
 * Our own tables: everything about people. They are no content types, so neither REST, the content manager, the content-type builder
 * nor an API token can reach them.
 */
export const tables = [
  municipalityModel,
  schoolModel,
  groupModel,
  pupilModel,
  guardianModel,
  staffModel,
  assignmentModel,
  roleModel,
  roleChangeModel,
  catalogueModel,
  catalogueChangeModel,
  staffAbsenceModel,
  mailSettingsModel,
  outboxModel,
  absenceModel,
  marksModel,
  dueModel,
  importModel,
  importSourceModel,
  deliveryModel,
  routineVersionModel,
  keptDraftModel,
  localPlanVersionModel,
  localPlanDraftModel,
  findingModel,
  evaluationRunModel,
  evaluationClaimModel,
  judgedModel,
  checkRoundModel,
  checkAnswerModel,
  concernModel,
  caseModel,
  caseEventModel,
  recordModel,
  fieldChangeModel,
  documentModel,
  teamMeetingModel,
  invitationModel,
  emergencyModel,
  sessionModel,
  loginAttemptModel,
  loginCodesModel,
  auditModel,
  auditPupilModel,
] as const;
