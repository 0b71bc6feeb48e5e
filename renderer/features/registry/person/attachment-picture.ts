import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { client } from '#renderer/lib/client.ts';

export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** An attachment's picture as an address of this page, given back when nobody looks at it any more. */
export function usePicture(attachmentId: string | undefined) {
  const { data, error } = useQuery({
    queryKey: ['registry.attachment', attachmentId],
    queryFn: () => client.registry.attachment({ attachmentId: attachmentId ?? '' }),
    enabled: attachmentId !== undefined,
  });
  const url = useMemo(
    () =>
      data && isPicture(data.mediaType)
        ? URL.createObjectURL(new Blob([new Uint8Array(data.content)], { type: data.mediaType }))
        : undefined,
    [data],
  );
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return { url, error };
}
