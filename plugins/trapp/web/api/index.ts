export { addressOf, call, type Ask } from './call';
export type { AppOperationId } from './addresses';
export { ApiProblem, type ProblemCode } from './problem';
export { createClient, onSessionLost } from './client';
export { keyOf, useOperation } from './use-operation';
export { useAct } from './use-act';
export { useEntryId } from './use-entry-id';
