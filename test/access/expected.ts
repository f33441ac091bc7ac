import type { OperationId } from '../../plugins/trapp/core/contracts/index';
import { principalNames, type PrincipalName } from './principals';

/** What an operation is about, seen from Vik and its class 8A. `protected` pupils go in 8A. */
export const relations = {
  nothing: ['itself'],
  school: ['Vik', 'Nes', 'missing'],
  group: ['8A', '8B', 'at Nes', 'missing'],
  pupil: ['8A', '8B', 'at Nes', 'protected, named', 'protected, not named', 'missing'],
  routine: ['published', 'missing'],
} as const;
export type Target = keyof typeof relations;

type Allowed = readonly PrincipalName[];
type ByRelation = Partial<Record<string, Allowed>>;

/**
 * One row: who is let in, for each relation. Of the others, those in `sees` get "forbidden" because they see that it is there;
 * to the rest it does not exist. Written down from security.md, not from the guard.
 */
export interface Row {
  readonly target: Target;
  readonly allowed: ByRelation;
  readonly sees: ByRelation;
}

const allStaff: Allowed = [
  'contact teacher 8A', 'subject teacher 8A', 'contact teacher 8B', 'department head', 'head teacher', 'presence team', 'school nurse', 'ppt', 'area leader', 'staff without a role',
  'substitute for contact teacher 8A', 'nurse with an emergency', 'nurse after an emergency', 'head teacher of Nes', 'contact teacher at Nes',
];
const leaders: Allowed = ['department head', 'head teacher'];
const wholeSchool: Allowed = [...leaders, 'presence team'];
/** Whoever stands in for a teacher meets the same doors, as long as it lasts. */
const near8A: Allowed = [...wholeSchool, 'contact teacher 8A', 'substitute for contact teacher 8A'];
const in8A: Allowed = [...near8A, 'subject teacher 8A'];
const near8B: Allowed = [...wholeSchool, 'contact teacher 8B'];
const atNes: Allowed = ['head teacher of Nes', 'contact teacher at Nes'];

const sees: ByRelation = { '8A': in8A, '8B': near8B, 'at Nes': atNes, 'protected, named': in8A };
const assesses: ByRelation = { '8A': near8A, '8B': near8B, 'at Nes': atNes, 'protected, named': near8A };
const decides: ByRelation = { '8A': leaders, '8B': leaders, 'at Nes': ['head teacher of Nes'], 'protected, named': leaders };
const everySchool: ByRelation = { Vik: allStaff, Nes: allStaff, missing: allStaff };

const own: Row = { target: 'nothing', allowed: { itself: allStaff }, sees: {} };
const anybody: Row = { target: 'nothing', allowed: { itself: principalNames }, sees: {} };
const leads: Row = { target: 'school', allowed: { Vik: leaders, Nes: ['head teacher of Nes'] }, sees: everySchool };
const opensGroup: Row = { target: 'group', allowed: { '8A': in8A, '8B': near8B, 'at Nes': atNes }, sees: {} };
const seesPupil: Row = { target: 'pupil', allowed: sees, sees: {} };
const seesFinding: Row = { target: 'pupil', allowed: assesses, sees };
/** In a class: those who follow its pupils; the whole school's checks are those of leaders and team. */
const runsCheck: Row = { target: 'group', allowed: { '8A': near8A, '8B': near8B, 'at Nes': atNes }, sees: { '8A': in8A, '8B': near8B, 'at Nes': atNes } };
const raises: Row = { target: 'pupil', allowed: sees, sees: {} };
const assessesPupil: Row = { target: 'pupil', allowed: assesses, sees };
/** The case in 8A is open to the one for whom it is open in an emergency, and what is open is read. */
const reads: ByRelation = { ...assesses, '8A': [...near8A, 'nurse with an emergency'] };
const readsCase: Row = { target: 'pupil', allowed: reads, sees: {} };
const worksInCase: Row = { target: 'pupil', allowed: assesses, sees: reads };
const decidesInCase: Row = { target: 'pupil', allowed: decides, sees: reads };
/** Who has seen a pupil: for those who lead the school. */
const readsPupilLog: Row = { target: 'pupil', allowed: decides, sees };
/** Each case's baton is held out to its school's head teacher. */
const answersOffer: Row = { target: 'pupil', allowed: { '8A': ['head teacher'], '8B': ['head teacher'], 'at Nes': ['head teacher of Nes'], 'protected, named': ['head teacher'] }, sees: reads };
/** No case here is held out to another school. */
const receivesCase: Row = { target: 'pupil', allowed: {}, sees: reads };
/** Whoever works with the whole school calls its teams together. */
const arranges: Row = { target: 'school', allowed: { Vik: wholeSchool, Nes: ['head teacher of Nes'] }, sees: everySchool };
/** At Vik PPT is asked to the meeting. */
const attends: Row = { target: 'school', allowed: { Vik: [...wholeSchool, 'ppt'], Nes: ['head teacher of Nes'] }, sees: {} };
const arrangesMeeting: Row = { target: 'school', allowed: { Vik: wholeSchool, Nes: ['head teacher of Nes'] }, sees: { Vik: ['ppt'] } };
/** What one prepares is one's own, also for those who arrange the meeting. */
const invited: Row = { target: 'school', allowed: { Vik: ['ppt'] }, sees: {} };
/** No case here is brought up, and nothing of one is referred. */
const nobodyYet: Row = { target: 'pupil', allowed: {}, sees: reads };
/** What a reader in the admin reads as well. */
const readers: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin', 'reader'] }, sees: {} };
const readersAnyKey: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin', 'reader'], missing: ['coordinator', 'super admin', 'reader'] }, sees: {} };
const readersAll: Row = { target: 'nothing', allowed: { itself: ['coordinator', 'super admin', 'reader'] }, sees: {} };
/** Schools' own plans: Vik's waits for a second leader, and Nes has opened its page to homes. */
const atVik: Allowed = [...in8A, 'contact teacher 8B', 'school nurse', 'nurse with an emergency', 'nurse after an emergency', 'ppt'];
const plansRead: ByRelation = { Vik: [...atVik, 'area leader'], Nes: [...atNes, 'area leader'] };
const readsPlan: Row = { target: 'school', allowed: plansRead, sees: {} };
const writesPlan: Row = { target: 'school', allowed: { Vik: leaders, Nes: ['head teacher of Nes'] }, sees: { ...plansRead, missing: ['area leader'] } };
const approvesPlan: Row = { target: 'school', allowed: { Vik: [...leaders, 'area leader'], Nes: ['head teacher of Nes', 'area leader'] }, sees: { ...plansRead, missing: ['area leader'] } };
const readsSchoolPlan: Row = { target: 'school', allowed: { Vik: ['coordinator', 'super admin', 'reader', 'school leader'], Nes: ['coordinator', 'super admin', 'reader', 'school leader'] }, sees: {} };
/** Whoever has a role at the school, or above it, may open a case in an emergency; its leaders look at what was opened. */
const breaksGlass: Row = { target: 'school', allowed: { Vik: [...atVik, 'area leader'], Nes: [...atNes, 'area leader'] }, sees: { Vik: allStaff, Nes: allStaff } };
const looksAtUse: Row = { target: 'school', allowed: { Vik: leaders }, sees: {} };
const authors: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin'] }, sees: {} };
/** A routine that has never been published has no versions, which is no secret. */
const authorsAnyKey: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin'], missing: ['coordinator', 'super admin'] }, sees: {} };
const authorsAll: Row = { target: 'nothing', allowed: { itself: ['coordinator', 'super admin'] }, sees: {} };

/** A door for machines with tokens of their own: nobody else is known there. */
const nobody: Row = { target: 'nothing', allowed: {}, sees: {} };

/** Every operation has a row; one without does not compile, and a row too many neither. */
export const expected = {
  login: anybody,
  logout: own,
  viewMe: own,
  viewLoginWays: anybody,
  loginByProvider: anybody,
  viewAccount: own,
  changePassword: own,
  beginCodes: own, confirmCodes: own, endCodes: own,

  explainPupil: seesPupil, explainCase: readsCase, viewOwnAccess: own,
  viewPupilLog: readsPupilLog, viewCaseLog: decidesInCase, printPupilLog: readsPupilLog, printCaseLog: decidesInCase,

  viewSchoolWork: leads,
  nameForProtected: { target: 'school', allowed: { Vik: ['head teacher'], Nes: ['head teacher of Nes'] }, sees: everySchool },
  viewEmergency: own,
  openEmergency: breaksGlass,
  listEmergencies: own,
  viewEmergencyUse: looksAtUse,
  endEmergency: { target: 'school', allowed: { Vik: ['nurse after an emergency'] }, sees: { Vik: leaders } },
  reviewEmergency: looksAtUse,
  viewMailWish: own, changeMailWish: own, viewOwnAbsences: own,
  recordStaffAbsence: leads,
  endStaffAbsence: leads,
  viewMyDay: own,
  listGroups: own,
  viewGroup: opensGroup,
  viewPupil: seesPupil,

  listImports: leads,
  viewDataHealth: leads,
  viewAbsenceOverview: leads,
  previewRoster: leads,
  importRoster: leads,
  previewAbsences: leads,
  importAbsences: leads,
  evaluateSchool: leads,
  listEvaluationRuns: leads,
  listRuleLists: leads,

  viewSchoolReplayChoices: leads,
  replayForSchool: leads,

  listFindings: own,
  viewFinding: seesFinding,
  dismissFinding: assessesPupil,
  openCase: assessesPupil,
  raiseConcern: raises,
  viewRaising: raises,
  startCase: assessesPupil,
  listConcerns: own,
  listMyConcerns: own,
  viewConcern: seesFinding,
  assessConcern: assessesPupil,

  listChecks: own,
  viewCheck: runsCheck,
  answerCheck: assessesPupil,
  completeCheck: runsCheck,

  listCases: own,
  viewCase: readsCase,
  completeTask: worksInCase,
  listReaders: worksInCase,
  setAudience: worksInCase,
  recordContact: worksInCase,
  recordChildHeard: worksInCase,
  recordConsent: worksInCase,
  viewJournal: readsCase,
  viewRecordHistory: readsCase,
  printRecordPaper: readsCase,
  printCasePaper: readsCase,
  downloadAppointment: readsCase,
  reopenCase: decidesInCase,
  recordAgreement: worksInCase,
  viewEffects: readsCase,
  printCase: worksInCase,
  viewVersionMove: decidesInCase,
  moveVersion: decidesInCase,
  declineVersion: decidesInCase,
  changeOwner: decidesInCase,
  listOwners: decidesInCase,
  offerOwner: decidesInCase,
  withdrawOffer: decidesInCase,
  answerOffer: answersOffer,
  offerTransfer: decidesInCase,
  withdrawTransfer: decidesInCase,
  viewTransfer: receivesCase,
  answerTransfer: receivesCase,
  mergeCases: receivesCase,
  viewOversight: own,
  viewAreaOverview: own,
  listAbove: decidesInCase,
  bringUpCase: decidesInCase,
  answerAbove: nobodyYet,
  viewReferral: nobodyYet,
  answerReferral: nobodyYet,
  requestTransfer: assessesPupil,
  chooseSituation: worksInCase,
  chooseOutcome: decidesInCase,
  takeOtherWay: decidesInCase,
  followEscalation: decidesInCase,
  declineEscalation: decidesInCase,
  nameResponsible: decidesInCase,
  listAdults: decidesInCase,
  listEntries: assessesPupil,

  viewCooperation: readsCase,
  printConsentForm: readsCase,
  prepareReferral: worksInCase,
  moveReferral: worksInCase,
  makeReferralLetter: worksInCase,
  reportToChildWelfare: worksInCase,
  listServices: own,
  viewMapping: readsCase,
  finishSide: worksInCase,

  viewMeetings: own,
  arrangeTeamMeeting: arranges,
  viewTeamMeeting: attends,
  viewTeamMeetingHistory: attends,
  saveTeamMeeting: arrangesMeeting,
  signTeamMeeting: arrangesMeeting,
  cancelTeamMeeting: arrangesMeeting,
  printTeamMinutes: attends,
  downloadTeamAppointment: attends,
  viewCaseMeetings: readsCase,
  putOnAgenda: worksInCase,
  writeAgendaCase: worksInCase,
  concludeAgendaCase: worksInCase,
  takeOffAgenda: worksInCase,
  printCaseMinutes: readsCase,
  viewInvitation: invited,
  savePreparation: invited,
  viewDeliveries: readsCase,
  recordDelivery: worksInCase,

  startRecord: worksInCase,
  viewRecord: readsCase,
  saveRecord: worksInCase,
  signRecord: worksInCase,
  makeDocument: worksInCase,
  downloadDocument: readsCase,
  printBlankForm: readsCase,

  deliverAbsences: nobody,
  listImportSources: authorsAll,
  addImportSource: authorsAll,
  changeImportSource: authorsAll,
  renewSourceToken: authorsAll,
  revokeSourceToken: authorsAll,
  allowWithdrawals: authorsAll,

  viewMunicipalityOverview: authorsAll,

  listLocalPlans: own,
  viewLocalPlan: readsPlan,
  printLocalPlan: readsPlan,
  viewLocalPlanDraft: readsPlan,
  saveLocalPlan: writesPlan,
  proposeLocalPlan: writesPlan,
  withdrawLocalPlan: writesPlan,
  answerLocalPlan: approvesPlan,
  viewOpenLocalPlan: { target: 'school', allowed: { Nes: principalNames }, sees: { Vik: [...atVik, 'area leader'], missing: ['area leader'] } },
  listSchoolPlans: { target: 'nothing', allowed: { itself: ['coordinator', 'super admin', 'reader', 'school leader'] }, sees: {} },
  viewSchoolPlan: readsSchoolPlan,
  remindSchools: authorsAll,

  listRoutines: readersAll,
  listPacks: readersAll,
  listRulePresets: readersAll,
  createRoutine: authorsAll,
  viewDraft: readers,
  printDraftGuide: readers,
  previewPaper: authors,
  viewRoles: readersAll,
  addRole: authorsAll,
  saveRole: authorsAll,
  viewAppearance: authorsAll,
  changeAppearance: authorsAll,
  listImportProfiles: authorsAll,
  addImportProfile: authorsAll,
  saveImportProfile: authorsAll,
  saveDraftPart: authors,
  addDraftPart: authors,
  removeDraftPart: authors,
  moveDraftPart: authors,
  checkRoutine: readers,
  viewReplayChoices: authors,
  replayRoutine: authors,
  publishRoutine: authors,
  listVersions: readersAnyKey,
  viewVersion: readers,
  viewKeptDraft: readers,
  proposeRoutine: authors,
  answerProposal: authors,
  withdrawVersion: authors,
  restoreDraft: authors,
  exportRoutine: readers,
  previewPackage: authorsAnyKey,
  importPackage: authorsAnyKey,
} as const satisfies Record<OperationId, Row>;
