import type { OperationId, Operations } from '../../core/contracts/index';

/** The operations that staff may ask for. */
export type AppOperationId = { [Id in OperationId]: Operations[Id]['door'] extends 'app' ? Id : never }[OperationId];

type Addresses = { readonly [Id in AppOperationId]: { readonly method: Operations[Id]['method']; readonly path: Operations[Id]['path'] } };

/**
 * Where each operation is asked for. The contracts hold the same addresses beside their schemas; the compiler keeps the two alike,
 * and the browser is spared from loading every schema before the first page.
 */
export const addresses = {
  login: { method: 'POST', path: '/session' },
  logout: { method: 'DELETE', path: '/session' },
  viewMe: { method: 'GET', path: '/session' },

  viewWaiting: { method: 'GET', path: '/waiting' },
  viewSchoolWork: { method: 'GET', path: '/school-work/:schoolId' },
  viewOwnAbsences: { method: 'GET', path: '/own-absences' },
  recordStaffAbsence: { method: 'POST', path: '/staff-absences/:schoolId' },
  endStaffAbsence: { method: 'POST', path: '/staff-absences/:schoolId/:absenceId/end' },
  viewMyDay: { method: 'GET', path: '/my-day' },
  listGroups: { method: 'GET', path: '/groups' },
  viewGroup: { method: 'GET', path: '/groups/:groupId' },
  viewPupil: { method: 'GET', path: '/pupils/:pupilId' },

  listImports: { method: 'GET', path: '/imports' },
  viewDataHealth: { method: 'GET', path: '/data-health/:schoolId' },
  viewAbsenceOverview: { method: 'GET', path: '/absence-overview/:schoolId' },
  previewRoster: { method: 'POST', path: '/imports/roster/preview' },
  importRoster: { method: 'POST', path: '/imports/roster' },
  previewAbsences: { method: 'POST', path: '/imports/absences/preview' },
  importAbsences: { method: 'POST', path: '/imports/absences' },
  evaluateSchool: { method: 'POST', path: '/evaluations' },
  listEvaluationRuns: { method: 'GET', path: '/evaluations' },
  listRuleLists: { method: 'GET', path: '/rule-lists' },

  viewSchoolReplayChoices: { method: 'GET', path: '/replays' },
  replayForSchool: { method: 'POST', path: '/replays' },

  listFindings: { method: 'GET', path: '/findings' },
  viewFinding: { method: 'GET', path: '/findings/:findingId' },
  dismissFinding: { method: 'POST', path: '/findings/:findingId/no-action' },
  openCase: { method: 'POST', path: '/findings/:findingId/case' },
  raiseConcern: { method: 'POST', path: '/pupils/:pupilId/concerns' },
  viewRaising: { method: 'GET', path: '/pupils/:pupilId/raising' },
  startCase: { method: 'POST', path: '/pupils/:pupilId/cases' },
  listConcerns: { method: 'GET', path: '/concerns' },
  listMyConcerns: { method: 'GET', path: '/my-concerns' },
  viewConcern: { method: 'GET', path: '/pupils/:pupilId/concern' },
  assessConcern: { method: 'POST', path: '/pupils/:pupilId/concern/assessment' },

  listChecks: { method: 'GET', path: '/checks' },
  viewCheck: { method: 'GET', path: '/checks/:checkKey' },
  answerCheck: { method: 'POST', path: '/pupils/:pupilId/check-answers' },
  completeCheck: { method: 'POST', path: '/checks/:checkKey/rounds' },

  listCases: { method: 'GET', path: '/cases' },
  viewCase: { method: 'GET', path: '/cases/:caseId' },
  completeTask: { method: 'POST', path: '/cases/:caseId/tasks/:taskId/done' },
  recordContact: { method: 'POST', path: '/cases/:caseId/contacts' },
  recordChildHeard: { method: 'POST', path: '/cases/:caseId/child-heard' },
  recordConsent: { method: 'POST', path: '/cases/:caseId/consents' },
  viewEffects: { method: 'GET', path: '/cases/:caseId/effects' },
  reopenCase: { method: 'POST', path: '/cases/:caseId/reopening' },
  recordAgreement: { method: 'POST', path: '/records/:recordId/agreements' },
  viewJournal: { method: 'GET', path: '/cases/:caseId/journal' },
  printCase: { method: 'GET', path: '/cases/:caseId/paper' },
  viewVersionMove: { method: 'GET', path: '/cases/:caseId/newer-version' },
  moveVersion: { method: 'POST', path: '/cases/:caseId/newer-version' },
  declineVersion: { method: 'POST', path: '/cases/:caseId/newer-version/no' },
  changeOwner: { method: 'POST', path: '/cases/:caseId/owner' },
  listOwners: { method: 'GET', path: '/cases/:caseId/owners' },
  offerOwner: { method: 'POST', path: '/cases/:caseId/offer' },
  withdrawOffer: { method: 'POST', path: '/cases/:caseId/offer/withdrawal' },
  answerOffer: { method: 'POST', path: '/cases/:caseId/offer/answer' },
  offerTransfer: { method: 'POST', path: '/cases/:caseId/transfer' },
  withdrawTransfer: { method: 'POST', path: '/cases/:caseId/transfer/withdrawal' },
  viewTransfer: { method: 'GET', path: '/cases/:caseId/transfer' },
  answerTransfer: { method: 'POST', path: '/cases/:caseId/transfer/answer' },
  requestTransfer: { method: 'POST', path: '/pupils/:pupilId/transfer-request' },
  chooseOutcome: { method: 'POST', path: '/cases/:caseId/outcome' },
  takeOtherWay: { method: 'POST', path: '/cases/:caseId/other-way' },
  followEscalation: { method: 'POST', path: '/cases/:caseId/escalations/:escalationId/follow' },
  declineEscalation: { method: 'POST', path: '/cases/:caseId/escalations/:escalationId/decline' },
  nameResponsible: { method: 'POST', path: '/cases/:caseId/responsible' },
  listAdults: { method: 'GET', path: '/cases/:caseId/adults' },
  listEntries: { method: 'GET', path: '/pupils/:pupilId/entries/:routineKey' },

  viewCooperation: { method: 'GET', path: '/cases/:caseId/cooperation' },
  printConsentForm: { method: 'GET', path: '/cases/:caseId/consent-form' },
  prepareReferral: { method: 'POST', path: '/cases/:caseId/referrals' },
  moveReferral: { method: 'POST', path: '/cases/:caseId/referrals/:referralId/moves' },
  makeReferralLetter: { method: 'POST', path: '/cases/:caseId/referrals/:referralId/letters' },
  reportToChildWelfare: { method: 'POST', path: '/cases/:caseId/concern-reports' },
  listServices: { method: 'GET', path: '/services' },
  viewMapping: { method: 'GET', path: '/cases/:caseId/mapping' },
  finishSide: { method: 'POST', path: '/records/:recordId/sides' },

  startRecord: { method: 'POST', path: '/cases/:caseId/records' },
  viewRecord: { method: 'GET', path: '/records/:recordId' },
  saveRecord: { method: 'PUT', path: '/records/:recordId' },
  signRecord: { method: 'POST', path: '/records/:recordId/signature' },

  makeDocument: { method: 'POST', path: '/records/:recordId/documents' },
  downloadDocument: { method: 'GET', path: '/documents/:documentId' },
  printBlankForm: { method: 'GET', path: '/records/:recordId/blank-form' },
} as const satisfies Addresses;
