import type { Core } from '@strapi/strapi';
import type { Day } from '../core/calendar/index';
import { createAbsenceCountStore, type AbsenceCountStore } from './absences/absence-counts.store';
import { createAbsenceStore, type AbsenceStore } from './absences/absence.store';
import { createDueStore, type DueStore } from './absences/due.store';
import { createMarksStore, type MarksStore } from './absences/marks.store';
import { createAccessLogStore, type AccessLogStore } from './audit/access-log.store';
import { createAuditStore, type AuditStore } from './audit/audit.store';
import { createDeliveryStore, type DeliveryStore } from './deliveries/delivery.store';
import { createAdminAccountStore, type AdminAccountStore } from './coordinators/admin-account.store';
import { createSourceStore, type SourceStore } from './deliveries/source.store';
import { createImportProfileStore, type ImportProfileStore } from './imports/import-profile.store';
import { createDocumentStore, type DocumentStore } from './documents/document.store';
import { createCatalogueStore, type CatalogueStore } from './catalogue/catalogue.store';
import { createCaseStore, type CaseStore } from './cases/case.store';
import { createFieldChangeStore, type FieldChangeStore } from './cases/field-change.store';
import { createRecordStore, type RecordStore } from './cases/record.store';
import { createCheckStore, type CheckStore } from './checks/check.store';
import { createConcernStore, type ConcernStore } from './concerns/concern.store';
import { createEmergencyStore, type EmergencyStore } from './emergency/emergency.store';
import { createEvaluationStore, type EvaluationStore } from './findings/evaluation.store';
import { createFindingStore, type FindingStore } from './findings/finding.store';
import { createJudgedStore, type JudgedStore } from './findings/judged.store';
import { createImportStore, type ImportStore } from './imports/import.store';
import { createLocalPlanStore, type LocalPlanStore } from './local-plans/local-plan.store';
import { createMailStore, type MailStore } from './mail/mail.store';
import { createInvitationStore, type InvitationStore } from './meetings/invitation.store';
import { createTeamMeetingStore, type TeamMeetingStore } from './meetings/team-meeting.store';
import { createAbsentStaffStore, type AbsentStaffStore } from './people/absent-staff.store';
import { createMunicipalityStore, type MunicipalityStore } from './people/municipality.store';
import { createPeopleStore, type PeopleStore } from './people/people.store';
import { createRosterStore, type RosterStore } from './people/roster.store';
import { createStaffStore, type StaffStore } from './people/staff.store';
import { createDraftStore, type DraftStore } from './drafts/draft.store';
import { createAuthoredStore, type AuthoredStore } from './routines/authored.store';
import { createKeptDraftStore, type KeptDraftStore } from './routines/kept-draft.store';
import { createRoutineStore, type RoutineStore } from './routines/routine.store';
import { createRoleStore, type RoleStore } from './roles/role.store';
import { createAccountStore, type AccountStore } from './session/account.store';
import { createSessionStore, type SessionStore } from './session/session.store';
import { createFollowUpStore, type FollowUpStore } from './statistics/follow-up.store';

/** Every store there is: the only ways to the database. Inside `premises.transaction` they all take part in it. */
export interface Stores {
  readonly municipality: MunicipalityStore;
  readonly people: PeopleStore;
  readonly staff: StaffStore;
  readonly roles: RoleStore;
  readonly catalogue: CatalogueStore;
  readonly absentStaff: AbsentStaffStore;
  readonly mail: MailStore;
  readonly roster: RosterStore;
  readonly authored: AuthoredStore;
  readonly drafts: DraftStore;
  readonly routines: RoutineStore;
  readonly keptDrafts: KeptDraftStore;
  readonly localPlans: LocalPlanStore;
  readonly absences: AbsenceStore;
  readonly marks: MarksStore;
  readonly due: DueStore;
  readonly absenceCounts: AbsenceCountStore;
  readonly imports: ImportStore;
  readonly importProfiles: ImportProfileStore;
  readonly importSources: SourceStore;
  readonly deliveries: DeliveryStore;
  readonly findings: FindingStore;
  readonly evaluations: EvaluationStore;
  readonly judged: JudgedStore;
  readonly checks: CheckStore;
  readonly concerns: ConcernStore;
  readonly cases: CaseStore;
  readonly records: RecordStore;
  readonly fieldChanges: FieldChangeStore;
  readonly documents: DocumentStore;
  readonly meetings: TeamMeetingStore;
  readonly invitations: InvitationStore;
  readonly followUp: FollowUpStore;
  readonly emergencies: EmergencyStore;
  readonly sessions: SessionStore;
  readonly accounts: AccountStore;
  readonly adminAccounts: AdminAccountStore;
  readonly audit: AuditStore;
  readonly accessLog: AccessLogStore;
}

/** `today` is the premises' clock: which version of a routine holds depends on the day. */
export function createStores(strapi: Core.Strapi, today: () => Day): Stores {
  return {
    municipality: createMunicipalityStore(strapi),
    people: createPeopleStore(strapi),
    staff: createStaffStore(strapi, today),
    roles: createRoleStore(strapi),
    catalogue: createCatalogueStore(strapi),
    absentStaff: createAbsentStaffStore(strapi),
    mail: createMailStore(strapi),
    roster: createRosterStore(strapi),
    authored: createAuthoredStore(strapi),
    drafts: createDraftStore(strapi),
    routines: createRoutineStore(strapi, today),
    keptDrafts: createKeptDraftStore(strapi),
    localPlans: createLocalPlanStore(strapi),
    absences: createAbsenceStore(strapi),
    marks: createMarksStore(strapi),
    due: createDueStore(strapi),
    absenceCounts: createAbsenceCountStore(strapi),
    imports: createImportStore(strapi),
    importProfiles: createImportProfileStore(strapi),
    importSources: createSourceStore(strapi),
    deliveries: createDeliveryStore(strapi),
    findings: createFindingStore(strapi),
    evaluations: createEvaluationStore(strapi),
    judged: createJudgedStore(strapi),
    checks: createCheckStore(strapi),
    concerns: createConcernStore(strapi),
    cases: createCaseStore(strapi),
    records: createRecordStore(strapi),
    fieldChanges: createFieldChangeStore(strapi),
    documents: createDocumentStore(strapi),
    meetings: createTeamMeetingStore(strapi),
    invitations: createInvitationStore(strapi),
    followUp: createFollowUpStore(strapi),
    emergencies: createEmergencyStore(strapi),
    sessions: createSessionStore(strapi),
    accounts: createAccountStore(strapi),
    adminAccounts: createAdminAccountStore(strapi),
    audit: createAuditStore(strapi),
    accessLog: createAccessLogStore(strapi),
  };
}
