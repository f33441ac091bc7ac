import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells when the server no longer knows the session. Answers how to stop listening. */
export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noticeLostSession(error: unknown): void {
  if (error instanceof ApiProblem && error.code === 'not_logged_in') for (const listener of listeners) listener();
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'offline' || error.code === 'server_error');
}

/** One client for the whole app. What was read lives in memory only: school machines are shared. */
export function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeLostSession }),
    mutationCache: new MutationCache({ onError: noticeLostSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        // Every read is on record; coming back to the window is no reason to read again.
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
