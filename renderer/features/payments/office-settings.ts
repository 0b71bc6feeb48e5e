import { useQuery } from '@tanstack/react-query';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';

/** What the office has decided about its payments. */
export function useOfficeSettings(): { readonly noticeDays: number } {
  const { data = [] } = useQuery({
    queryKey: ['settings.history'],
    queryFn: () => client.settings.history({}),
  });
  return {
    noticeDays: Number(settingOn(data, 'deadline.notice', today())),
  };
}
