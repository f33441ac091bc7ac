import { nothingWritten } from '../../plugins/trapp/core/local-plans/index';
import type { OperationId } from '../../plugins/trapp/core/contracts/index';

/** The ids that a relation stands for; those that do not apply are `missing`. */
export interface Subject {
  readonly schoolId: string;
  readonly groupId: string;
  readonly pupilId: string;
  readonly findingId: string;
  readonly caseId: string;
  readonly recordId: string;
  readonly documentId: string;
  readonly routineKey: string;
  /** A meeting of the school that takes several cases. */
  readonly meetingId: string;
  /** Who holds the case: handing it to the one who has it changes nothing. */
  readonly ownerId: string;
  /** A case that was opened in an emergency. */
  readonly accessId: string;
}

const missing = 'finnes-ikke';
export const nowhere: Subject = {
  schoolId: missing, groupId: missing, pupilId: missing, findingId: missing, caseId: missing, recordId: missing, documentId: missing, routineKey: missing, meetingId: missing, ownerId: missing, accessId: missing,
};

/** An import source that is there; switched off, so that nothing can come of it. */
export const sourceKey = 'prove-tilgang';
/** The routine of the matrix, half-done. */
export const draftKey = 'aaa-prove-tilgang';
/** A draft of that routine that was set aside. */
export const keptId = 'satt-til-side';

const file = { name: 'fil.csv', base64: '' };
const fingerprint = '0'.repeat(64);
const day = '2026-11-20';

/**
 * A request that is well formed and, where it may be, does nothing: whoever is let in meets a later refusal (an unknown task,
 * an old version) and leaves things as they were for the next one who asks.
 */
export const inputs: { readonly [Id in OperationId]: (subject: Subject) => object } = {
  login: () => ({ username: 'finnes.ikke', password: 'feil' }),
  logout: () => ({}),
  viewMe: () => ({}),
  viewLoginWays: () => ({}),
  // Nobody has been anywhere to log in, and is sent back to the login page.
  loginByProvider: () => ({ username: 'finnes.ikke', acr: null }),
  viewAccount: () => ({}),
  changePassword: () => ({ password: 'feil', newPassword: 'fire blå katter sover' }),
  beginCodes: () => ({ password: 'feil' }),
  confirmCodes: () => ({ code: '000000' }),
  endCodes: () => ({ password: 'feil' }),
  viewSchoolWork: () => ({}),
  nameForProtected: () => ({ pupilId: missing, staffId: missing }),
  viewEmergency: () => ({}),
  openEmergency: () => ({ sought: { by: 'name', name: 'Finnes Ikke', groupName: '' }, reason: 'other', text: 'Bare en prøve av tilgangen.' }),
  listEmergencies: () => ({}),
  viewEmergencyUse: () => ({}),
  endEmergency: () => ({}),
  reviewEmergency: () => ({ outcome: 'in_order', remark: 'Prøve.' }),
  viewMailWish: () => ({}),
  changeMailWish: () => ({ address: null, daily: false }),
  viewOwnAbsences: () => ({}),
  recordStaffAbsence: () => ({ staffId: missing, from: day, until: null, substituteId: null }),
  endStaffAbsence: () => ({}),
  viewMyDay: () => ({}),
  listGroups: () => ({}),
  viewGroup: () => ({}),
  viewPupil: () => ({}),
  listImports: ({ schoolId }) => ({ schoolId }),
  viewDataHealth: () => ({}),
  viewAbsenceOverview: () => ({}),
  previewRoster: ({ schoolId }) => ({ schoolId, file }),
  importRoster: ({ schoolId }) => ({ schoolId, file, fingerprint }),
  previewAbsences: ({ schoolId }) => ({ schoolId, file, profile: 'finnes-ikke' }),
  importAbsences: ({ schoolId }) => ({ schoolId, file, profile: 'finnes-ikke', fingerprint }),
  evaluateSchool: ({ schoolId }) => ({ schoolId }),
  listEvaluationRuns: ({ schoolId }) => ({ schoolId }),
  listRuleLists: ({ schoolId }) => ({ schoolId }),
  viewSchoolReplayChoices: ({ schoolId }) => ({ schoolId }),
  replayForSchool: ({ schoolId }) => ({ schoolId, routineKey: 'finnes-ikke', content: 'published', rules: null, from: day, to: day }),
  listFindings: () => ({}),
  viewFinding: () => ({}),
  dismissFinding: () => ({ reason: 'Prøve.' }),
  openCase: () => ({ concern: 'Prøve.' }),
  // A day that is not yet is refused, so that nothing is left behind.
  raiseConcern: () => ({ source: 'teacher', text: 'Prøve.', since: '2099-01-01' }),
  viewRaising: () => ({}),
  startCase: () => ({ concern: 'Prøve.' }),
  listConcerns: () => ({}),
  listMyConcerns: () => ({}),
  viewConcern: () => ({}),
  assessConcern: () => ({ findingIds: [], concernIds: [], answer: { kind: 'no_action', reason: 'Prøve.', lookAgainOn: null } }),
  listChecks: () => ({}),
  viewCheck: ({ schoolId, groupId }) => ({ routineKey: 'finnes-ikke', schoolId, groupId }),
  answerCheck: () => ({ routineKey: 'finnes-ikke', checkKey: 'finnes-ikke', occasion: day, answer: 'no_answer', note: '' }),
  completeCheck: ({ schoolId, groupId }) => ({ routineKey: 'finnes-ikke', schoolId, groupId, occasion: day }),
  listCases: () => ({}),
  viewCase: () => ({}),
  completeTask: () => ({ note: '' }),
  listReaders: () => ({}),
  setAudience: () => ({ kind: 'contact', id: 'finnes-ikke', audience: { kind: 'leaders' }, reason: 'Prøve' }),
  recordContact: () => ({ on: day, with: 'guardian', how: 'phone', reached: false, summary: 'Prøve.' }),
  recordChildHeard: () => ({ heard: false, byWhom: '', how: '', what: '', whyNot: 'Prøve.', on: day }),
  recordConsent: () => ({ purpose: 'finnes-ikke', givenBy: 'Forelder', answer: 'refused', on: day, until: null, note: '' }),
  reopenCase: () => ({ step: 'finnes-ikke', reason: 'Prøve' }),
  recordAgreement: () => ({ party: 'pupil', name: 'Prøve', answer: 'agrees', note: '', on: '2999-01-01' }),
  viewJournal: () => ({}),
  viewRecordHistory: () => ({}),
  printRecordPaper: () => ({ language: 'nb' }),
  printCasePaper: () => ({ language: 'nb' }),
  downloadAppointment: () => ({}),
  viewEffects: () => ({}),
  printCase: () => ({}),
  viewVersionMove: () => ({}),
  moveVersion: () => ({ version: 1, step: null, reason: 'Prøve' }),
  declineVersion: () => ({ version: 1, reason: 'Prøve' }),
  changeOwner: ({ ownerId }) => ({ ownerId, note: '' }),
  listOwners: () => ({}),
  offerOwner: ({ ownerId }) => ({ toId: ownerId, note: '' }),
  withdrawOffer: () => ({}),
  answerOffer: () => ({ accept: false, reason: '' }),
  offerTransfer: () => ({ note: '', legalBasis: '' }),
  withdrawTransfer: () => ({}),
  viewTransfer: () => ({}),
  answerTransfer: () => ({ accept: false, reason: '', ownerId: '' }),
  mergeCases: () => ({ ownCaseId: 'en', goesOn: 'own', note: '' }),
  viewOversight: () => ({}),
  viewAreaOverview: () => ({}),
  listAbove: () => ({}),
  bringUpCase: () => ({ why: 'Prøve.', insight: { staffId: missing, purpose: 'Prøve.', until: day } }),
  answerAbove: () => ({ text: 'Prøve.' }),
  viewReferral: () => ({}),
  answerReferral: () => ({ to: 'received', note: '' }),
  requestTransfer: () => ({ note: '', cannotWait: false }),
  chooseSituation: () => ({ situation: 'finnes-ikke', why: 'Prøve.' }),
  chooseOutcome: () => ({ outcome: 'finnes-ikke', reason: 'Prøve.' }),
  takeOtherWay: () => ({ to: { step: 'finnes-ikke' }, reason: 'Prøve.' }),
  followEscalation: () => ({ reason: 'Prøve.' }),
  declineEscalation: () => ({ reason: 'Prøve.' }),
  nameResponsible: () => ({ taskId: 'finnes-ikke', staffId: null, name: 'Prøve', why: 'Prøve.' }),
  listAdults: () => ({}),
  listEntries: () => ({}),
  viewCooperation: () => ({}),
  printConsentForm: () => ({ purpose: 'finnes-ikke', language: 'nb' }),
  prepareReferral: () => ({ service: 'finnes-ikke', purpose: 'Prøve', necessity: 'Prøve', anonymous: false, shares: [] }),
  moveReferral: () => ({ to: 'sent', on: day, note: '' }),
  makeReferralLetter: () => ({ language: 'nb' }),
  reportToChildWelfare: () => ({ on: day, how: 'phone', urgent: false, checked: [], told: 'not_told', whyNotTold: '', note: '' }),
  listServices: () => ({}),
  viewMapping: () => ({}),
  viewMeetings: () => ({}),
  arrangeTeamMeeting: () => ({ routineKey: 'finnes-ikke', template: 'finnes-ikke', date: day, time: '', place: '' }),
  viewTeamMeeting: () => ({}),
  saveTeamMeeting: () => ({ version: 999, frame: { date: day, time: '', place: '', leader: '', noteTaker: '', participants: [], agenda: [] } }),
  signTeamMeeting: () => ({ version: 999 }),
  // Not one that may be cancelled: something has been concluded in it.
  cancelTeamMeeting: () => ({}),
  printTeamMinutes: () => ({ language: 'nb' }),
  downloadTeamAppointment: () => ({}),
  viewCaseMeetings: () => ({}),
  putOnAgenda: () => ({ anonymous: false, asked: 'Prøve.' }),
  writeAgendaCase: () => ({ version: 999, text: { anonymous: false, asked: '', decided: '', actionItems: [] } }),
  concludeAgendaCase: () => ({ version: 999 }),
  takeOffAgenda: () => ({}),
  printCaseMinutes: () => ({ language: 'nb' }),
  viewInvitation: () => ({}),
  savePreparation: () => ({ text: '', shared: false }),
  viewDeliveries: () => ({}),
  recordDelivery: () => ({ to: { kind: 'other', guardianId: null, name: 'Prøve' }, how: 'paper', why: '', on: '2999-01-01' }),
  finishSide: () => ({ respondent: 'pupil', answeredBy: 'Prøve', on: day, how: 'together', inConfidence: [] }),
  startRecord: () => ({ kind: 'conversation', template: 'finnes-ikke', taskId: null, revises: null, planRecordId: null }),
  viewRecord: () => ({}),
  saveRecord: () => ({ version: 999, content: { kind: 'conversation', answers: {} } }),
  signRecord: () => ({ version: 999 }),
  makeDocument: () => ({ language: 'nb' }),
  downloadDocument: () => ({}),
  printBlankForm: () => ({ language: 'nb' }),
  deliverAbsences: () => ({ way: 'http', fileName: 'fil.csv', fileHash: fingerprint, size: 0, open: () => [] }),
  listImportSources: () => ({}),
  addImportSource: () => ({ key: sourceKey, title: 'Prøve', profile: 'finnes-ikke', schoolIds: 'all', enabled: false }),
  changeImportSource: () => ({ title: 'Prøve', profile: 'finnes-ikke', schoolIds: 'all', enabled: false }),
  renewSourceToken: () => ({}),
  revokeSourceToken: () => ({}),
  allowWithdrawals: () => ({}),
  viewMunicipalityOverview: () => ({}),
  listLocalPlans: () => ({}),
  viewLocalPlan: () => ({}),
  printLocalPlan: () => ({}),
  viewLocalPlanDraft: () => ({}),
  saveLocalPlan: () => ({ edition: 999, content: nothingWritten }),
  proposeLocalPlan: () => ({ edition: 999, reason: 'Prøve' }),
  withdrawLocalPlan: () => ({ edition: 999, reason: 'Prøve' }),
  answerLocalPlan: () => ({ edition: 999, answer: { kind: 'approved' } }),
  viewOpenLocalPlan: () => ({}),
  listSchoolPlans: () => ({}),
  viewSchoolPlan: () => ({}),
  remindSchools: () => ({ routineKey: missing, schoolIds: [missing] }),
  listRoutines: () => ({}),
  listPacks: () => ({}),
  listRulePresets: () => ({}),
  createRoutine: () => ({ key: draftKey, title: 'Prøve', from: null }),
  viewDraft: () => ({}),
  printDraftGuide: () => ({ language: 'nb' }),
  previewPaper: () => ({ language: 'nb', paper: { kind: 'letter' } }),
  viewRoles: () => ({}),
  addRole: () => ({ name: { nb: 'Prøverolle' }, reach: 'area', abilities: ['answer_referrals'] }),
  saveRole: () => ({ name: { nb: 'rektor' }, abilities: [], retired: false, edition: 0 }),
  viewAppearance: () => ({}),
  changeAppearance: () => ({ logo: null, colour: null }),
  listImportProfiles: () => ({}),
  addImportProfile: () => ({ key: 'prove', value: {} }),
  saveImportProfile: () => ({ value: {}, stamp: fingerprint.slice(0, 32) }),
  saveDraftPart: () => ({ value: {}, stamp: fingerprint.slice(0, 32) }),
  addDraftPart: () => ({ key: 'prove', value: {} }),
  removeDraftPart: () => ({ stamp: fingerprint.slice(0, 32) }),
  moveDraftPart: () => ({ to: 0 }),
  checkRoutine: () => ({}),
  viewReplayChoices: () => ({}),
  replayRoutine: () => ({ rules: null, from: day, to: day }),
  publishRoutine: () => ({ reason: 'Prøve' }),
  listVersions: () => ({}),
  viewVersion: () => ({}),
  viewKeptDraft: () => ({}),
  proposeRoutine: () => ({ reason: 'Prøve' }),
  answerProposal: () => ({ answer: 'returned', reason: 'Prøve' }),
  withdrawVersion: () => ({ reason: 'Prøve' }),
  restoreDraft: () => ({ from: { kept: keptId } }),
  exportRoutine: () => ({}),
  previewPackage: () => ({ package: {}, language: 'nb' }),
  importPackage: () => ({ package: {}, chosen: ['rules'] }),
};

/** Parameters that no subject has. */
export const fixedParams: Readonly<Record<string, string>> = { taskId: missing, keptId, checkKey: missing, escalationId: missing, absenceId: missing, referralId: missing, paperKey: missing, profileKey: missing, number: '1', sourceKey, part: 'routine', partKey: draftKey };
