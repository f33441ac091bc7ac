import { z } from 'zod';
import type { Action } from '../access/index';

/** One thing that can be asked of the server. HTTP routes, the typed client, the access matrix and the audit follow from it. */
export interface Operation<P extends z.ZodType = z.ZodType, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/api/trapp`; `:name` for each key of `params`. */
  readonly path: `/${string}`;
  /** `app`: staff session cookie. `admin`: Strapi admin session of a coordinator, under `/trapp`. `source`: token of an import source; the body is the file. `provider`: somebody who comes back from the municipality's login. */
  readonly door: 'app' | 'admin' | 'source' | 'provider';
  readonly params: P;
  /** Query for GET, JSON body otherwise. */
  readonly input: I;
  readonly output: O;
  readonly action: Action;
  readonly audit: 'read' | 'write';
  /** Answers with a file instead of JSON; `output` then describes the head that is audited. */
  readonly file?: boolean;
  /** Slow work that tells how far it has come, and stops without a trace when the one who asked goes away. See `server/http/progress.ts`. */
  readonly progress?: boolean;
}

/** Keeps the exact types of an operation's schemas, and its door and address as literals, which the web client checks its table against. */
export function operation<
  const Door extends Operation['door'],
  const Method extends Operation['method'],
  const Path extends Operation['path'],
  P extends z.ZodType,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: Operation<P, I, O> & { readonly door: Door; readonly method: Method; readonly path: Path }): typeof definition {
  return definition;
}

export const nothing = z.strictObject({});
