import { useQuery } from '@tanstack/react-query';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';

/** Milliseconds until the next look at what is plugged in. */
const LOOK_EVERY = 3000;

/** The sticks that are plugged in now; one that comes or goes is seen by itself. */
export function useVolumes() {
  const { data } = useQuery({
    queryKey: ['shell.volumes'],
    queryFn: () => client.shell.volumes({}),
    refetchInterval: LOOK_EVERY,
  });
  return { volumes: data?.volumes, silence: data?.silence ?? null };
}

/** What lies on a volume, or beside the office. */
export function useRuns(volume: string | null | undefined) {
  return useQuery({
    queryKey: ['backup.runs', volume],
    queryFn: () => client.backup.runs({ volume: volume ?? null }),
    enabled: volume !== undefined,
  });
}

/** How the backups stand; looked at again when something else is plugged in. */
export function useBackupStatus(volumes: readonly Volume[] = []) {
  return useQuery({
    queryKey: ['backup.status', ...volumes.map(({ mount }) => mount)],
    queryFn: () => client.backup.status({}),
    placeholderData: (previous) => previous,
  });
}
