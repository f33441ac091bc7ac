import type { z } from 'zod';
import { faultsOf, type Fault } from '../language/index';
import { words } from './messages/check';

/** What the schema makes of a draft: the data, or what is wrong with it. Some drafts are made so that the schema itself trips over them: those are not readable. */
export function readDraft<T>(schema: z.ZodType<T>, draft: unknown, path: string): { readonly data: T; readonly faults: readonly [] } | { readonly data: null; readonly faults: readonly Fault[] } {
  try {
    const parsed = schema.safeParse(draft);
    return parsed.success ? { data: parsed.data, faults: [] } : { data: null, faults: faultsOf(parsed.error, path) };
  } catch {
    return { data: null, faults: [{ path, message: words.unreadable }] };
  }
}
