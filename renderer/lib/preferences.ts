import { useQuery } from '@tanstack/react-query';
import { client } from '#renderer/lib/client.ts';

/** How the window looks to whoever is signed in. */
export const usePreferences = ({ enabled = true }: { readonly enabled?: boolean } = {}) =>
  useQuery({ queryKey: ['settings.preferences'], queryFn: () => client.settings.preferences({}), enabled });
