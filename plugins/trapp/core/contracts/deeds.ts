import type { Deed } from '../audit/index';
import type { RecordKind } from '../cases/index';
import { operations, type OperationId } from './operations';

/** What an operation is called to those who ask who has seen a pupil. One that is not here is "read something" or "wrote something"; a test holds those that are about somebody. */
const told: Readonly<Record<string, Deed>> = {
  viewMyDay: 'overview', listFindings: 'overview', listCases: 'overview', listConcerns: 'overview', listMyConcerns: 'overview', listRuleLists: 'overview', listChecks: 'overview', viewSchoolWork: 'overview', viewMeetings: 'overview', viewOversight: 'overview',
  viewGroup: 'class_list', viewPupil: 'pupil',
  viewFinding: 'finding', dismissFinding: 'concern_assessed', openCase: 'case_opened', startCase: 'case_opened',
  viewConcern: 'concern', raiseConcern: 'concern_raised', assessConcern: 'concern_assessed', viewRaising: 'form', listEntries: 'form',
  viewCheck: 'check', completeCheck: 'check', answerCheck: 'check_answered',
  viewCase: 'case', printCase: 'case_printed', viewJournal: 'journal', viewEffects: 'effects',
  completeTask: 'task', nameResponsible: 'task', listAdults: 'form',
  chooseOutcome: 'decided', chooseSituation: 'decided', takeOtherWay: 'decided', followEscalation: 'decided', declineEscalation: 'decided', reopenCase: 'decided', changeRoutine: 'decided', viewVersionMove: 'case', moveVersion: 'decided', declineVersion: 'decided',
  recordContact: 'contact', recordChildHeard: 'child_heard', recordConsent: 'consent', printConsentForm: 'consent',
  changeOwner: 'handover', offerOwner: 'handover', withdrawOffer: 'handover', answerOffer: 'handover', listOwners: 'form',
  offerTransfer: 'handover', withdrawTransfer: 'handover', viewTransfer: 'handover', answerTransfer: 'handover', mergeCases: 'handover', requestTransfer: 'handover',
  bringUpCase: 'above', answerAbove: 'above', listAbove: 'form',
  viewRecord: 'read_note', startRecord: 'wrote_note', saveRecord: 'wrote_note', signRecord: 'wrote_note', recordAgreement: 'wrote_note', viewRecordHistory: 'history',
  makeDocument: 'paper', viewOthersNamed: 'paper', downloadDocument: 'paper', printBlankForm: 'paper', printRecordPaper: 'paper', printCasePaper: 'paper', downloadAppointment: 'paper', makeReferralLetter: 'paper',
  viewDeliveries: 'read_note', recordDelivery: 'delivered',
  viewMapping: 'mapping', finishSide: 'wrote_conversation',
  viewCooperation: 'cooperation', prepareReferral: 'referral', moveReferral: 'referral', viewReferral: 'referral', answerReferral: 'referral', reportToChildWelfare: 'referral',
  viewTeamMeeting: 'meeting', viewTeamMeetingHistory: 'history', viewCaseMeetings: 'meeting', viewInvitation: 'meeting', printTeamMinutes: 'meeting', downloadTeamAppointment: 'meeting', printCaseMinutes: 'meeting',
  saveTeamMeeting: 'meeting_work', signTeamMeeting: 'meeting_work', cancelTeamMeeting: 'meeting_work', putOnAgenda: 'meeting_work', writeAgendaCase: 'meeting_work', concludeAgendaCase: 'meeting_work', takeOffAgenda: 'meeting_work', savePreparation: 'meeting_work',
  previewRoster: 'brought', importRoster: 'brought', previewAbsences: 'brought', importAbsences: 'brought', evaluateSchool: 'rules', replayForSchool: 'rules', tryRuleOnPupil: 'rules',
  nameForProtected: 'named', blockGuardian: 'blocked', setAudience: 'audience', listReaders: 'form', openEmergency: 'emergency', listEmergencies: 'emergency_seen', viewEmergencyUse: 'emergency_seen', reviewEmergency: 'emergency_seen', endEmergency: 'emergency_seen',
  explainPupil: 'why', explainCase: 'why', viewPupilLog: 'log', viewCaseLog: 'log', printPupilLog: 'log_printed', printCaseLog: 'log_printed',
};

const ofRecord: Partial<Record<Deed, Readonly<Record<RecordKind, Deed>>>> = {
  read_note: { conversation: 'read_conversation', plan: 'read_plan', meeting: 'read_meeting', evaluation: 'read_evaluation' },
  wrote_note: { conversation: 'wrote_conversation', plan: 'wrote_plan', meeting: 'wrote_meeting', evaluation: 'wrote_evaluation' },
};

/** What a row of the audit log says that somebody did. `kind`: of the record that it was done with; null when it was with none. Null for what failed by itself after they were let in: nothing was seen. */
export function deedOf({ operation, refusal }: { readonly operation: string; readonly refusal: string | null }, kind: RecordKind | null): Deed | null {
  if (refusal === 'forbidden' || refusal === 'not_found') return 'refused';
  if (refusal !== null) return null;
  const deed = Object.hasOwn(told, operation) ? told[operation] : undefined;
  if (deed === undefined) return Object.hasOwn(operations, operation) && operations[operation as OperationId].audit === 'write' ? 'wrote' : 'read';
  return (kind === null ? undefined : ofRecord[deed]?.[kind]) ?? deed;
}
