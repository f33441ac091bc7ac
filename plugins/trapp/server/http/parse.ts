import type { z } from 'zod';
import { problemsOf } from '../../core/language/index';
import { refuse, type Refusal } from '../../core/refusals';
import { messages } from './messages';

/** Deeper than anything we ask for; a hostile body must not exhaust the stack of what reads it. */
const MAX_DEPTH = 40;
const MAX_PROBLEMS = 50;

/** What enters is parsed. What is wrong comes back in plain Norwegian, each with its place. */
export function parse(schema: z.ZodType, value: unknown): unknown | Refusal {
  if (isTooDeep(value, MAX_DEPTH)) return refuse('invalid_input', [{ path: '', message: messages.tooDeep }]);
  const result = schema.safeParse(value);
  return result.success ? result.data : refuse('invalid_input', problemsOf(result.error).slice(0, MAX_PROBLEMS));
}

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
