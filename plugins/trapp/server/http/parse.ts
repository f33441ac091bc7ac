import type { z } from 'zod';
import { problemsOf, refuseTelling, type Language } from '../../core/language/index';
import { refuse, type Refusal } from '../../core/refusals';
import { words } from './refusal-words';

/** Deeper than anything we ask for; a hostile body must not exhaust the stack of what reads it. */
const MAX_DEPTH = 40;
const MAX_PROBLEMS = 50;

/** What enters is parsed. What is wrong comes back in plain words, each with its place. */
export function parse(schema: z.ZodType, value: unknown, reader: Language = 'nb'): unknown | Refusal {
  const refused = (what: 'tooDeep' | 'unwritable' | 'unfit') => refuseTelling('invalid_input', { path: '', message: words[what] }, reader);
  const unfit = findUnfit(value, MAX_DEPTH);
  if (unfit !== null) return refused(unfit);
  try {
    const result = schema.safeParse(value);
    return result.success ? result.data : refuse('invalid_input', problemsOf(result.error, '', reader).slice(0, MAX_PROBLEMS));
  } catch {
    // An object that poses as a text ({"length": {"toString": 1}}) makes the schema library itself throw.
    return refused('unfit');
  }
}

/**
 * The character NUL, and half of a letter that takes two: no schema looks for them, and PostgreSQL keeps neither. Kept as JSON, half a letter would
 * even stop everybody who reads the table, because the database reads that JSON to see whose a row is.
 */
const UNWRITABLE = /\0|\p{Cs}/u;

function findUnfit(value: unknown, left: number): 'tooDeep' | 'unwritable' | null {
  if (typeof value === 'string') return UNWRITABLE.test(value) ? 'unwritable' : null;
  if (typeof value !== 'object' || value === null) return null;
  if (left === 0) return 'tooDeep';
  for (const [name, inner] of Object.entries(value)) {
    if (UNWRITABLE.test(name)) return 'unwritable';
    const unfit = findUnfit(inner, left - 1);
    if (unfit !== null) return unfit;
  }
  return null;
}
