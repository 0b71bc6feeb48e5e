import { QueryClient, useMutation, type UseMutationResult } from '@tanstack/react-query';

/**
 * Reads cost milliseconds and nobody else writes: nothing is refetched by itself, and after every command
 * everything that is on the screen is read again. No list of keys to keep.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Runs a command or job; whatever is shown is read again when it has succeeded. */
export function useCommand<I, O>(run: (input: I) => Promise<O>): UseMutationResult<O, Error, I> {
  return useMutation({ mutationFn: run, onSuccess: () => queryClient.invalidateQueries() });
}
