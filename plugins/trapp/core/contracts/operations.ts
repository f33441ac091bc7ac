import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { agreementSchema, childHeardSchema, consentSchema, contactSchema, recordKindSchema } from '../cases/index';
import { givenAnswerSchema } from '../checks/index';
import { concernAnswerSchema, raisedConcernSchema } from '../concerns/index';
import { documentHeadSchema } from '../documents/index';
import { deliveryWays, importSourceSchema, importSummarySchema } from '../imports/index';
import { respondentSchema } from '../guides/index';
import { keySchema, languageSchema, textSchema } from '../language/index';
import { audienceSchema, blockAskSchema, idSchema, lastDayInputSchema, staffAbsenceInputSchema } from '../people/index';
import { accessOperations } from './access-operations';
import { accountOperations } from './account-operations';
import { absenceOverviewSchema, municipalityOverviewSchema, overviewInputSchema } from './absence-overview-view';
import { checkAnswerRowSchema, checkViewSchema, checksViewSchema } from './check-view';
import { concernListSchema, concernReceiptSchema, concernViewSchema, raisingViewSchema } from './concern-view';
import { climbOperations } from './climb-operations';
import { audienceOperations } from './audience-operations';
import { oversightOperations } from './oversight-operations';
import { cooperationOperations } from './cooperation-operations';
import { dataHealthViewSchema } from './data-health-view';
import { draftOperations } from './draft-operations';
import { effectsViewSchema } from './effects-view';
import { emergencyOperations } from './emergency-operations';
import { guideOperations } from './guide-operations';
import { evaluationRunsSchema, ruleListsSchema } from './evaluation-view';
import { importSourcesViewSchema, importSourceViewSchema } from './import-source-views';
import { journalViewSchema } from './journal-view';
import { localPlanOperations } from './local-plan-operations';
import { mappingOperations } from './mapping-view';
import { meetingOperations } from './meeting-operations';
import { nothing, operation } from './operation';
import { importProfileOperations } from './import-profile-operations';
import { leftNamesSchema, paperOperations } from './paper-operations';
import { packageOperations } from './package-operations';
import { catalogueOperations } from './catalogue-operations';
import { roleOperations } from './role-operations';
import { versionOperations } from './version-operations';
import { myDaySchema } from './my-day-view';
import { recordHistorySchema } from './record-history-view';
import { replayOperations } from './replay-operations';
import { versionMoveViewSchema } from './version-move-view';
import {
  caseRowSchema,
  caseViewSchema,
  findingRowSchema,
  findingViewSchema,
  groupRowSchema,
  groupViewSchema,
  pupilViewSchema,
  recordContentSchema,
  recordViewSchema,
} from './views';
import { schoolWorkSchema } from './school-work-view';
import { mailWishSchema, mailWishViewSchema, ownAbsencesSchema, staffAbsenceRowSchema } from './staff-absence-view';
import { transferAnswerSchema } from './waiting-view';

const caseParams = z.strictObject({ caseId: idSchema });
const recordParams = z.strictObject({ recordId: idSchema });
/** Which check, where: in one class, or in the whole school. */
const checkParams = z.strictObject({ checkKey: keySchema });
const checkPlace = { routineKey: keySchema, schoolId: idSchema, groupId: idSchema.optional() };
const pupilParams = z.strictObject({ pupilId: idSchema });
const findingParams = z.strictObject({ findingId: idSchema });
const answerInput = { accept: z.boolean(), reason: z.string().max(2000) };
const words = (max: number) => z.string().trim().min(1).max(max);

/** Files travel as base64 inside JSON, so that one parser and one size limit serve every request. 20 MB of file at most. */
const fileSchema = z.strictObject({ name: z.string().min(1).max(200), base64: z.string().max(28_000_000) });

const importInput = z.strictObject({ schoolId: idSchema, file: fileSchema });
const absenceImportInput = importInput.extend({ profile: keySchema });
/** What the preview answered; the import refuses when the same file would now do something else. */
const confirmed = { fingerprint: z.string().regex(/^[0-9a-f]{64}$/) };
const importAnswer = z.strictObject({ summary: importSummarySchema, fingerprint: z.string() });

const sourceParams = z.strictObject({ sourceKey: keySchema });
/** A file that is read where it lies, a piece at a time. Only our own server passes one on; nobody can send it. */
const openFileSchema = z.custom<() => AsyncIterable<Uint8Array>>((value) => typeof value === 'function');

const problemSchema = z.strictObject({ path: z.string(), message: z.string() });
/** Errors stop publishing; advice does not. */
const routineCheckSchema = z.strictObject({ errors: z.array(problemSchema), advice: z.array(problemSchema) });
const routineParams = z.strictObject({ routineKey: keySchema });

/** Everything that can be asked of the server: the only list. */
export const operations = {
  ...accountOperations,
  ...accessOperations,

  /** What leaders look after at the school: cases nobody holds, what has not been done, and what each has on their hands (S20, B97). */
  viewSchoolWork: operation({ method: 'GET', path: '/school-work/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: nothing, output: schoolWorkSchema, action: 'school.oversee', audit: 'read' }),
  viewMailWish: operation({ method: 'GET', path: '/mail-wish', door: 'app', params: nothing, input: nothing, output: mailWishViewSchema, action: 'session.own', audit: 'read' }),
  changeMailWish: operation({ method: 'PUT', path: '/mail-wish', door: 'app', params: nothing, input: mailWishSchema, output: mailWishViewSchema, action: 'session.own', audit: 'write' }),
  /** When one is away oneself, and who stands in. */
  viewOwnAbsences: operation({ method: 'GET', path: '/own-absences', door: 'app', params: nothing, input: nothing, output: ownAbsencesSchema, action: 'session.own', audit: 'read' }),
  /** Names somebody for a protected pupil whom nobody at the school can follow up (sec-10). */
  nameForProtected: operation({ method: 'POST', path: '/school-work/:schoolId/named-staff', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: z.strictObject({ pupilId: idSchema, staffId: idSchema }), output: nothing, action: 'shield.name', audit: 'write' }),
  /** The head teacher gives a role that has a last day another one, or ends it (U20, B91). */
  setLastDay: operation({ method: 'POST', path: '/school-work/:schoolId/last-day', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: lastDayInputSchema, output: nothing, action: 'staff.last_day', audit: 'write' }),
  /** By the one who will be away, or a leader of the school; the substitute has their access as long as it lasts. */
  recordStaffAbsence: operation({ method: 'POST', path: '/staff-absences/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: staffAbsenceInputSchema, output: staffAbsenceRowSchema, action: 'staff.absence', audit: 'write' }),
  endStaffAbsence: operation({ method: 'POST', path: '/staff-absences/:schoolId/:absenceId/end', door: 'app', params: z.strictObject({ schoolId: idSchema, absenceId: idSchema }), input: nothing, output: nothing, action: 'staff.absence', audit: 'write' }),
  /** What is to be done, with the baton that is held out, cases that are to follow a pupil, and what has stood too long (U20, U7). */
  viewMyDay: operation({ method: 'GET', path: '/my-day', door: 'app', params: nothing, input: nothing, output: myDaySchema, action: 'school.oversee', audit: 'read' }),
  listGroups: operation({ method: 'GET', path: '/groups', door: 'app', params: nothing, input: nothing, output: z.strictObject({ groups: z.array(groupRowSchema) }), action: 'school.oversee', audit: 'read' }),
  viewGroup: operation({ method: 'GET', path: '/groups/:groupId', door: 'app', params: z.strictObject({ groupId: idSchema }), input: nothing, output: groupViewSchema, action: 'school.oversee', audit: 'read' }),
  viewPupil: operation({ method: 'GET', path: '/pupils/:pupilId', door: 'app', params: z.strictObject({ pupilId: idSchema }), input: nothing, output: pupilViewSchema, action: 'pupil.view', audit: 'read' }),
  /** Blocks a guardian or lifts the block: from then on they are given nothing, whatever later files say (sec-10). */
  blockGuardian: operation({ method: 'POST', path: '/pupils/:pupilId/guardians/:guardianId/block', door: 'app', params: z.strictObject({ pupilId: idSchema, guardianId: idSchema }), input: blockAskSchema, output: nothing, action: 'guardian.block', audit: 'write' }),

  listImports: operation({
    method: 'GET', path: '/imports', door: 'app', params: nothing, input: z.strictObject({ schoolId: idSchema }),
    output: z.strictObject({
      profiles: z.array(z.strictObject({ key: keySchema, title: textSchema })),
      imports: z.array(z.strictObject({ id: idSchema, kind: z.enum(['roster', 'absences']), fileName: z.string(), at: momentSchema, by: z.string(), summary: importSummarySchema })),
    }),
    action: 'import.run', audit: 'read',
  }),
  viewDataHealth: operation({ method: 'GET', path: '/data-health/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: nothing, output: dataHealthViewSchema, action: 'import.run', audit: 'read' }),
  /** The school's absence by grade and class, without names (S23). */
  viewAbsenceOverview: operation({ method: 'GET', path: '/absence-overview/:schoolId', door: 'app', params: z.strictObject({ schoolId: idSchema }), input: overviewInputSchema, output: absenceOverviewSchema, action: 'school.oversee', audit: 'read' }),
  previewRoster: operation({ method: 'POST', path: '/imports/roster/preview', door: 'app', params: nothing, input: importInput, output: importAnswer, action: 'import.run', audit: 'read' }),
  importRoster: operation({ method: 'POST', path: '/imports/roster', door: 'app', params: nothing, input: importInput.extend(confirmed), output: importAnswer, action: 'import.run', audit: 'write' }),
  previewAbsences: operation({ method: 'POST', path: '/imports/absences/preview', door: 'app', params: nothing, input: absenceImportInput, output: importAnswer, action: 'import.run', audit: 'read', progress: true }),
  importAbsences: operation({ method: 'POST', path: '/imports/absences', door: 'app', params: nothing, input: absenceImportInput.extend(confirmed), output: importAnswer, action: 'import.run', audit: 'write', progress: true }),
  evaluateSchool: operation({
    method: 'POST', path: '/evaluations', door: 'app', params: nothing, input: z.strictObject({ schoolId: idSchema }),
    output: z.strictObject({ pupils: z.number().int(), fired: z.number().int(), newFindings: z.number().int(), alreadyKnown: z.number().int(), cannotBeJudged: z.number().int() }),
    action: 'evaluation.run', audit: 'write',
  }),
  /** When the rules were asked, and what came of it: nobody has to wonder (pain 22). */
  listEvaluationRuns: operation({ method: 'GET', path: '/evaluations', door: 'app', params: nothing, input: z.strictObject({ schoolId: idSchema }), output: evaluationRunsSchema, action: 'evaluation.run', audit: 'read' }),
  /** Whom rules that make lists have listed lately (S40). */
  listRuleLists: operation({ method: 'GET', path: '/rule-lists', door: 'app', params: nothing, input: z.strictObject({ schoolId: idSchema }), output: ruleListsSchema, action: 'evaluation.run', audit: 'read' }),
  ...replayOperations,

  listFindings: operation({ method: 'GET', path: '/findings', door: 'app', params: nothing, input: z.strictObject({ status: z.enum(['new', 'all']).default('new') }), output: z.strictObject({ findings: z.array(findingRowSchema) }), action: 'school.oversee', audit: 'read' }),
  viewFinding: operation({ method: 'GET', path: '/findings/:findingId', door: 'app', params: findingParams, input: nothing, output: findingViewSchema, action: 'finding.view', audit: 'read' }),
  dismissFinding: operation({ method: 'POST', path: '/findings/:findingId/no-action', door: 'app', params: findingParams, input: z.strictObject({ reason: words(2000) }), output: findingViewSchema, action: 'finding.assess', audit: 'write' }),
  /** Opens a case from the finding, or joins the pupil's open case. */
  openCase: operation({ method: 'POST', path: '/findings/:findingId/case', door: 'app', params: findingParams, input: z.strictObject({ concern: words(4000), entry: keySchema.optional() }), output: z.strictObject({ caseId: idSchema }), action: 'finding.assess', audit: 'write' }),
  /** A concern that no figure shows: from a teacher, the home, the kindergarten or the pupil (U11, S16, S24). Somebody assesses it within a deadline. */
  raiseConcern: operation({ method: 'POST', path: '/pupils/:pupilId/concerns', door: 'app', params: pupilParams, input: raisedConcernSchema, output: concernReceiptSchema, action: 'concern.raise', audit: 'write' }),
  /** What the form for raising a concern shows: who will assess it, and what may be done at once. */
  viewRaising: operation({ method: 'GET', path: '/pupils/:pupilId/raising', door: 'app', params: pupilParams, input: nothing, output: raisingViewSchema, action: 'concern.raise', audit: 'read' }),
  /** One who may assess opens the case at once; `routineKey` when several routines fit. */
  startCase: operation({
    method: 'POST', path: '/pupils/:pupilId/cases', door: 'app', params: pupilParams,
    input: z.strictObject({ concern: words(4000), source: raisedConcernSchema.shape.source.default('teacher'), since: raisedConcernSchema.shape.since.default(null), routineKey: keySchema.nullable().default(null), entry: keySchema.optional() }),
    output: z.strictObject({ caseId: idSchema }), action: 'finding.assess', audit: 'write',
  }),
  /** Whom something waits about, everything about one pupil gathered, with the figures. */
  listConcerns: operation({ method: 'GET', path: '/concerns', door: 'app', params: nothing, input: nothing, output: concernListSchema, action: 'school.oversee', audit: 'read' }),
  /** The concerns that one has raised: received, assessed by whom and by when, and whether it has been done (U11). */
  listMyConcerns: operation({ method: 'GET', path: '/my-concerns', door: 'app', params: nothing, input: nothing, output: z.strictObject({ concerns: z.array(concernReceiptSchema) }), action: 'school.oversee', audit: 'read' }),
  viewConcern: operation({ method: 'GET', path: '/pupils/:pupilId/concern', door: 'app', params: pupilParams, input: nothing, output: concernViewSchema, action: 'finding.view', audit: 'read' }),
  /** Answers what the person has seen, as one: no action with a reason, a new case, or the open one (U2, S11). */
  assessConcern: operation({
    method: 'POST', path: '/pupils/:pupilId/concern/assessment', door: 'app', params: pupilParams,
    input: z.strictObject({ findingIds: z.array(idSchema).max(200), concernIds: z.array(idSchema).max(200), answer: concernAnswerSchema }),
    output: z.strictObject({ caseId: idSchema.nullable() }), action: 'finding.assess', audit: 'write',
  }),

  /** The checks that one is to make, what leaders should see of others', and whose home has not answered (S22, S34-S42). */
  listChecks: operation({ method: 'GET', path: '/checks', door: 'app', params: nothing, input: nothing, output: checksViewSchema, action: 'school.oversee', audit: 'read' }),
  /** One check as a list to go through: who is on it and why, and who is followed up already. */
  viewCheck: operation({ method: 'GET', path: '/checks/:checkKey', door: 'app', params: checkParams, input: z.strictObject(checkPlace), output: checkViewSchema, action: 'check.run', audit: 'read' }),
  /** What was done about one pupil, right in the list (S35, S36, S45, B101). */
  answerCheck: operation({ method: 'POST', path: '/pupils/:pupilId/check-answers', door: 'app', params: pupilParams, input: givenAnswerSchema.extend({ routineKey: keySchema, checkKey: keySchema, occasion: daySchema }), output: checkAnswerRowSchema, action: 'check.run', audit: 'write' }),
  /** "The check is made": by whom, when, and how many (S22). */
  completeCheck: operation({ method: 'POST', path: '/checks/:checkKey/rounds', door: 'app', params: checkParams, input: z.strictObject({ ...checkPlace, occasion: daySchema }), output: checkViewSchema, action: 'check.run', audit: 'write' }),

  listCases: operation({ method: 'GET', path: '/cases', door: 'app', params: nothing, input: z.strictObject({ status: z.enum(['open', 'closed', 'all']).default('open') }), output: z.strictObject({ cases: z.array(caseRowSchema) }), action: 'school.oversee', audit: 'read' }),
  viewCase: operation({ method: 'GET', path: '/cases/:caseId', door: 'app', params: caseParams, input: nothing, output: caseViewSchema, action: 'case.view', audit: 'read' }),
  completeTask: operation({ method: 'POST', path: '/cases/:caseId/tasks/:taskId/done', door: 'app', params: caseParams.extend({ taskId: idSchema }), input: z.strictObject({ note: z.string().max(2000) }), output: caseViewSchema, action: 'case.work', audit: 'write' }),
  recordContact: operation({ method: 'POST', path: '/cases/:caseId/contacts', door: 'app', params: caseParams, input: contactSchema.omit({ by: true }).partial({ id: true }).extend({ audience: audienceSchema.optional() }), output: caseViewSchema, action: 'case.work', audit: 'write' }),
  recordChildHeard: operation({ method: 'POST', path: '/cases/:caseId/child-heard', door: 'app', params: caseParams, input: childHeardSchema.omit({ step: true }).partial({ id: true }).extend({ audience: audienceSchema.optional() }), output: caseViewSchema, action: 'case.work', audit: 'write' }),
  recordConsent: operation({ method: 'POST', path: '/cases/:caseId/consents', door: 'app', params: caseParams, input: consentSchema.omit({ renewTaskId: true, holds: true }).partial({ id: true }), output: caseViewSchema, action: 'case.work', audit: 'write' }),
  changeOwner: operation({ method: 'POST', path: '/cases/:caseId/owner', door: 'app', params: caseParams, input: z.strictObject({ ownerId: idSchema, note: z.string().max(2000) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** Who may take over the case: the staff of its school. */
  listOwners: operation({ method: 'GET', path: '/cases/:caseId/owners', door: 'app', params: caseParams, input: nothing, output: z.strictObject({ staff: z.array(z.strictObject({ id: idSchema, name: z.string() })) }), action: 'case.decide', audit: 'read' }),
  /** Holds the baton out to another; the owner keeps it until they accept (S38). */
  offerOwner: operation({ method: 'POST', path: '/cases/:caseId/offer', door: 'app', params: caseParams, input: z.strictObject({ toId: idSchema, note: z.string().max(2000) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** By the one who was asked. A no has a reason. */
  answerOffer: operation({ method: 'POST', path: '/cases/:caseId/offer/answer', door: 'app', params: caseParams, input: z.strictObject(answerInput), output: z.strictObject({ caseId: idSchema }), action: 'case.answer', audit: 'write' }),
  withdrawOffer: operation({ method: 'POST', path: '/cases/:caseId/offer/withdrawal', door: 'app', params: caseParams, input: nothing, output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** Sends the case after a pupil who goes to another school now (U7). */
  offerTransfer: operation({ method: 'POST', path: '/cases/:caseId/transfer', door: 'app', params: caseParams, input: z.strictObject({ note: z.string().max(4000), legalBasis: z.string().max(500) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  withdrawTransfer: operation({ method: 'POST', path: '/cases/:caseId/transfer/withdrawal', door: 'app', params: caseParams, input: nothing, output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** The note, and who may own the case, for the leaders of the new school. */
  viewTransfer: operation({ method: 'GET', path: '/cases/:caseId/transfer', door: 'app', params: caseParams, input: nothing, output: transferAnswerSchema, action: 'case.receive', audit: 'read' }),
  answerTransfer: operation({ method: 'POST', path: '/cases/:caseId/transfer/answer', door: 'app', params: caseParams, input: z.strictObject({ ...answerInput, ownerId: z.string().max(60) }), output: z.strictObject({ caseId: idSchema }), action: 'case.receive', audit: 'write' }),
  /** The new school opened a case of its own while it waited: the two become one (U7). */
  mergeCases: operation({ method: 'POST', path: '/cases/:caseId/transfer/merger', door: 'app', params: caseParams, input: z.strictObject({ ownCaseId: idSchema, goesOn: z.enum(['own', 'transferred']), note: z.string().max(1000) }), output: z.strictObject({ caseId: idSchema }), action: 'case.receive', audit: 'write' }),
  /** The new school asks for a case that the pupil has at an earlier one; `cannotWait` says why it opens its own meanwhile. */
  requestTransfer: operation({ method: 'POST', path: '/pupils/:pupilId/transfer-request', door: 'app', params: z.strictObject({ pupilId: idSchema }), input: z.strictObject({ note: z.string().max(2000), cannotWait: z.boolean() }), output: nothing, action: 'finding.assess', audit: 'write' }),
  /** The whole course of the case on one time line, with a brief on top (B81). */
  viewJournal: operation({ method: 'GET', path: '/cases/:caseId/journal', door: 'app', params: caseParams, input: nothing, output: journalViewSchema, action: 'case.view', audit: 'read' }),
  /** Presence before and from each plan, measure and meeting (S57). */
  viewEffects: operation({ method: 'GET', path: '/cases/:caseId/effects', door: 'app', params: caseParams, input: nothing, output: effectsViewSchema, action: 'case.view', audit: 'read' }),
  /** The whole case as one paper, for the archive: the brief, the course, and everything that has been signed. Made anew each time, and not kept. */
  printCase: operation({ method: 'GET', path: '/cases/:caseId/paper', door: 'app', params: caseParams, input: nothing, output: nothing, action: 'document.make', audit: 'read', file: true }),
  /** A closed case goes on from a step that a person chooses, with all that is known (U18). */
  reopenCase: operation({ method: 'POST', path: '/cases/:caseId/reopening', door: 'app', params: caseParams, input: z.strictObject({ step: keySchema, reason: words(2000) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** The case goes over to a routine that holds where the pupil goes now, when its own does not: from kindergarten to school (U7, A1). Answers with the case that goes on. */
  changeRoutine: operation({ method: 'POST', path: '/cases/:caseId/routine', door: 'app', params: caseParams, input: z.strictObject({ routineKey: keySchema, entry: keySchema.optional() }), output: z.strictObject({ caseId: idSchema }), action: 'case.decide', audit: 'write' }),
  /** What moving the case to the newest version of its routine would do; `step` tries another place to stand (C3). */
  viewVersionMove: operation({ method: 'GET', path: '/cases/:caseId/newer-version', door: 'app', params: caseParams, input: z.strictObject({ step: keySchema.optional() }), output: versionMoveViewSchema, action: 'case.decide', audit: 'read' }),
  moveVersion: operation({ method: 'POST', path: '/cases/:caseId/newer-version', door: 'app', params: caseParams, input: z.strictObject({ version: z.number().int().min(1), step: keySchema.nullable(), reason: words(2000) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  declineVersion: operation({ method: 'POST', path: '/cases/:caseId/newer-version/no', door: 'app', params: caseParams, input: z.strictObject({ version: z.number().int().min(1), reason: words(2000) }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** What the situation of a procedure is: its measures become tasks (B35). */
  chooseSituation: operation({ method: 'POST', path: '/cases/:caseId/situation', door: 'app', params: caseParams, input: z.strictObject({ situation: keySchema, why: words(2000) }), output: caseViewSchema, action: 'case.work', audit: 'write' }),
  chooseOutcome: operation({ method: 'POST', path: '/cases/:caseId/outcome', door: 'app', params: caseParams, input: z.strictObject({ outcome: keySchema, reason: words(2000), visit: z.number().int().min(1).optional() }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),

  ...audienceOperations,
  ...climbOperations,
  ...oversightOperations,
  ...emergencyOperations,
  ...cooperationOperations,
  ...mappingOperations,
  ...meetingOperations,

  startRecord: operation({
    method: 'POST', path: '/cases/:caseId/records', door: 'app', params: caseParams,
    /** `taskId`: the task it fulfils. `revises`: the signed plan that this is a new revision of. `planRecordId`: what an evaluation is about.
     * `recordId`: the sender's own, so that what is sent twice is begun once. */
    input: z.strictObject({
      kind: recordKindSchema, template: keySchema.nullable(), taskId: idSchema.nullable(), revises: idSchema.nullable(), planRecordId: idSchema.nullable(),
      recordId: z.string().regex(/^[0-9a-f]{32}$/).optional(),
    }),
    output: z.strictObject({ recordId: idSchema }), action: 'case.work', audit: 'write',
  }),
  viewRecord: operation({ method: 'GET', path: '/records/:recordId', door: 'app', params: recordParams, input: nothing, output: recordViewSchema, action: 'case.view', audit: 'read' }),
  /** Who wrote which field, when, and what stood there before (B81). */
  viewRecordHistory: operation({ method: 'GET', path: '/records/:recordId/history', door: 'app', params: recordParams, input: nothing, output: recordHistorySchema, action: 'case.view', audit: 'read' }),
  /** Autosave: anything half-done is taken; an older `version` is a `version_conflict` and changes nothing. */
  saveRecord: operation({ method: 'PUT', path: '/records/:recordId', door: 'app', params: recordParams, input: z.strictObject({ version: z.number().int().min(1), content: recordContentSchema }), output: z.strictObject({ version: z.number().int(), savedAt: momentSchema }), action: 'case.work', audit: 'write' }),
  signRecord: operation({ method: 'POST', path: '/records/:recordId/signature', door: 'app', params: recordParams, input: z.strictObject({ version: z.number().int().min(1) }), output: recordViewSchema, action: 'case.work', audit: 'write' }),

  /** The letter that asks people to a meeting, and the meeting as a file for calendars (S46). Made anew each time, and not kept. */
  downloadAppointment: operation({ method: 'GET', path: '/records/:recordId/appointment', door: 'app', params: recordParams, input: nothing, output: nothing, action: 'document.view', audit: 'read', file: true }),
  /** What one party says of a signed plan (U17). */
  recordAgreement: operation({ method: 'POST', path: '/records/:recordId/agreements', door: 'app', params: recordParams, input: agreementSchema.omit({ id: true, recordId: true }), output: recordViewSchema, action: 'case.work', audit: 'write' }),
  makeDocument: operation({ method: 'POST', path: '/records/:recordId/documents', door: 'app', params: recordParams, input: z.strictObject({ language: languageSchema, left: leftNamesSchema.optional() }), output: documentHeadSchema, action: 'document.make', audit: 'write' }),
  downloadDocument: operation({ method: 'GET', path: '/documents/:documentId', door: 'app', params: z.strictObject({ documentId: idSchema }), input: nothing, output: documentHeadSchema, action: 'document.view', audit: 'read', file: true }),
  /** The guide of a conversation record, or one side's own part of it (B22), as an empty form to write on by hand. Made anew each time, and not kept. */
  printBlankForm: operation({ method: 'GET', path: '/records/:recordId/blank-form', door: 'app', params: recordParams, input: z.strictObject({ language: languageSchema, respondent: respondentSchema.optional() }), output: nothing, action: 'document.view', audit: 'read', file: true }),

  /** An absence file from a system of the municipality, for the schools that its source brings files for. The file is the body. */
  deliverAbsences: operation({
    method: 'POST', path: '/imports/deliver/:sourceKey', door: 'source', params: sourceParams,
    input: z.strictObject({ way: z.enum(deliveryWays), fileName: z.string().min(1).max(200), fileHash: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int(), open: openFileSchema }),
    output: z.strictObject({ summary: importSummarySchema }),
    action: 'import.run', audit: 'write', progress: true,
  }),
  listImportSources: operation({ method: 'GET', path: '/import-sources', door: 'admin', params: nothing, input: nothing, output: importSourcesViewSchema, action: 'import.arrange', audit: 'read' }),
  addImportSource: operation({ method: 'POST', path: '/import-sources', door: 'admin', params: nothing, input: importSourceSchema, output: importSourceViewSchema, action: 'import.arrange', audit: 'write' }),
  changeImportSource: operation({ method: 'PUT', path: '/import-sources/:sourceKey', door: 'admin', params: sourceParams, input: importSourceSchema.omit({ key: true }), output: importSourceViewSchema, action: 'import.arrange', audit: 'write' }),
  /** A new token; the one before is dead at once. It is in this answer and nowhere else. */
  renewSourceToken: operation({ method: 'POST', path: '/import-sources/:sourceKey/token', door: 'admin', params: sourceParams, input: nothing, output: z.strictObject({ token: z.string() }), action: 'import.arrange', audit: 'write' }),
  revokeSourceToken: operation({ method: 'DELETE', path: '/import-sources/:sourceKey/token', door: 'admin', params: sourceParams, input: nothing, output: importSourceViewSchema, action: 'import.arrange', audit: 'write' }),
  /** Lets the source's next file withdraw much, when a person has seen that it should. */
  allowWithdrawals: operation({ method: 'POST', path: '/import-sources/:sourceKey/withdrawals', door: 'admin', params: sourceParams, input: nothing, output: importSourceViewSchema, action: 'import.arrange', audit: 'write' }),

  /** The schools' and the municipality's absence, in figures without small cells (S23). */
  viewMunicipalityOverview: operation({ method: 'GET', path: '/absence-overview', door: 'admin', params: nothing, input: overviewInputSchema, output: municipalityOverviewSchema, action: 'routine.author', audit: 'read' }),
  /** The same for those above some of the schools (B96). */
  viewAreaOverview: operation({ method: 'GET', path: '/area-overview', door: 'app', params: nothing, input: overviewInputSchema, output: municipalityOverviewSchema, action: 'school.oversee', audit: 'read' }),

  listRoutines: operation({ method: 'GET', path: '/routines', door: 'admin', params: nothing, input: nothing, output: z.strictObject({ routines: z.array(z.strictObject({ key: keySchema, title: z.string(), published: z.number().int().nullable(), changedSince: z.boolean() })) }), action: 'routine.read', audit: 'read' }),
  ...draftOperations,
  ...guideOperations,
  checkRoutine: operation({ method: 'GET', path: '/routines/:routineKey/check', door: 'admin', params: routineParams, input: nothing, output: routineCheckSchema, action: 'routine.read', audit: 'read' }),
  ...localPlanOperations,
  ...versionOperations,
  ...packageOperations,
  ...paperOperations,
  ...importProfileOperations,
  ...roleOperations,
  ...catalogueOperations,
} as const;

export type Operations = typeof operations;
export type OperationId = keyof Operations;
export type ParamsOf<Id extends OperationId> = z.infer<Operations[Id]['params']>;
export type InputOf<Id extends OperationId> = z.infer<Operations[Id]['input']>;
export type OutputOf<Id extends OperationId> = z.infer<Operations[Id]['output']>;
/** What a client sends, before defaults are filled in. */
export type SentInputOf<Id extends OperationId> = z.input<Operations[Id]['input']>;
