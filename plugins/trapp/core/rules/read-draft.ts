import type { z } from 'zod';
import { problemsOf } from '../language/index';
import type { Problem } from '../refusals';
import { words } from './messages/check.nb';

/** What the schema makes of a draft: the data, or what is wrong with it. Some drafts are made so that the schema itself trips over them: those are not readable. */
export function readDraft<T>(schema: z.ZodType<T>, draft: unknown, path: string): { readonly data: T; readonly problems: readonly [] } | { readonly data: null; readonly problems: readonly Problem[] } {
  try {
    const parsed = schema.safeParse(draft);
    return parsed.success ? { data: parsed.data, problems: [] } : { data: null, problems: problemsOf(parsed.error, path) };
  } catch {
    return { data: null, problems: [{ path, message: words.unreadable }] };
  }
}
