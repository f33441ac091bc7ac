import type { Problem, RefusalCode } from '../../core/refusals';
import { wordedSentence } from '../language/unit';
import { nbProblems } from '../messages/nb-problems';

/** What can go wrong, seen from the browser: a refusal of the server, no network, or a fault on the server. */
export type ProblemCode = RefusalCode | 'offline' | 'server_error';

/** Thrown by `call`. `message` says what happened and what to do now; `problems` which field or row, when the server told. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly problems: readonly Problem[];

  constructor(code: ProblemCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'ApiProblem';
    this.code = code;
    this.problems = problems;
  }
}

interface ProblemBody {
  readonly error?: { readonly code?: unknown; readonly message?: unknown; readonly problems?: unknown };
}

/** Reads the server's answer to a request that failed. Anything that is not a refusal of ours is a fault on the server. */
export function readProblem(status: number, body: unknown, known: ReadonlySet<string>): ApiProblem {
  const error = (body as ProblemBody | null)?.error;
  const code = typeof error?.code === 'string' && known.has(error.code) ? (error.code as RefusalCode) : codeOfStatus(status);
  const message = typeof error?.message === 'string' ? wordedSentence(error.message) : nbProblems.server_error;
  const problems = Array.isArray(error?.problems) ? (error.problems as Problem[]) : [];
  return new ApiProblem(code, message, problems.map((problem) => ({ ...problem, message: wordedSentence(problem.message) })));
}

/** A proxy or a limit in front of the application answers without our body; the status then has to do. */
function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'not_logged_in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'invalid_input';
  if (status === 429) return 'too_many_attempts';
  return 'server_error';
}
