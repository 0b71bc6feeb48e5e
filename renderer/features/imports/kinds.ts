import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { imports } from '#shared/contract/imports.ts';
import { client } from '#renderer/lib/client.ts';

export type Kind = z.output<typeof imports.kinds.output>[number];

/** The workbooks that the desk knows. */
export function useKinds(): readonly Kind[] {
  const { data = [] } = useQuery({
    queryKey: ['imports.kinds'],
    queryFn: () => client.imports.kinds({}),
  });
  return data;
}
