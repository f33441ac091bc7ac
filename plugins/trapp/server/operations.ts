import { accessHandlers } from './audit/handlers';
import { changeOwner } from './cases/change-owner';
import { changeRoutine } from './cases/change-routine';
import { declineVersion } from './cases/decline-version';
import { downloadAppointment } from './documents/download-appointment';
import { previewPaper } from './documents/preview-paper';
import { printCasePaper } from './documents/print-case-paper';
import { printRecordPaper } from './documents/print-record-paper';
import { addImportProfile, listImportProfiles, saveImportProfile } from './imports/import-profiles';
import { saveAbsenceNames, viewAbsenceNames } from './catalogue/absence-names';
import { saveRetention, viewRetention } from './retention/retention-times';
import { viewRetentionOverview } from './retention/view-overview';
import { viewSchoolRetention } from './retention/view-school-retention';
import { addRole, saveRole } from './roles/save-role';
import { viewRoles } from './roles/view-roles';
import { changeAppearance, viewAppearance } from './municipality/appearance';
import { printCase } from './documents/print-case';
import { recordAgreement } from './cases/record-agreement';
import { reopenCase } from './cases/reopen-case';
import { viewEffects } from './cases/view-effects';
import { viewRecordHistory } from './cases/view-record-history';
import { viewJournal } from './cases/view-journal';
import { moveVersion } from './cases/move-version';
import { viewVersionMove } from './cases/view-version-move';
import { answerOffer } from './cases/answer-offer';
import { answerTransfer } from './cases/answer-transfer';
import { declineEscalation, followEscalation } from './cases/answer-escalation';
import { chooseOutcome } from './cases/choose-outcome';
import { chooseSituation } from './cases/choose-situation';
import { completeTask } from './cases/complete-task';
import { listCases } from './cases/list-cases';
import { listEntries } from './cases/list-entries';
import { listOwners } from './cases/list-owners';
import { listAdults, nameResponsible } from './cases/name-responsible';
import { offerOwner } from './cases/offer-owner';
import { mergeCases } from './cases/merge-cases';
import { offerTransfer } from './cases/offer-transfer';
import { openCase } from './cases/open-case';
import { recordChildHeard } from './cases/record-child-heard';
import { listReaders, setAudience } from './cases/set-audience';
import { recordConsent } from './cases/record-consent';
import { recordContact } from './cases/record-contact';
import { requestTransfer } from './cases/request-transfer';
import { saveRecord } from './cases/save-record';
import { signRecord } from './cases/sign-record';
import { startRecord } from './cases/start-record';
import { takeOtherWay } from './cases/take-other-way';
import { viewCase } from './cases/view-case';
import { viewRecord } from './cases/view-record';
import { viewTransfer } from './cases/view-transfer';
import { withdrawOffer } from './cases/withdraw-offer';
import { withdrawTransfer } from './cases/withdraw-transfer';
import { answerCheck } from './checks/answer-check';
import { completeCheck } from './checks/complete-check';
import { listChecks } from './checks/list-checks';
import { viewCheck } from './checks/view-check';
import { assessConcern } from './concerns/assess-concern';
import { listConcerns } from './concerns/list-concerns';
import { listMyConcerns } from './concerns/list-my-concerns';
import { raiseConcern } from './concerns/raise-concern';
import { startCase } from './concerns/start-case';
import { viewConcern } from './concerns/view-concern';
import { viewRaising } from './concerns/view-raising';
import { listServices } from './cooperation/list-services';
import { makeReferralLetter } from './cooperation/make-referral-letter';
import { printConsentForm } from './cooperation/print-consent-form';
import { moveReferral, prepareReferral, reportToChildWelfare } from './cooperation/refer';
import { viewCooperation } from './cooperation/view-cooperation';
import { viewDataHealth } from './data-health/view-data-health';
import { deliveryHandlers } from './deliveries/handlers';
import { downloadDocument } from './documents/download-document';
import { makeDocument } from './documents/make-document';
import { viewOthersNamed } from './documents/view-others-named';
import { printBlankForm } from './documents/print-blank-form';
import { printDraftGuide } from './documents/print-draft-guide';
import { draftHandlers } from './drafts/handlers';
import { emergencyHandlers } from './emergency/handlers';
import { dismissFinding } from './findings/dismiss-finding';
import { evaluateSchool } from './findings/evaluate-school';
import { listEvaluationRuns } from './findings/list-evaluation-runs';
import { listFindings } from './findings/list-findings';
import { listRuleLists } from './findings/list-rule-lists';
import { viewFinding } from './findings/view-finding';
import { listGroups } from './groups/list-groups';
import { viewGroup } from './groups/view-group';
import type { Handlers } from './http/handler';
import { importAbsences } from './imports/import-absences';
import { importRoster } from './imports/import-roster';
import { listImports } from './imports/list-imports';
import { previewAbsences } from './imports/preview-absences';
import { previewRoster } from './imports/preview-roster';
import { finishSide } from './mapping/finish-side';
import { viewMapping } from './mapping/view-mapping';
import { localPlanHandlers } from './local-plans/handlers';
import { meetingHandlers } from './meetings/handlers';
import { changeMailWish } from './mail/change-mail-wish';
import { viewMailWish } from './mail/view-mail-wish';
import { viewMyDay } from './my-day/view-my-day';
import { blockGuardian } from './pupils/block-guardian';
import { viewPupil } from './pupils/view-pupil';
import { routineHandlers } from './routines/handlers';
import { exportRoutine } from './packages/export-routine';
import { importPackage } from './packages/import-package';
import { previewPackage } from './packages/preview-package';
import { login } from './session/login';
import { loginByProvider } from './session/login-by-provider';
import { logout } from './session/logout';
import { beginCodes, changePassword, confirmCodes, endCodes, viewAccount } from './session/own-account';
import { viewLoginWays } from './session/view-login-ways';
import { viewMe } from './session/view-me';
import { endStaffAbsence } from './staff-absences/end-staff-absence';
import { recordStaffAbsence } from './staff-absences/record-staff-absence';
import { viewOwnAbsences } from './staff-absences/view-own-absences';
import { answerAbove } from './oversight/answer-above';
import { bringUpCase, listAbove } from './oversight/bring-up-case';
import { viewOversight } from './oversight/view-oversight';
import { answerReferral, viewReferral } from './cooperation/referral-for-service';
import { nameForProtected } from './school-work/name-for-protected';
import { setLastDay } from './school-work/set-last-day';
import { viewSchoolWork } from './school-work/view-school-work';
import { viewAbsenceOverview } from './statistics/view-absence-overview';
import { viewAreaOverview } from './statistics/view-area-overview';
import { viewMunicipalityOverview } from './statistics/view-municipality-overview';

/** Which handler answers which operation. One line each, in the order of `core/contracts/operations.ts`. */
export const handlers = {
  login,
  logout,
  viewMe,
  viewLoginWays,
  loginByProvider,
  viewAccount,
  changePassword,
  beginCodes,
  confirmCodes,
  endCodes,

  viewSchoolWork,
  nameForProtected,
  setLastDay,
  blockGuardian,
  ...emergencyHandlers,
  viewOversight,
  viewAreaOverview,
  listAbove,
  bringUpCase,
  answerAbove,
  viewReferral,
  answerReferral,
  viewMailWish,
  changeMailWish,
  viewOwnAbsences,
  recordStaffAbsence,
  endStaffAbsence,
  viewMyDay,
  listGroups,
  viewGroup,
  viewPupil,

  listImports,
  viewDataHealth,
  viewAbsenceOverview,
  previewRoster,
  importRoster,
  previewAbsences,
  importAbsences,
  evaluateSchool,
  listEvaluationRuns,
  listRuleLists,

  ...routineHandlers,

  listFindings,
  viewFinding,
  dismissFinding,
  openCase,
  raiseConcern,
  viewRaising,
  startCase,
  listConcerns,
  listMyConcerns,
  viewConcern,
  assessConcern,

  listChecks,
  viewCheck,
  answerCheck,
  completeCheck,

  listCases,
  viewCase,
  completeTask,
  listReaders,
  setAudience,
  recordContact,
  recordChildHeard,
  recordConsent,
  changeOwner,
  viewJournal,
  viewRecordHistory,
  printRecordPaper,
  printCasePaper,
  downloadAppointment,
  reopenCase,
  recordAgreement,
  viewEffects,
  printCase,
  changeRoutine,
  viewVersionMove,
  moveVersion,
  declineVersion,
  listOwners,
  offerOwner,
  withdrawOffer,
  answerOffer,
  offerTransfer,
  withdrawTransfer,
  viewTransfer,
  answerTransfer,
  mergeCases,
  requestTransfer,
  chooseSituation,
  chooseOutcome,
  takeOtherWay,
  followEscalation,
  declineEscalation,
  nameResponsible,
  listAdults,
  listEntries,

  viewCooperation,
  printConsentForm,
  prepareReferral,
  moveReferral,
  makeReferralLetter,
  reportToChildWelfare,
  listServices,
  viewMapping,
  finishSide,

  ...meetingHandlers,
  ...accessHandlers,
  ...localPlanHandlers,

  startRecord,
  viewRecord,
  saveRecord,
  signRecord,

  makeDocument,
  viewOthersNamed,
  downloadDocument,
  printBlankForm,

  ...deliveryHandlers,

  viewMunicipalityOverview,

  ...draftHandlers,
  printDraftGuide,
  previewPaper,
  viewRoles,
  addRole,
  saveRole,
  viewAbsenceNames,
  saveAbsenceNames,
  viewRetention,
  saveRetention,
  viewRetentionOverview,
  viewSchoolRetention,
  viewAppearance,
  changeAppearance,
  listImportProfiles,
  addImportProfile,
  saveImportProfile,
  exportRoutine,
  previewPackage,
  importPackage,
} as const satisfies Handlers;
