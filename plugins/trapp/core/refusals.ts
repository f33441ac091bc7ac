/** The closed list of expected failures. A refusal is a value that travels to the user; a bug is thrown. */
export const refusalCodes = [
  'not_logged_in',
  'login_failed',
  'too_many_attempts',
  'code_needed',
  'code_failed',
  'password_wrong',
  'codes_exist',
  'forbidden',
  'not_found',
  'invalid_input',
  'version_conflict',
  'already_signed',
  'not_ready_to_sign',
  'case_closed',
  'case_exists',
  'case_elsewhere',
  'offer_gone',
  'finding_already_assessed',
  'unknown_step',
  'unknown_outcome',
  'unknown_task',
  'task_already_done',
  'gate_closed',
  'escalation_answered',
  'unknown_template',
  'unknown_check',
  'check_already_done',
  'no_routine_published',
  'routine_not_publishable',
  'approval_needed',
  'import_unreadable',
  'import_rejected',
  'import_changed_since_preview',
  'import_would_withdraw_much',
  'rendering_failed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** One thing that is wrong, where (field path, row) and what to do about it, in words for the user. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  readonly row?: number;
}

/** What a check of authored content found: errors stop publishing, advice does not. */
export interface Check {
  readonly errors: readonly Problem[];
  readonly advice: readonly Problem[];
}

/** An expected failure: what was refused, and which places it is about. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly problems: readonly Problem[];
}

/** Makes a refusal; `problems` tell which field or row, when there is more to say than the code. */
export function refuse(refused: RefusalCode, problems: readonly Problem[] = []): Refusal {
  return { refused, problems };
}

/** Is this result a refusal? Narrowing for `T | Refusal`. */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'refused' in result && 'problems' in result;
}
