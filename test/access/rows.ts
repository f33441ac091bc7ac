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
  'substitute for contact teacher 8A', 'substitute from outside', 'nurse with an emergency', 'nurse after an emergency', 'head teacher of Nes', 'contact teacher at Nes',
];
export const leaders: Allowed = ['department head', 'head teacher'];
const wholeSchool: Allowed = [...leaders, 'presence team'];
/** Whoever stands in for a teacher meets the same doors, as long as it lasts. */
const near8A: Allowed = [...wholeSchool, 'contact teacher 8A', 'substitute for contact teacher 8A', 'substitute from outside'];
const in8A: Allowed = [...near8A, 'subject teacher 8A'];
const near8B: Allowed = [...wholeSchool, 'contact teacher 8B'];
const atNes: Allowed = ['head teacher of Nes', 'contact teacher at Nes'];

const sees: ByRelation = { '8A': in8A, '8B': near8B, 'at Nes': atNes, 'protected, named': in8A };
const assesses: ByRelation = { '8A': near8A, '8B': near8B, 'at Nes': atNes, 'protected, named': near8A };
const decides: ByRelation = { '8A': leaders, '8B': leaders, 'at Nes': ['head teacher of Nes'], 'protected, named': leaders };
export const everySchool: ByRelation = { Vik: allStaff, Nes: allStaff, missing: allStaff };

export const own: Row = { target: 'nothing', allowed: { itself: allStaff }, sees: {} };
export const anybody: Row = { target: 'nothing', allowed: { itself: principalNames }, sees: {} };
export const leads: Row = { target: 'school', allowed: { Vik: leaders, Nes: ['head teacher of Nes'] }, sees: everySchool };
export const opensGroup: Row = { target: 'group', allowed: { '8A': in8A, '8B': near8B, 'at Nes': atNes }, sees: {} };
export const seesPupil: Row = { target: 'pupil', allowed: sees, sees: {} };
export const seesFinding: Row = { target: 'pupil', allowed: assesses, sees };
/** In a class: those who follow its pupils; the whole school's checks are those of leaders and team. */
export const runsCheck: Row = { target: 'group', allowed: { '8A': near8A, '8B': near8B, 'at Nes': atNes }, sees: { '8A': in8A, '8B': near8B, 'at Nes': atNes } };
export const raises: Row = { target: 'pupil', allowed: sees, sees: {} };
export const assessesPupil: Row = { target: 'pupil', allowed: assesses, sees };
/** The case in 8A is open to the one for whom it is open in an emergency, and what is open is read. */
const reads: ByRelation = { ...assesses, '8A': [...near8A, 'nurse with an emergency'] };
export const readsCase: Row = { target: 'pupil', allowed: reads, sees: {} };
export const worksInCase: Row = { target: 'pupil', allowed: assesses, sees: reads };
export const decidesInCase: Row = { target: 'pupil', allowed: decides, sees: reads };
/** For those who lead the pupil's school, of those whom they may see. */
export const leadsPupil: Row = { target: 'pupil', allowed: decides, sees };
/** Whether a guardian is given anything: for the head teacher, of those whom they may see. */
export const blocks: Row = { target: 'pupil', allowed: { '8A': ['head teacher'], '8B': ['head teacher'], 'at Nes': ['head teacher of Nes'], 'protected, named': ['head teacher'] }, sees };
/** Each case's baton is held out to its school's head teacher. */
export const answersOffer: Row = { target: 'pupil', allowed: { '8A': ['head teacher'], '8B': ['head teacher'], 'at Nes': ['head teacher of Nes'], 'protected, named': ['head teacher'] }, sees: reads };
/** No case here is held out to another school. */
export const receivesCase: Row = { target: 'pupil', allowed: {}, sees: reads };
/** Whoever works with the whole school calls its teams together. */
export const arranges: Row = { target: 'school', allowed: { Vik: wholeSchool, Nes: ['head teacher of Nes'] }, sees: everySchool };
/** At Vik PPT is asked to the meeting. */
export const attends: Row = { target: 'school', allowed: { Vik: [...wholeSchool, 'ppt'], Nes: ['head teacher of Nes'] }, sees: {} };
export const arrangesMeeting: Row = { target: 'school', allowed: { Vik: wholeSchool, Nes: ['head teacher of Nes'] }, sees: { Vik: ['ppt'] } };
/** What one prepares is one's own, also for those who arrange the meeting. */
export const invited: Row = { target: 'school', allowed: { Vik: ['ppt'] }, sees: {} };
/** No case here is brought up, and nothing of one is referred. */
export const nobodyYet: Row = { target: 'pupil', allowed: {}, sees: reads };
/** What a reader in the admin reads as well. */
export const readers: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin', 'reader'] }, sees: {} };
export const readersAnyKey: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin', 'reader'], missing: ['coordinator', 'super admin', 'reader'] }, sees: {} };
export const readersAll: Row = { target: 'nothing', allowed: { itself: ['coordinator', 'super admin', 'reader'] }, sees: {} };
/** Schools' own plans: Vik's waits for a second leader, and Nes has opened its page to homes. */
export const atVik: Allowed = [...in8A, 'contact teacher 8B', 'school nurse', 'nurse with an emergency', 'nurse after an emergency', 'ppt'];
const plansRead: ByRelation = { Vik: [...atVik, 'area leader'], Nes: [...atNes, 'area leader'] };
export const readsPlan: Row = { target: 'school', allowed: plansRead, sees: {} };
export const writesPlan: Row = { target: 'school', allowed: { Vik: leaders, Nes: ['head teacher of Nes'] }, sees: { ...plansRead, missing: ['area leader'] } };
export const approvesPlan: Row = { target: 'school', allowed: { Vik: [...leaders, 'area leader'], Nes: ['head teacher of Nes', 'area leader'] }, sees: { ...plansRead, missing: ['area leader'] } };
export const readsSchoolPlan: Row = { target: 'school', allowed: { Vik: ['coordinator', 'super admin', 'reader', 'school leader'], Nes: ['coordinator', 'super admin', 'reader', 'school leader'] }, sees: {} };
/** Whoever has a role at the school, or above it, may open a case in an emergency; its leaders look at what was opened. */
export const breaksGlass: Row = { target: 'school', allowed: { Vik: [...atVik, 'area leader'], Nes: [...atNes, 'area leader'] }, sees: { Vik: allStaff, Nes: allStaff } };
export const looksAtUse: Row = { target: 'school', allowed: { Vik: leaders }, sees: {} };
export const authors: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin'] }, sees: {} };
/** A routine that has never been published has no versions, which is no secret. */
export const authorsAnyKey: Row = { target: 'routine', allowed: { published: ['coordinator', 'super admin'], missing: ['coordinator', 'super admin'] }, sees: {} };
export const authorsAll: Row = { target: 'nothing', allowed: { itself: ['coordinator', 'super admin'] }, sees: {} };

/** A door for machines with tokens of their own: nobody else is known there. */
export const nobody: Row = { target: 'nothing', allowed: {}, sees: {} };
