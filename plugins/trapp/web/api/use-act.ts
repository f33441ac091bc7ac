import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { OutputOf } from '../../core/contracts/index';
import type { AppOperationId } from './addresses';
import { call, type Ask, type AskArguments } from './call';
import type { ApiProblem } from './problem';

interface ActOptions<Id extends AppOperationId> {
  /** Called with the answer before what is shown elsewhere is read again. */
  readonly onDone?: (output: OutputOf<Id>, ask: Ask<Id>) => void;
  /** `none` when nothing shown elsewhere changes (a preview, an autosave). */
  readonly refresh?: 'all' | 'none';
}

/** Does something: `const act = useAct('openCase', { onDone })`, then `act.mutate({ params, input })`. `act.error` is the problem. */
export function useAct<Id extends AppOperationId>(id: Id, options: ActOptions<Id> = {}): UseMutationResult<OutputOf<Id>, ApiProblem, Ask<Id>> {
  const client = useQueryClient();
  return useMutation<OutputOf<Id>, ApiProblem, Ask<Id>>({
    mutationKey: [id],
    mutationFn: (ask) => call(id, ...([ask] as unknown as AskArguments<Id>)),
    onSuccess: (output, ask) => {
      options.onDone?.(output, ask);
      if (options.refresh !== 'none') void client.invalidateQueries();
    },
  });
}
