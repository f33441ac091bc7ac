import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OutputOf } from '../../core/contracts/index';
import type { AppOperationId } from './addresses';
import { call, type AskArguments, type LooseAsk } from './call';
import type { ApiProblem } from './problem';

/** Under which key an answer is kept. */
export function keyOf(id: AppOperationId, ask?: LooseAsk): readonly unknown[] {
  return [id, ask?.params ?? {}, ask?.input ?? {}];
}

/** Reads an operation and keeps it fresh: `useOperation('viewPupil', { params: { pupilId } })`. Show it with `<Await>`. */
export function useOperation<Id extends AppOperationId>(id: Id, ...args: AskArguments<Id>): UseQueryResult<OutputOf<Id>, ApiProblem> {
  return useQuery<OutputOf<Id>, ApiProblem>({
    queryKey: keyOf(id, args[0] as LooseAsk | undefined),
    queryFn: () => call(id, ...args),
  });
}
