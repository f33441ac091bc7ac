import { say, type Language } from '../../core/language/index';
import type { Problem, Refusal, RefusalCode } from '../../core/refusals';
import { refusalWords, words } from './refusal-words';

/** Which HTTP status each refusal travels with. */
const statuses = {
  not_logged_in: 401,
  login_failed: 401,
  too_many_attempts: 429,
  code_needed: 401,
  code_failed: 401,
  password_wrong: 403,
  codes_exist: 409,
  forbidden: 403,
  not_found: 404,
  invalid_input: 400,
  version_conflict: 409,
  already_signed: 409,
  not_ready_to_sign: 409,
  case_closed: 409,
  case_exists: 409,
  case_elsewhere: 409,
  offer_gone: 409,
  finding_already_assessed: 409,
  unknown_step: 409,
  unknown_outcome: 409,
  unknown_task: 404,
  task_already_done: 409,
  gate_closed: 409,
  escalation_answered: 409,
  unknown_template: 409,
  unknown_check: 409,
  check_already_done: 409,
  no_routine_published: 409,
  routine_not_publishable: 409,
  approval_needed: 409,
  import_unreadable: 422,
  import_rejected: 422,
  import_changed_since_preview: 409,
  import_would_withdraw_much: 409,
  rendering_failed: 503,
} as const satisfies Record<RefusalCode, number>;

export interface ProblemBody {
  readonly error: { readonly code: RefusalCode | 'server_error'; readonly message: string; readonly problems: readonly Problem[] };
}

/** A refusal as it goes over HTTP, told in the reader's language; its problems are so already. */
export function presentRefusal({ refused, problems }: Refusal, reader: Language = 'nb'): { readonly status: number; readonly body: ProblemBody } {
  return { status: statuses[refused], body: { error: { code: refused, message: say(refusalWords[refused], reader), problems } } };
}

/** A bug as it goes over HTTP: nothing of what went wrong is repeated. */
export function ourFault(reader: Language = 'nb'): { readonly status: number; readonly body: ProblemBody } {
  return { status: 500, body: { error: { code: 'server_error', message: say(words.ourFault, reader), problems: [] } } };
}
