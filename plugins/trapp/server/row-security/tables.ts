import {
  aboutFollowed, aboutSeen, caseIsBeingReached, emergencyIsBeingReached, emergencyIsMine, caseIsHeld, caseIsReached, isAnybody, isAuditing, isDoor, isForMe, isLimitedByMe, isMe, isOneOfMe, isStaff, ofReachedCase, ofReachedRecord, pupilIsSeen, isSchoolOf,
} from './policies';

/**
 * What the database itself shows of each of our tables, as SQL; the system sees and writes every row. `seen`: the rows that others see. `written`: the rows that
 * they change and take away, when these are fewer. `added`: the rows that they may add besides. `changed`: the rows in which they may change these columns
 * besides, and nothing else. A table about nobody says so, with the reason.
 */
export type TableRule =
  | { readonly personal: true; readonly seen: readonly string[]; readonly written: readonly string[]; readonly added: readonly string[]; readonly changed?: Changed }
  | { readonly personal: false; readonly why: string };

interface Changed {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const staffSees = (what: string): string => `${isStaff} and ${what}`;
const reachedCase = staffSees(`(${caseIsHeld} or ${caseIsReached})`);
const ofPaper = staffSees(`${ofReachedCase('trapp_documents', '"case"')} and ${isForMe}`);
const ofEvent = staffSees(ofReachedCase('trapp_case_events', 'case_ref'));
const open = (why: string): TableRule => ({ personal: false, why });
const personal = (seen: readonly string[], { written = seen, added = [], changed }: { written?: readonly string[]; added?: readonly string[]; changed?: Changed } = {}): TableRule => ({ personal: true, seen, written, added, ...(changed && { changed }) });
/** Written by what a file or the night brings, and by no one at work. */
const onlyBrought = { written: [] };

/** Every table of `server/tables.ts` stands here: a test fails for one that does not. */
export const tableRules: Readonly<Record<string, TableRule>> = {
  trapp_municipality: open('name and logo of the municipality'),
  trapp_schools: open('schools'),
  trapp_groups: open('names of classes'),
  trapp_roles: open('what roles are called and what they may'),
  trapp_role_changes: open('which coordinator changed which role, and how'),
  trapp_catalogue: open('what kinds of absence are called, and how long things are kept'),
  trapp_catalogue_changes: open('which coordinator changed what of that'),

  trapp_pupils: personal([staffSees(`(${pupilIsSeen})`)], onlyBrought),
  trapp_guardians: personal([staffSees(aboutSeen('trapp_guardians', 'pupil'))], { written: [], changed: { rows: [staffSees(aboutSeen('trapp_guardians', 'pupil'))], columns: ['blocked', 'decisions'] } }),

  // Whoever works here is known to colleagues; who they are is asked before it is known who asks.
  trapp_staff: personal([isDoor, isStaff], { written: [], changed: { rows: [staffSees(isMe('ref'))], columns: ['password_hash'] } }),
  trapp_assignments: personal([isDoor, isStaff], { written: [], changed: { rows: [staffSees(isLimitedByMe)], columns: ['until_day'] } }),
  trapp_staff_absences: personal([isDoor, isStaff], { written: [isStaff] }),
  trapp_mail_settings: personal([staffSees(isMe('staff'))]),
  trapp_outbox: personal([]),

  trapp_absences: personal([staffSees(aboutSeen('trapp_absences', 'pupil', 'id'))], onlyBrought),
  trapp_absence_marks: personal([staffSees(aboutSeen('trapp_absence_marks', 'id', 'id'))]),
  trapp_judged: personal([staffSees(aboutSeen('trapp_judged', 'id', 'id'))]),
  trapp_evaluations_due: personal([staffSees(aboutSeen('trapp_evaluations_due', 'pupil'))]),

  trapp_imports: open('which file came when, and how many rows it had'),
  trapp_import_sources: open('systems that deliver files'),
  trapp_deliveries: open('which file came from which system'),
  trapp_routine_versions: open('published routines'),
  trapp_kept_drafts: open('earlier drafts of routines'),
  trapp_local_plan_versions: open('schools’ own plans: what they do, and who of the staff'),
  trapp_local_plan_drafts: open('schools’ own plans as they are being written'),
  trapp_evaluation_runs: open('how many pupils an evaluation was about, and what it came to in counts'),
  trapp_evaluation_claims: open('which instance does which work'),
  trapp_check_rounds: open('that a check was made, by whom, and counts'),

  trapp_findings: personal([staffSees(`(${aboutFollowed('trapp_findings')} or ${ofReachedCase('trapp_findings', 'case_ref')})`)]),
  trapp_check_answers: personal([staffSees(aboutSeen('trapp_check_answers', 'pupil'))]),
  trapp_concerns: personal([staffSees(`(${isMe('raised_by')} or ${aboutFollowed('trapp_concerns')})`)], { added: [staffSees(aboutSeen('trapp_concerns', 'pupil'))] }),

  trapp_cases: personal([caseIsBeingReached, reachedCase], { written: [reachedCase] }),
  // What has happened is added to, and never written anew.
  trapp_case_events: personal([ofEvent], { written: [], added: [ofEvent] }),
  trapp_records: personal([staffSees(`${ofReachedCase('trapp_records', 'case_ref')} and ${isForMe}`)]),
  trapp_field_changes: personal([staffSees(ofReachedRecord('trapp_field_changes'))]),
  // What somebody has open is asked before it is known who asks, as sessions are.
  trapp_emergency_accesses: personal([isDoor, emergencyIsBeingReached, staffSees(`(${emergencyIsMine} or ${ofReachedCase('trapp_emergency_accesses', 'case_ref')})`)], { written: [staffSees(emergencyIsMine)] }),

  // A paper that is made is never changed, nor taken away.
  trapp_documents: personal([ofPaper], { written: [], added: [ofPaper] }),

  trapp_team_meetings: personal([
    staffSees(`(${isSchoolOf('meetings', 'school')} or ${isMe("(state::jsonb ->> 'arrangedBy')")} or exists (select 1 from trapp_invitations i where i.meeting = trapp_team_meetings.ref and ${isOneOfMe('i.staff')}))`),
  ]),
  trapp_invitations: personal([
    staffSees(`(${isOneOfMe('staff')} or ${isSchoolOf('meetings', "(state::jsonb ->> 'schoolId')")} or exists (select 1 from trapp_cases c where c.ref = (trapp_invitations.state::jsonb ->> 'caseId')))`),
  ]),

  trapp_sessions: personal([isDoor, staffSees(isMe('staff'))]),
  trapp_login_codes: personal([isDoor, staffSees(isMe('staff'))]),
  trapp_login_attempts: personal([isDoor, isStaff]),
  // Each row is bound to the one before it, so whoever adds one reads the last; and that is all.
  trapp_audit: personal([isAuditing], { written: [], added: [isAnybody] }),
  // Written by the database itself beside the log; read with it (audit/access-log.store.ts).
  trapp_audit_pupils: personal([], { written: [], added: [isAnybody] }),
};
